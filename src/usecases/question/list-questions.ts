import { type VoidedQuestion, voidedNow } from '../../domain/assessment/fairness/voided.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { topicOf } from '../../domain/library/bank.ts';
import type { Topic } from '../../domain/library/norm.ts';
import { foldedText } from '../../domain/library/search.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Question } from '../../domain/question/question.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** Questions a page shows. */
export const QUESTIONS_SHOWN = 50;

export interface QuestionRow {
  readonly question: Question;
  readonly topic: Topic;
  /** When and why it was voided; absent while it is asked. */
  readonly voided?: VoidedQuestion;
}

export interface QuestionList {
  readonly rows: readonly QuestionRow[];
  /** Found on all pages. */
  readonly count: number;
  /** From 1 on; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** A page of the questions whose id or words hold every word of the search, voided ones first. */
export async function listQuestions(
  needs: Needs,
  who: Person,
  { search = '', page: asked = 1, size = QUESTIONS_SHOWN }: { search?: string; page?: number; size?: number } = {},
): Promise<({ readonly ok: true } & QuestionList) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { library } = needs;
  const { voided = [] } = await organisationOf(needs);
  const now = voidedNow(voided);
  const words = foldedText(search).split(/\s+/);
  const found = [...library.questions.values()].filter((question) => {
    const text = wordsOf(question);
    return words.every((word) => text.includes(word));
  });
  const inOrder = found.toSorted((a, b) => Number(now.has(b.id)) - Number(now.has(a.id)));
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(pages, Math.max(1, asked));
  return {
    ok: true,
    rows: inOrder.slice((page - 1) * size, page * size).map((question) => ({
      question,
      topic: topicOf(library, question),
      ...(now.has(question.id) && { voided: voided.findLast((one) => one.question === question.id) }),
    })),
    count: found.length,
    page,
    pages,
  };
}

function wordsOf({ id, prompt, explanation, norms }: Question): string {
  const said = LANGUAGES.flatMap((language) => [prompt[language], explanation[language]]);
  return foldedText([id, ...norms, ...said].join(' '));
}
