import { isInForce, isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { mayBeAnnulled } from '../../domain/assessment/fairness/annulling.ts';
import { type Appealing, appealingOf } from '../../domain/assessment/fairness/appealing.ts';
import { rulesFor } from '../../domain/assessment/policy.ts';
import { type Eligibility, eligibility } from '../../domain/assessment/retake.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { CourseId, QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import { lessonsOn } from '../../domain/library/bank.ts';
import type { Course, Lesson } from '../../domain/library/course.ts';
import type { AnsweredQuestion } from '../../domain/library/feedback.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { questionsInHand } from '../../domain/practice/candidates.ts';
import { isSpoiled } from '../fairness/annul-attempt.ts';
import { atCourses } from '../learning/at-courses.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { askedNow } from '../scenario/asked-now.ts';
import { libraryOf } from './library-of.ts';
import { answeredIn, type LookedBackOn, lookBack } from './look-back.ts';

/** A submitted attempt with everything that explains its band. */
export interface ResultPage {
  readonly attempt: SubmittedAttempt;
  readonly person: Person;
  /** Called by its id once it has left the library. */
  readonly course: Pick<Course, 'id' | 'title'>;
  readonly organisation: Organisation;
  /** As the attempt was drawn from it. */
  readonly library: Library;
  /** Those of the paper, then those that confirmed it. */
  readonly questions: readonly AnsweredQuestion[];
  readonly scenarios: readonly LookedBackOn[];
  readonly missed: readonly MissedIn[];
  /** Only for the person's own latest attempt. */
  readonly next?: Eligibility;
  readonly certificate?: Certificate;
  /** Questions of it whose answer the person said was judged wrongly. */
  readonly flagged: ReadonlySet<QuestionId>;
  /** What its person appealed against, and may still. */
  readonly appealing: Appealing;
  /** Whether whoever looks at it may annul it. */
  readonly annullable: boolean;
}

/** Missed norms under the lesson that teaches them, of this course where it does; those that no lesson teaches come last. */
export interface MissedIn {
  readonly taught?: { readonly course: Course; readonly lesson: Lesson };
  readonly norms: readonly Norm[];
}

/** A person's own result, or, for HR, anybody's. Undefined when there is none that this person may see, or it was erased. */
export async function showResult(
  needs: Needs,
  who: Person,
  { attempt: id, person, language }: { attempt: string; person?: string; language: Language },
): Promise<ResultPage | undefined> {
  if (person && person !== who.id && !who.hr) return undefined;
  const record = await needs.store.record((person ?? who.id) as Person['id']);
  const attempt = record?.attempts.filter(isSubmitted).find((kept) => kept.id === id);
  if (!record || record.person.erasedAt || !attempt) return undefined;
  const course = needs.library.courses.get(attempt.course);
  const organisation = await organisationOf(needs);
  const library = await libraryOf(needs, attempt);
  const asking = await askedNow(needs, who);
  const latest = record.attempts.filter(({ course: at }) => at === attempt.course).findLast(isInForce);
  return {
    attempt,
    person: record.person,
    course: course ?? { id: attempt.course, title: { 'zh-CN': attempt.course, en: attempt.course } },
    organisation,
    library,
    questions: answeredIn(library, attempt, { inHand: questionsInHand(await recordOf(needs, who)), language }),
    scenarios: attempt.paper.scenarios.flatMap((scenarioId) => {
      const scenario = library.scenarios.get(scenarioId);
      return scenario ? [lookBack(attempt, scenario, asking.get(scenarioId))] : [];
    }),
    missed: byLesson(needs, attempt.course, attempt.result.missed),
    next:
      course && record.person.id === who.id && latest === attempt
        ? eligibility(needs.library, course, atCourses(needs, organisation, record)(course).history, {
            retakes: rulesFor(organisation, course.id).retakes,
            now: needs.now(),
          })
        : undefined,
    certificate: record.certificates.findLast(({ courses }) =>
      courses.some((passed) => passed.course === attempt.course),
    ),
    appealing: appealingOf(record, attempt, { timeZone: organisation.timeZone, now: needs.now() }),
    annullable: who.hr && record.person.id !== who.id && isSpoiled(attempt) && mayBeAnnulled(record, attempt),
    flagged: new Set(
      record.flags
        .filter(({ where }) => where.kind === 'attempt' && where.attempt === id)
        .map(({ question }) => question),
    ),
  };
}

function byLesson({ library }: Needs, first: CourseId, missed: readonly Norm['id'][]): MissedIn[] {
  const known = missed.flatMap((id) => library.norms.get(id) ?? []);
  const taught = lessonsOn(
    library,
    known.map(({ id }) => id),
    first,
  ).map(({ norms, ...where }) => ({ taught: where, norms: known.filter(({ id }) => norms.includes(id)) }));
  const untaught = known.filter((norm) => !taught.some(({ norms }) => norms.includes(norm)));
  return untaught.length > 0 ? [...taught, { norms: untaught }] : taught;
}
