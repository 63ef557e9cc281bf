import type { Attempt } from '../../domain/assessment/attempt.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import { libraryAsAsked } from '../edition/as-asked.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { libraryAsPlayed } from '../scenario/version.ts';

/**
 * The library as an attempt was drawn from it: under the house rules of that moment, with its questions and role-plays
 * in the versions it asks. What HR has voided since is voided in it too. Attempts from before editions were kept did not
 * keep their house rules either: today's stand for those.
 */
export async function libraryOf(
  needs: Needs,
  { course, houseRules, paper }: Pick<Attempt, 'course' | 'houseRules' | 'paper'>,
): Promise<Library> {
  const { voided, houseRules: current } = await organisationOf(needs);
  const today = await needs.libraryUnder({ houseRules: paper.edition ? houseRules : current, voided });
  const library = await libraryAsAsked({ ...needs, library: today }, course, paper.edition);
  return libraryAsPlayed({ ...needs, library }, paper.versions ?? {});
}

/** The same of one of these attempts, which something else names; today's where it is none of them. */
export async function libraryOfOne(
  needs: Needs,
  attempts: readonly Attempt[],
  id: AttemptId | undefined,
): Promise<Library> {
  const attempt = attempts.find((one) => one.id === id);
  return attempt ? libraryOf(needs, attempt) : needs.library;
}
