import type { Attempt } from '../../domain/assessment/attempt.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { questionsInHand } from '../../domain/practice/candidates.ts';
import type { Flag } from '../../domain/question/flag.ts';
import { gradeAnswer } from '../../domain/question/grade.ts';
import { type ReviewedQuestion, reviewQuestion } from '../../domain/question/review.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { libraryOfOne } from '../assessment/library-of.ts';
import { DRILL_POINTS } from '../learning/answer-drill.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type PageOf, pageOf } from '../pages.ts';
import { dayAsked, fromDay } from '../results/since.ts';

/** Flags a page shows. */
export const FLAGS_SHOWN = 20;

/** Which flags are listed; whatever is left out does not narrow. */
export interface FlagFilter {
  /** Made on this day of the organisation's time zone or later. */
  readonly since?: Day;
}

/** Reads a filter from an address. */
export function flagFilterFrom(query: URLSearchParams): FlagFilter {
  return { since: dayAsked(query) };
}

export interface FlagRow {
  readonly person: Person;
  readonly flag: Flag;
  /** How it is judged: by the question as it was asked in the attempt, elsewhere as it is now; absent when that has left the bank. */
  readonly review?: ReviewedQuestion;
  /** Whether the question stands in a paper that whoever looks has in hand: how it is judged is not told then. */
  readonly inHand: boolean;
}

/** A page of the phrases that people say were misjudged and HR has not settled, oldest first. */
export async function listFlags(
  needs: Needs,
  who: Person,
  { language, page = 1, since }: FlagFilter & { language: Language; page?: number },
): Promise<({ readonly ok: true } & PageOf<FlagRow>) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const people = await needs.store.people();
  const isAsked = fromDay(since, (await organisationOf(needs)).timeZone);
  const open = people.flatMap(({ person, openFlags }) =>
    openFlags.filter(({ at }) => isAsked(at)).map((flag) => ({ person, flag })),
  );
  const oldestFirst = open.toSorted((one, other) => one.flag.at.getTime() - other.flag.at.getTime());
  const inHand = questionsInHand(await recordOf(needs, who));
  const { rows, ...place } = pageOf(oldestFirst, FLAGS_SHOWN, page);
  const reviewed = rows.map(async ({ person, flag }): Promise<FlagRow> => {
    if (inHand.has(flag.question)) return { person, flag, inHand: true };
    const attempts = flag.where.kind === 'attempt' ? (await needs.store.record(person.id))?.attempts : [];
    const library = await libraryFor(needs, flag, attempts ?? []);
    return { person, flag, inHand: false, ...reviewOf(library, flag, language) };
  });
  return { ok: true, ...place, rows: await Promise.all(reviewed) };
}

/** What somebody flagged themselves, latest first, with what HR said; nothing of the question's key. */
export async function ownFlags(
  needs: Needs,
  who: Person,
): Promise<readonly { readonly flag: Flag; readonly prompt?: Bilingual }[]> {
  const { flags = [], attempts = [] } = (await needs.store.record(who.id)) ?? {};
  const told = flags.toReversed().map(async (flag) => {
    const { questions } = await libraryFor(needs, flag, attempts);
    return { flag, prompt: questions.get(flag.question)?.prompt };
  });
  return Promise.all(told);
}

/** With the question as the attempt asked it, where the words were said in one. */
export function libraryFor(needs: Needs, { where }: Flag, attempts: readonly Attempt[]): Promise<Library> {
  return libraryOfOne(needs, attempts, where.kind === 'attempt' ? where.attempt : undefined);
}

function reviewOf(library: Library, { question: id, text }: Flag, language: Language): Pick<FlagRow, 'review'> {
  const question = library.questions.get(id);
  const answer = { kind: 'phrase', text } as const;
  if (question?.kind !== 'phrase') return {};
  return { review: reviewQuestion(question, answer, gradeAnswer(question, answer, DRILL_POINTS), language) };
}
