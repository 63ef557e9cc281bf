import { type Attempt, answersAsked, isClosedByTime, isSubmitted } from '../../domain/assessment/attempt.ts';
import type { SeenAttempt } from '../../domain/assessment/seen-attempt.ts';
import { remainingAt } from '../../domain/assessment/time-limit.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { closeExpired } from './close-expired.ts';
import { libraryOf } from './library-of.ts';

export type Looked =
  | ({ readonly ok: true } & SeenAttempt)
  | { readonly ok: false; readonly reason: 'no-such-attempt' | 'attempt-annulled' };

/** What other windows and devices have done to an attempt of one's own. */
export async function lookAttempt(
  needs: Needs,
  who: Person,
  { attempt: id, language }: { attempt: AttemptId; language: Language },
): Promise<Looked> {
  await closeExpired(needs, who);
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (attempt.annulled) return { ok: false, reason: 'attempt-annulled' };
  if (isSubmitted(attempt)) return { ok: true, inHand: false, late: isClosedByTime(attempt) };
  return {
    ok: true,
    inHand: true,
    confirming: attempt.confirmation !== undefined,
    remaining: remainingAt(attempt, needs.now()),
    answers: answersAsked(attempt),
    marked: attempt.marked ?? [],
    staged: attempt.confirmation ? [] : await stagedIn(needs, attempt, language),
  };
}

async function stagedIn(needs: Needs, attempt: Attempt, language: Language): Promise<StagedScene[]> {
  const { scenarios } = await libraryOf(needs, attempt);
  return attempt.paper.scenarios.flatMap((id) => {
    const scenario = scenarios.get(id);
    return (scenario && stage(scenario, attempt.choices[id] ?? [], { language, seed: attempt.seed })) ?? [];
  });
}
