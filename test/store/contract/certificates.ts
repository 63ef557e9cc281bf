import { describe, expect, test } from 'vitest';
import { daysOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { ATTEMPT, foundWith, handIn, type Run } from './run.ts';

const { LI_NA, id } = make;

/** What test/store/contract.ts asks of every store about certificates. */
export function certificatePromises(run: Run): void {
  describe('certificates', () => {
    test('one is found by its code, with its holder', async () => {
      const later = make.certificate({ code: id('later'), issuedAt: daysOn(200) });
      await foundWith(run, make.record({ certificates: [later] }));
      await run.store.startAttempt(LI_NA, make.attempt());
      await run.store.submitAttempt(LI_NA, ATTEMPT, (...kept) => ({
        ...handIn(...kept),
        certificates: [make.certificate()],
      }));
      const found = { certificate: make.certificate(), person: LI_NA };
      expect(await run.store.certificate(make.certificate().code)).toEqual(found);
      await run.restart();
      expect(await run.store.certificate(make.certificate().code)).toEqual(found);
      expect(await run.store.certificate(id('guessed'))).toBeUndefined();
    });

    test('they come back oldest first', async () => {
      const issued = (days: number) => make.certificate({ code: id(`after-${days}`), issuedAt: daysOn(days) });
      await foundWith(run, make.record({ certificates: [issued(300), issued(100)] }));
      await run.store.startAttempt(LI_NA, make.attempt());
      await run.store.submitAttempt(LI_NA, ATTEMPT, (...kept) => ({ ...handIn(...kept), certificates: [issued(200)] }));
      const inOrder = [issued(100), issued(200), issued(300)];
      expect((await run.store.record(LI_NA))?.certificates).toEqual(inOrder);
      await run.restart();
      expect((await run.store.record(LI_NA))?.certificates).toEqual(inOrder);
    });
  });
}
