import {
  type Attempt,
  endOf,
  isClosedByTime,
  isInHand,
  isSubmitted,
  questionsIn,
} from '../../domain/assessment/attempt.ts';
import type { Band } from '../../domain/assessment/band.ts';
import { drawConfirmation } from '../../domain/assessment/confirm.ts';
import { askedOf } from '../../domain/assessment/draw/asked.ts';
import { goingOnCounting } from '../../domain/assessment/fairness/voided.ts';
import { gradeAttempt, marksOf } from '../../domain/assessment/grading/grade-attempt.ts';
import { isToBeConfirmed } from '../../domain/assessment/grading/guard.ts';
import { confirmationEnd, isOver } from '../../domain/assessment/time-limit.ts';
import { certificatesEarned } from '../../domain/certificate/issue.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Submission } from '../../store/store.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { libraryOf } from './library-of.ts';
import { type NotOffered, saveAnswers, type Told } from './save-answers.ts';

type Closing =
  | { readonly by: 'time' }
  | { readonly by: 'person'; readonly confirming: boolean; readonly language?: Language | undefined };

export type Submitted =
  /** `late` when the time limit closed it, now or before; `confirming` when three questions more are asked first. */
  | { readonly ok: true; readonly attempt: AttemptId; readonly late: boolean; readonly confirming: boolean }
  | { readonly ok: false; readonly reason: 'no-such-attempt' | 'attempt-annulled' }
  | NotOffered;

/**
 * Submits an attempt for ever, and issues the certificates it earns; under the borderline guard, asks for confirmation
 * instead where that is due. Submitting one attempt twice, also at the same moment, changes nothing the second time: once
 * confirmation is asked, only a window that shows it (`confirming`) closes the attempt. After the time limit the answers
 * kept in time are graded, and `late` says so.
 */
export async function submitAttempt(
  needs: Needs,
  who: Person,
  {
    confirming = false,
    language,
    ...told
  }: Pick<Told, 'attempt' | 'answers' | 'left'> & {
    readonly confirming?: boolean;
    readonly language?: Language | undefined;
  },
): Promise<Submitted> {
  const id = told.attempt;
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (isSubmitted(attempt)) {
    return { ok: true, attempt: id, late: isClosedByTime(attempt), confirming: false };
  }
  if (!isInHand(attempt)) return { ok: false, reason: 'attempt-annulled' };
  const saved = await saveAnswers(needs, who, told);
  if (!saved.ok && 'fields' in saved) return saved;
  return { ok: true, attempt: id, ...(await submitNow(needs, who, id, { by: 'person', confirming, language })) };
}

/**
 * Grades what is kept at this moment and closes the attempt; where its time is over, as of the moment that it was. Asks for
 * confirmation instead where that is due, of who hands in before the time is over.
 *
 * @param closing who closes it. `time` closes nothing whose time is not over, as it may have been given more meanwhile; a
 * person who is `confirming` hands confirmation in, and is asked for it where that has not been done.
 */
export async function submitNow(
  needs: Needs,
  who: Person,
  id: AttemptId,
  closing: Closing,
): Promise<{ readonly late: boolean; readonly confirming: boolean }> {
  const { store, now, newId } = needs;
  const kept = (await recordOf(needs, who)).attempts.find((one) => one.id === id);
  if (!kept) return { late: false, confirming: false };
  const library = await libraryOf(needs, kept);
  const { timeZone, voided: all = [] } = await organisationOf(needs);
  const voided = all.filter(({ question }) => library.voided.has(question));
  const course = library.courses.get(kept.course);
  const worths = course?.assessment ?? worthsIn(library, kept);
  let [band, late]: [Band?, boolean?] = [];
  const outcome = await store.submitAttempt(who.id, id, (record, open): Submission | undefined => {
    const moment = momentIn(record, now());
    const over = isOver(endOf(open), now());
    if (closing.by === 'time' && !over) return undefined;
    const isDue = open.confirmation ? closing.by === 'person' && !closing.confirming && !over : now() <= open.endsAt;
    const confirmation =
      isDue && (open.confirmation ?? (course && confirmationOf(library, course, { record, open, askedAt: moment })));
    if (confirmation) return { confirmation };
    const submittedAt = new Date(Math.min(moment.getTime(), endOf(open).getTime()));
    const result = gradeAttempt(library, worths, open);
    const language = closing.by === 'person' && closing.language;
    const corrections = goingOnCounting(result, voided, moment);
    const submitted = {
      ...{ ...open, submittedAt, result, ...(language && { language }) },
      ...(corrections.length > 0 && { corrections }),
    };
    band = submitted.result.band;
    late = isClosedByTime(submitted);
    const attempts = record.attempts.map((one) => (one.id === id ? submitted : one));
    const certificates = certificatesEarned(
      library.programmes.values(),
      { name: record.person.name, attempts, certificates: record.certificates },
      {
        now: moment,
        timeZone,
        code: () => newId() as PersonRecord['certificates'][number]['code'],
      },
    );
    return { submitted, certificates };
  });
  if (outcome === 'submitted' && band) needs.submitted?.(band);
  return { late: late ?? false, confirming: outcome === 'confirming' };
}

/** The course has left the library, and the paper is from before papers kept what grading takes. */
export class CannotGrade extends RangeError {
  override name = 'CannotGrade';
}

/** What a paper says itself of points, when its course has left the library. @throws {CannotGrade} when it says too little. */
function worthsIn({ questions, scenarios }: Library, attempt: Attempt): Parameters<typeof gradeAttempt>[1] {
  const { worth, scenarios: played } = attempt.paper;
  if (worth && questionsIn(attempt).every((id) => questions.has(id)) && played.every((id) => scenarios.has(id))) {
    return { pointsPerQuestion: worth.question, scenarios: [] };
  }
  throw new CannotGrade(`The course "${attempt.course}" has left the library; this attempt cannot be graded.`);
}

function confirmationOf(
  library: Library,
  course: Course,
  { record, open, askedAt }: { record: PersonRecord; open: Attempt; askedAt: Date },
): Attempt['confirmation'] {
  if (!isToBeConfirmed(marksOf(library, course.assessment, open), open.policy)) return undefined;
  const asked = new Set(askedOf(record).keys());
  const questions = drawConfirmation(library, course, open, asked);
  return questions && { questions, askedAt, endsAt: confirmationEnd(open, askedAt) };
}
