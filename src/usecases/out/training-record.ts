import { type Attempt, isCounted, isInHand } from '../../domain/assessment/attempt.ts';
import { type ExemptDays, exemptDays } from '../../domain/assignment/exemption.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import { entryBy } from '../access.ts';
import { type AttemptLimit, limitsAt } from '../learning/limits.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type StandingRow, standingsOf } from '../results/standings.ts';

/** All that somebody was asked for, did and earned, as far as it is of use on paper. */
export interface TrainingRecord {
  readonly organisation: string;
  readonly person: Person;
  readonly courses: readonly RecordedCourse[];
  /** Submitted ones, annulled ones too, first one first. */
  readonly attempts: readonly Attempt[];
  /** Oldest first. */
  readonly certificates: readonly Certificate[];
  /** The days alone; why is nobody's business on paper. */
  readonly exemptions: readonly ExemptDays[];
}

export type RecordedCourse = Pick<StandingRow, 'course' | 'because' | 'also' | 'standing'> & AttemptLimit;

/** Somebody's record for themselves or for HR, whose taking it goes into the audit trail; undefined for anybody else. */
export async function takeTrainingRecord(
  needs: Needs,
  who: Person,
  person: string,
): Promise<TrainingRecord | undefined> {
  if (!who.hr && who.id !== person) return undefined;
  const record = await needs.store.record(person as PersonId);
  if (!record || record.person.erasedAt) return undefined;
  const { id, name } = record.person;
  if (who.id !== id) await needs.store.note(entryBy(needs, who, { act: 'record-downloaded', to: id, toName: name }));
  const organisation = await organisationOf(needs);
  const limits = limitsAt(needs, organisation, record);
  const standings = standingsOf(needs.library, organisation, [summaryOf(record)], needs.now());
  return {
    organisation: organisation.name,
    person: record.person,
    courses: standings.map(({ course, because, also, standing }) => ({
      ...{ course, also, standing, ...(limits.get(course.id) ?? { used: 0, allowed: 0 }) },
      ...(because && { because }),
    })),
    attempts: record.attempts.filter((attempt) => !isInHand(attempt) && (isCounted(attempt) || attempt.result)),
    certificates: record.certificates,
    exemptions: record.exemptions.flatMap((exemption) => exemptDays(exemption) ?? []),
  };
}
