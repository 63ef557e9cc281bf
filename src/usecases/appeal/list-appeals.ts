import { isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { type Appeal, isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import { appellantsAgainst, waits } from '../../domain/assessment/fairness/appealing.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import { type AnsweredQuestion, answeredQuestion } from '../../domain/library/feedback.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { questionsInHand } from '../../domain/practice/candidates.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { libraryOf } from '../assessment/library-of.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { resultWithPoints } from './correct-result.ts';
import { type AppealFilter, isListed } from './filter.ts';
import { remediesFor } from './remedies.ts';

/** Appeals a page shows. */
export const APPEALS_SHOWN = 20;

export interface AppealRow {
  readonly person: Person;
  readonly appeal: Appeal;
  readonly attempt: SubmittedAttempt;
  /** Absent when it has left the library. */
  readonly course?: Course;
  /** The question with its key and the answer given; absent for a whole result, or when it has left the bank. */
  readonly asked?: AnsweredQuestion;
  /** Other people who appealed against the same question. */
  readonly others: number;
  /** What may follow when it is upheld; whoever may not decide gets none. */
  readonly remedies: ReturnType<typeof remediesFor>;
  /** Whoever looks at it lodged it; another officer decides. */
  readonly own: boolean;
  /** Its question stands in a paper that the person has in hand; it is decided after that. */
  readonly waits: boolean;
}

export interface AppealPage {
  /** On all pages. */
  readonly count: number;
  /** Open ones on all pages. */
  readonly open: number;
  /** Open ones oldest first, then decided ones, latest first. */
  readonly rows: readonly AppealRow[];
  /** From 1 on; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** A page of people’s appeals against their results, as far as they fit a filter. */
export async function listAppeals(
  needs: Needs,
  who: Person,
  { language, page: asked = 1, ...filter }: AppealFilter & { language: Language; page?: number },
): Promise<({ readonly ok: true } & AppealPage) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const people = await needs.store.people();
  const isAsked = isListed(filter, (await organisationOf(needs)).timeZone);
  const all = people.flatMap(({ person, appeals }) => appeals.filter(isAsked).map((appeal) => ({ person, appeal })));
  const open = all.filter(({ appeal }) => isUndecided(appeal)).toSorted((a, b) => +a.appeal.at - +b.appeal.at);
  const decided = all
    .filter(({ appeal }) => !isUndecided(appeal))
    .toSorted((a, b) => Number(b.appeal.decidedAt) - Number(a.appeal.decidedAt));
  const pages = Math.max(1, Math.ceil(all.length / APPEALS_SHOWN));
  const page = Math.min(pages, Math.max(1, asked));
  const shown = [...open, ...decided].slice((page - 1) * APPEALS_SHOWN, page * APPEALS_SHOWN);
  const inHand = questionsInHand(await recordOf(needs, who));
  const rows = await Promise.all(
    shown.map(({ person, appeal }) => rowOf(needs, { who, inHand, person, appeal, people, language })),
  );
  return { ok: true, count: all.length, open: open.length, rows: rows.filter((row) => row !== undefined), page, pages };
}

async function rowOf(
  needs: Needs,
  {
    who,
    inHand,
    person,
    appeal,
    people,
    language,
  }: {
    who: Person;
    /** The questions in hand of whoever looks. */
    inHand: ReadonlySet<QuestionId>;
    person: Person;
    appeal: Appeal;
    people: readonly PersonSummary[];
    language: Language;
  },
): Promise<AppealRow | undefined> {
  const record = await needs.store.record(person.id);
  const attempt = record?.attempts.filter(isSubmitted).find(({ id }) => id === appeal.attempt);
  if (!record || !attempt) return undefined;
  const { question: id } = appeal;
  const library = await libraryOf(needs, attempt);
  const course = library.courses.get(attempt.course);
  const question = id && library.questions.get(id);
  const result = [...attempt.result.questions, ...(attempt.result.confirmation?.questions ?? [])].find(
    (one) => one.question === id,
  );
  const own = person.id === who.id;
  return {
    ...{ person, appeal, attempt, own, waits: isUndecided(appeal) && waits(record, appeal) },
    ...(course && { course }),
    ...(question &&
      result && {
        asked: answeredQuestion(library, question, {
          answer: attempt.answers[question.id],
          ...{ score: result.score, language, inHand },
        }),
      }),
    others: id
      ? appellantsAgainst(
          id,
          people.filter((one) => one.person.id !== person.id),
        )
      : 0,
    remedies:
      own || !isUndecided(appeal)
        ? []
        : remediesFor({
            record,
            attempt,
            appeal,
            hasPoints: id !== undefined && resultWithPoints(library, attempt, id) !== undefined,
            isKnown: id !== undefined && needs.library.questions.has(id),
          }),
  };
}
