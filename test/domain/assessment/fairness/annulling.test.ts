import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempt, isInForce } from '../../../../src/domain/assessment/attempt.ts';
import { BANDS, passes } from '../../../../src/domain/assessment/band.ts';
import { bestOf } from '../../../../src/domain/assessment/best.ts';
import { mayBeAnnulled } from '../../../../src/domain/assessment/fairness/annulling.ts';
import { MORNING, minutesOn } from '../../../support/clock.ts';
import { attempt, certificate, id, result, submittedAttempt } from '../../../support/make.ts';

const ANNULLED = { at: MORNING, by: id<'person'>('wang-fang'), why: 'decided', reason: '停电' } as const;
const OPEN = 'open';

/** Attempts at one course in whatever states, some of them with a certificate issued a minute after they were handed in. */
const anyRecord = fc
  .array(fc.record({ how: fc.constantFrom(OPEN, ...BANDS), annulled: fc.boolean(), certified: fc.boolean() }), {
    maxLength: 6,
  })
  .map((all) => ({
    attempts: all.map(({ how, annulled }, at): Attempt => {
      const own = { id: id<'attempt'>(`attempt-${at}`), number: at + 1, ...(annulled && { annulled: ANNULLED }) };
      if (how === OPEN) return attempt(own);
      return submittedAttempt({ ...own, submittedAt: minutesOn(10 * at), result: result({ band: how }) });
    }),
    certificates: all.flatMap(({ certified }, at) =>
      certified ? [certificate({ issuedAt: minutesOn(10 * at + 1) })] : [],
    ),
  }));

test('whatever HR annuls, one after the other, nobody’s best pass gets worse, and passes that certificates rest on stay', () => {
  fc.assert(
    fc.property(anyRecord, fc.array(fc.nat(5)), ({ attempts, certificates }, tried) => {
      let now: readonly Attempt[] = attempts;
      for (const at of tried) {
        const one = now[at];
        if (!one || !mayBeAnnulled({ attempts: now as Attempt[], certificates }, one)) continue;
        now = now.map((other) => (other === one ? { ...one, annulled: ANNULLED } : other));
      }
      const before = bestOf(attempts.filter(isInForce));
      const after = bestOf(now.filter(isInForce));
      if (before && passes(before.result.band)) expect(after?.id).toBe(before.id);
      const certified = (all: readonly Attempt[]) =>
        all
          .filter(isInForce)
          .filter(
            ({ result: { band }, submittedAt }) =>
              passes(band) && certificates.some((own) => own.issuedAt >= submittedAt),
          );
      expect(certified(now)).toEqual(certified(attempts));
    }),
  );
});

test('what is in hand, or a fail, may always be annulled, and nothing twice', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      for (const one of record.attempts) {
        const isHarmless = !isInForce(one) || !passes(one.result.band);
        if (one.annulled) expect(mayBeAnnulled(record, one)).toBe(false);
        else if (isHarmless) expect(mayBeAnnulled(record, one)).toBe(true);
      }
    }),
  );
});
