import { type Attempt, isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { Band } from '../../domain/assessment/band.ts';
import { gradeAttempt } from '../../domain/assessment/grade-attempt.ts';
import { isOver } from '../../domain/assessment/time-limit.ts';
import { certificatesEarned } from '../../domain/certificate/issue.ts';
import type { AttemptId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Answers } from '../../domain/question/question.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { libraryAsPlayed } from '../scenario/version.ts';
import { type NotOffered, saveAnswers } from './save-answers.ts';

export type Submitted =
  /** `late` when it was submitted after the time limit, now or before. */
  | { readonly ok: true; readonly attempt: AttemptId; readonly late: boolean }
  | { readonly ok: false; readonly reason: 'no-such-attempt' }
  | NotOffered;

/**
 * Submits an attempt for ever, and issues the certificates it earns. Submitting one attempt twice, also at the same
 * moment, changes nothing the second time. After the time limit the answers kept in time are graded, and `late` says so.
 */
export async function submitAttempt(
  needs: Needs,
  who: Person,
  { attempt: id, answers }: { attempt: AttemptId; answers: Answers },
): Promise<Submitted> {
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (isSubmitted(attempt)) return { ok: true, attempt: id, late: isOver(attempt.endsAt, attempt.submittedAt) };
  const late = isOver(attempt.endsAt, needs.now());
  const saved = await saveAnswers(needs, who, { attempt: id, answers });
  if (!saved.ok && saved.reason === 'answer-not-offered') return saved;
  await submitNow(needs, who, id);
  return { ok: true, attempt: id, late };
}

/** Grades what is kept at this moment and closes the attempt. */
export async function submitNow(needs: Needs, who: Person, id: AttemptId): Promise<void> {
  const { store, now, newId } = needs;
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  const library = await libraryAsPlayed(needs, attempt?.paper.versions ?? {});
  let band: Band | undefined;
  const outcome = await store.submitAttempt(who.id, id, (record, open) => {
    const submittedAt = momentIn(record, now());
    const submitted: SubmittedAttempt = { ...open, submittedAt, result: resultOf(library, open) };
    band = submitted.result.band;
    const attempts = record.attempts.map((kept) => (kept.id === id ? submitted : kept));
    const certificates = certificatesEarned(
      library.programmes.values(),
      { name: record.person.name, attempts, certificates: record.certificates },
      { now: submittedAt, code: () => newId() as PersonRecord['certificates'][number]['code'] },
    );
    return { submitted, certificates };
  });
  if (outcome === 'submitted' && band) needs.submitted?.(band);
}

function resultOf(library: Library, open: Attempt) {
  const course = library.courses.get(open.course);
  if (!course) throw new RangeError(`The course "${open.course}" has left the library; its attempts cannot be graded.`);
  return gradeAttempt(library, course.assessment, open);
}
