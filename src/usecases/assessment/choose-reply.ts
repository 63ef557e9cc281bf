import { isSubmitted } from '../../domain/assessment/attempt.ts';
import { judgedAt } from '../../domain/assessment/time-limit.ts';
import type { AttemptId, ScenarioId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';

export type Chosen =
  | { readonly ok: true; readonly staged: StagedScene }
  | {
      readonly ok: false;
      readonly reason: 'no-such-attempt' | 'attempt-closed' | 'choice-not-offered' | 'run-moved-on';
    };

/** Gives one reply in a role-play of the paper. There is no taking back; `after` tells on which turn it was given. */
export async function chooseReply(
  needs: Needs,
  who: Person,
  reply: { attempt: AttemptId; scenario: ScenarioId; choice: string; after: number; language: Language },
): Promise<Chosen> {
  const { attempt: id, scenario: scenarioId, choice, after, language } = reply;
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  const scenario = attempt?.paper.scenarios.includes(scenarioId) ? needs.library.scenarios.get(scenarioId) : undefined;
  if (!attempt || !scenario) return { ok: false, reason: 'no-such-attempt' };
  if (isSubmitted(attempt)) return { ok: false, reason: 'attempt-closed' };
  const before = attempt.choices[scenarioId] ?? [];
  if (before.length !== after) return { ok: false, reason: 'run-moved-on' };
  const staged = stage(scenario, [...before, choice], language, attempt.seed);
  if (!staged) return { ok: false, reason: 'choice-not-offered' };
  const kept = await needs.store.addChoice(who.id, id, { scenario: scenarioId, choice, after }, judgedAt(needs.now()));
  switch (kept) {
    case 'saved':
      return { ok: true, staged };
    case 'moved':
      return { ok: false, reason: 'run-moved-on' };
    case 'closed':
      return { ok: false, reason: 'attempt-closed' };
    case 'unknown':
      return { ok: false, reason: 'no-such-attempt' };
  }
}
