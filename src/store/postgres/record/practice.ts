import type { PersonRecord } from '../../../domain/people/record.ts';
import { MOMENT, newIn, type Row, type Table } from './table.ts';

/** Tables of what people practise and flag. */
export const PRACTICE_PARTS = {
  practice: { columns: { person: 'text', days: 'json' }, key: ['person'] },
  practice_card: {
    columns: {
      ...{ person: 'text', question: 'text', due: MOMENT, stability: 'double precision' },
      ...{ difficulty: 'double precision', reps: 'integer', lapses: 'integer', state: 'text' },
      ...{ last_review: MOMENT, learning_steps: 'integer', scheduled_days: 'integer' },
    },
    key: ['person', 'question'],
  },
  flag: {
    columns: {
      ...{ person: 'text', id: 'text', question: 'text', text: 'text', language: 'text', at: MOMENT },
      ...{ place: 'json', settled_at: MOMENT, verdict: 'text', note: 'text' },
    },
    key: ['person', 'id'],
  },
} as const satisfies Record<string, Table>;

/** Their rows in `after` that `before` has not got, or has otherwise. */
export function practiceRows(
  { person: { id: person }, practice, flags }: PersonRecord,
  before?: PersonRecord,
): Record<keyof typeof PRACTICE_PARTS, Row[]> {
  const { cards, days } = practice;
  const isNew = before ? days !== before.practice.days : days.length > 0;
  return {
    practice: isNew ? [{ person, days }] : [],
    practice_card: newIn(cards, before?.practice.cards).map(
      ([question, { lastReview, learningSteps, scheduledDays, ...rest }]) => ({
        ...{ ...rest, person, question },
        ...{ last_review: lastReview, learning_steps: learningSteps, scheduled_days: scheduledDays },
      }),
    ),
    flag: flags
      .filter((flag) => !before?.flags.includes(flag))
      .map(({ where, settledAt, ...rest }) => ({ ...rest, person, place: where, settled_at: settledAt })),
  };
}
