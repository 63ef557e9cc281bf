import type { Bilingual, Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Flag } from '../../domain/question/flag.ts';
import { gradeAnswer } from '../../domain/question/grade.ts';
import { type ReviewedQuestion, reviewQuestion } from '../../domain/question/review.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** Points a flagged answer is shown with; they count for nothing. */
const FLAG_POINTS = 10;

export interface FlagRow {
  readonly person: Person;
  readonly flag: Flag;
  /** How it is judged now; absent when the question has left the bank. */
  readonly review?: ReviewedQuestion;
}

/** The phrases that people say were misjudged and HR has not settled, oldest first. */
export async function listFlags(
  needs: Needs,
  who: Person,
  language: Language,
): Promise<{ readonly ok: true; readonly rows: readonly FlagRow[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const rows = (await needs.store.people()).flatMap(({ person, openFlags }) =>
    openFlags.map((flag) => ({ person, flag, ...reviewOf(needs, flag, language) })),
  );
  return { ok: true, rows: rows.toSorted((one, other) => one.flag.at.getTime() - other.flag.at.getTime()) };
}

/** What somebody flagged themselves, latest first, with what HR said; nothing of the question's key. */
export async function ownFlags(
  needs: Needs,
  who: Person,
): Promise<readonly { readonly flag: Flag; readonly prompt?: Bilingual }[]> {
  const flags = (await needs.store.record(who.id))?.flags ?? [];
  return flags.toReversed().map((flag) => ({ flag, prompt: needs.library.questions.get(flag.question)?.prompt }));
}

function reviewOf({ library }: Needs, { question: id, text }: Flag, language: Language): Pick<FlagRow, 'review'> {
  const question = library.questions.get(id);
  const answer = { kind: 'phrase', text } as const;
  if (question?.kind !== 'phrase') return {};
  return { review: reviewQuestion(question, answer, gradeAnswer(question, answer, FLAG_POINTS), language) };
}
