import { z } from 'astro/zod';
import type { QuestionKind } from '../../domain/question/kinds/types.ts';
import type { Answer, Question } from '../../domain/question/question.ts';
import * as hotspot from './hotspot.ts';
import * as match from './match.ts';
import * as multiple from './multiple.ts';
import * as order from './order.ts';
import * as phrase from './phrase.ts';
import * as single from './single.ts';
import * as sort from './sort.ts';
import * as timing from './timing.ts';
import * as trueFalse from './true-false.ts';

const SCHEMAS = { single, multiple, 'true-false': trueFalse, order, sort, match, hotspot, timing, phrase } as const;

/** Of every kind, what authors write and what a browser sends; a kind without them does not compile. */
const { single: first, ...others } = SCHEMAS satisfies Readonly<Record<QuestionKind, object>>;
const rest = Object.values(others);

export const questionSchema: z.ZodType<Question> = z.discriminatedUnion('kind', [
  first.question,
  ...rest.map(({ question }) => question),
]);

/** What a browser sends as an answer; that the question offers it is for the use case to check. */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  first.answer,
  ...rest.map(({ answer }) => answer),
]);

/**
 * The answers of a paper. One that cannot be read stands as an answer that no question offers, so that it is refused by
 * name and the others are kept.
 */
export const answersSchema = z.record(
  z.string().max(80),
  answerSchema.catch({ kind: 'unreadable' } as unknown as Answer),
);
