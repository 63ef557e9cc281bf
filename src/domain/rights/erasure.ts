import { type Attempt, isInHand } from '../assessment/attempt.ts';
import type { PersonId } from '../id.ts';
import type { Person } from '../people/person.ts';
import type { LessonProgress, PersonRecord } from '../people/record.ts';
import { numberKey } from '../people/staff-text.ts';
import { NO_PRACTICE } from '../practice/card.ts';

/** What the numbers of erased people begin with. Nobody else can be given such a number. */
export const ERASED_NUMBER = 'erased-';

export function isReservedNumber(number: string): boolean {
  return numberKey(number).startsWith(ERASED_NUMBER);
}

/** Why somebody may not be erased. */
export type ErasureRefusal = 'person-active' | 'own-account' | 'last-hr-officer';

/**
 * Only who has left may be erased, by somebody else, and never the last who could run the platform.
 *
 * @param by whoever asks; undefined for the server itself.
 */
export function erasureRefusal(
  person: Person,
  everybody: readonly Person[],
  by?: PersonId,
): ErasureRefusal | undefined {
  if (person.id === by) return 'own-account';
  if (person.active) return 'person-active';
  const othersRun = everybody.some(({ id, hr, active }) => hr && active && id !== person.id);
  return person.hr && !othersRun ? 'last-hr-officer' : undefined;
}

/**
 * A record without anything that identifies its person, or that only they could have written: name, number, e-mail,
 * dates, supervisor, moves, invitation, calendar, answers, role-plays, practice, flags,
 * appeals, extra time, exemptions. What totals need stays: department, positions, lessons finished,
 * results of submitted attempts, certificates without a name.
 */
export function erasedRecord({ person, lessons, attempts, certificates }: PersonRecord, at: Date): PersonRecord {
  const { id, department, positions, joinedAt, leftAt } = person;
  return {
    person: {
      ...{ id, number: `${ERASED_NUMBER}${id}`, name: '', department, positions },
      ...{ hr: false, active: false, joinedAt, ...(leftAt && { leftAt }), erasedAt: at },
    },
    lessons: Object.fromEntries(Object.entries(lessons).map(([lesson, progress]) => [lesson, withoutDrills(progress)])),
    rehearsals: {},
    attempts: attempts.filter((attempt) => !isInHand(attempt)).map(withoutAnswers),
    certificates: certificates.map((certificate) => ({ ...certificate, name: '' })),
    granted: {},
    practice: NO_PRACTICE,
    flags: [],
    appeals: [],
    exemptions: [],
  };
}

function withoutDrills({ rightAt: _, ...progress }: LessonProgress): LessonProgress {
  return { ...progress, drills: {} };
}

/** Reasons of HR's stay out as well: they may say whom they are about. */
function withoutAnswers({ conduct: _, marked: __, ...attempt }: Attempt): Attempt {
  return {
    ...attempt,
    ...{ answers: {}, choices: {} },
    ...(attempt.corrections && { corrections: attempt.corrections.map((one) => ({ ...one, reason: '' })) }),
    ...(attempt.annulled && { annulled: { ...attempt.annulled, reason: '' } }),
  };
}

/** The profile of somebody whose supervisor is erased: the link would tell whose pseudonym it is. */
export function withoutSupervisor({ supervisor: _, ...person }: Person): Person {
  return person;
}
