import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt, SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { LowdbStore } from '../../../src/store/lowdb/open.ts';
import { minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { fillingDisk, newFolder, opened, staffed } from './folder.ts';

const { LI_NA } = make;
const ATTEMPT = make.attempt().id;

type Call =
  | { readonly kind: 'save'; readonly question: string; readonly option: string; readonly pause: boolean }
  | { readonly kind: 'submit'; readonly pause: boolean };

const anySave = fc.record({
  kind: fc.constant('save' as const),
  question: fc.constantFrom('q1', 'q2', 'q3'),
  option: fc.constantFrom('a', 'b', 'c', 'd'),
  pause: fc.boolean(),
});
const anySubmit = fc.record({ kind: fc.constant('submit' as const), pause: fc.boolean() });
const anyCalls = fc.array(fc.oneof({ arbitrary: anySave, weight: 6 }, { arbitrary: anySubmit, weight: 1 }), {
  maxLength: 12,
});

/** Makes the calls without waiting, except where one says `pause`. Outcomes are in the order of calling. */
async function made(store: LowdbStore, calls: readonly Call[]): Promise<string[]> {
  const outcomes: Promise<string>[] = [];
  for (const call of calls) {
    const answer =
      call.kind === 'save'
        ? store.saveAnswers(
            LI_NA,
            ATTEMPT,
            { answers: { [call.question]: { kind: 'single', option: call.option } } },
            minutesOn(1),
          )
        : store.submitAttempt(LI_NA, ATTEMPT, (_record, open) => ({ submitted: handedIn(open), certificates: [] }));
    outcomes.push(answer.catch(() => 'refused'));
    if (call.pause) await outcomes.at(-1);
  }
  return Promise.all(outcomes);
}

function handedIn(open: Attempt): SubmittedAttempt {
  return { ...open, submittedAt: minutesOn(2), result: make.result() };
}

/** What the outcomes promise about the attempt. */
function promised(calls: readonly Call[], outcomes: readonly string[]): Attempt {
  const answers = calls.flatMap((call, at) =>
    call.kind === 'save' && outcomes[at] === 'saved' ? [[call.question, { kind: 'single', option: call.option }]] : [],
  );
  const open = make.attempt({ answers: Object.fromEntries(answers) });
  return outcomes.includes('submitted') ? handedIn(open) : open;
}

test('an answer acknowledged is never lost, one refused never kept, whatever comes at once and fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyCalls,
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
      async (calls, failing) => {
        const [folder, disk] = [await newFolder(), fillingDisk()];
        const store = await staffed(folder, disk.writeFile);
        disk.set((_file, count) => failing.includes(count));
        const outcomes = await made(store, calls);
        const expected = promised(calls, outcomes);
        expect((await store.record(LI_NA))?.attempts).toEqual([expected]);
        await store.close();
        const restarted = await opened(folder);
        expect((await restarted.record(LI_NA))?.attempts).toEqual([expected]);
        await restarted.close();

        const closedAt = outcomes.indexOf('submitted');
        const late = closedAt < 0 ? [] : outcomes.slice(closedAt + 1);
        expect(late.filter((outcome) => !['closed', 'already'].includes(outcome))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
