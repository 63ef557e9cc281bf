import { isInForce, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { compareResults } from '../../domain/assessment/best.ts';
import { type Again, gradedAgain } from '../../domain/assessment/grading/grade-again.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { type AuditEntry, SYSTEM } from '../../domain/audit.ts';
import type { CourseId } from '../../domain/id.ts';
import { isAsAsked } from '../../domain/library/edition.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Correcting } from '../../store/store.ts';
import { libraryAsAsked } from '../edition/as-asked.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { correctedBy } from '../question/correct-voided.ts';

type GradingNeeds = Pick<Needs, 'store' | 'library' | 'libraryUnder' | 'now' | 'newId' | 'unreadable'>;

/** A result that becomes better by keys of today. */
export interface GradedAgain {
  readonly person: Person;
  readonly attempt: SubmittedAttempt;
  readonly after: Result;
}

export interface GradingAgain {
  /** Results in force that could be graded again. */
  readonly graded: number;
  /**
   * Those of which nobody knows how their questions were asked, of courses that have left the library, and of people who
   * were erased: they stay as they are.
   */
  readonly left: number;
  readonly better: readonly GradedAgain[];
  /** Results with a question that would earn less by its key of today: it keeps its points. */
  readonly spared: number;
}

/**
 * Grades everybody's results again where keys were mended since: the same questions, with the answers, norms and policy
 * that are kept. Changes nothing.
 */
export async function gradeAllAgain(needs: GradingNeeds, course?: CourseId): Promise<GradingAgain> {
  const counts = { graded: 0, left: 0, spared: 0 };
  const better: GradedAgain[] = [];
  for (const { person } of await needs.store.people()) {
    const attempts = (await needs.store.record(person.id))?.attempts ?? [];
    for (const attempt of attempts.filter(isInForce).filter((one) => !course || one.course === course)) {
      const again = person.erasedAt ? undefined : await gradeAgain(needs, attempt);
      counts[again ? 'graded' : 'left']++;
      if (!again) continue;
      if (again.spared.length > 0) counts.spared++;
      if (again.result !== attempt.result) better.push({ person, attempt, after: again.result });
    }
  }
  return { ...counts, better };
}

/**
 * Puts such results in force and tells their people; one that was changed meanwhile is left alone. Each is
 * kept in one step with an audit entry, and a last entry tells how many there were.
 * @returns how many were changed
 */
export async function correctAll(
  needs: GradingNeeds,
  changes: readonly GradedAgain[],
  reason: string,
): Promise<number> {
  const counts = { results: 0, bands: 0 };
  const { timeZone } = await organisationOf(needs);
  for (const { person, attempt: seen, after } of changes) {
    const decide: Correcting = (record, attempt) => {
      const isAsSeen = isInForce(attempt) && compareResults(attempt.result, seen.result) === 0;
      const isMore = attempt.corrections?.length !== seen.corrections?.length;
      if (!isAsSeen || isMore || record.person.erasedAt) return undefined;
      return correctedBy(needs, record, { kind: 'graded-again', by: SYSTEM, reason, timeZone, attempt, after });
    };
    const told = {
      ...{ ...entryOf(needs), to: person.id, toName: person.name, reason },
      before: outcomeOf(seen.result),
      after: { course: seen.course, attempt: seen.number, ...outcomeOf(after) },
    };
    const kept = await needs.store.regradeAttempt(person.id, seen.id, decide, told);
    if (kept !== 'corrected') continue;
    counts.results++;
    if (after.band !== seen.result.band) counts.bands++;
  }
  if (counts.results > 0) await needs.store.note({ ...entryOf(needs), after: counts, reason });
  return counts.results;
}

function entryOf({ now }: Pick<Needs, 'now'>): AuditEntry {
  return { at: now(), by: SYSTEM, byName: '', act: 'results-regraded' };
}

function outcomeOf({ band, total }: Result) {
  return { band, points: `${total.earned}/${total.possible}` };
}

async function gradeAgain(needs: GradingNeeds, attempt: SubmittedAttempt): Promise<Again | undefined> {
  const today = await needs.libraryUnder({ houseRules: attempt.houseRules });
  const { course, paper } = attempt;
  if (!today.courses.has(course)) return undefined;
  const asked = await libraryAsAsked({ ...needs, library: today }, course, paper.edition);
  return isAsAsked(asked, attempt) ? gradedAgain(asked, today.questions, attempt) : undefined;
}
