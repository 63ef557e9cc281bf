import type { QuestionId } from '../../id.ts';
import type { PersonRecord } from '../../people/record.ts';
import { questionsIn } from '../attempt.ts';

/**
 * How often somebody was asked each question in these attempts. Practice shows a question with its key, so one practised
 * has been seen as much as one asked.
 */
export function askedOf({
  attempts,
  practice: { cards },
}: Pick<PersonRecord, 'attempts' | 'practice'>): Map<QuestionId, number> {
  const asked = new Map((Object.keys(cards) as QuestionId[]).map((question) => [question, 1]));
  for (const [question, times] of Map.groupBy(attempts.flatMap(questionsIn), (question) => question))
    asked.set(question, times.length);
  return asked;
}
