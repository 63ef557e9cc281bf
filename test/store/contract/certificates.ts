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
      const [older, newer] = [make.certificate(), make.certificate({ code: id('newer'), issuedAt: daysOn(300) })];
      await foundWith(run, make.record({ certificates: [newer, older] }));
      expect((await run.store.record(LI_NA))?.certificates).toEqual([older, newer]);
      await run.restart();
      expect((await run.store.record(LI_NA))?.certificates).toEqual([older, newer]);
    });
  });
}
