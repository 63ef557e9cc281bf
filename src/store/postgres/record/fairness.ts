import type { PersonRecord } from '../../../domain/people/record.ts';
import { MOMENT, type Row, type Table } from './table.ts';

/** Tables of appeals, of extra time and of exemptions. */
export const FAIRNESS_PARTS = {
  appeal: {
    columns: {
      ...{ person: 'text', id: 'text', attempt: 'text', question: 'text', text: 'text', at: MOMENT },
      ...{ decided_at: MOMENT, decided_by: 'text', verdict: 'text', remedy: 'text', reason: 'text' },
    },
    key: ['person', 'id'],
  },
  accommodation: {
    columns: { person: 'text', extra_time: 'integer', reason: 'text', at: MOMENT, '"by"': 'text' },
    key: ['person'],
  },
  exemption: {
    columns: {
      ...{ person: 'text', id: 'text', course: 'text', reason: 'text', at: MOMENT, '"by"': 'text' },
      ...{ '"from"': 'text', until: 'text', ended: 'json' },
    },
    key: ['person', 'id'],
  },
} as const satisfies Record<string, Table>;

/** Their rows in `after` that `before` has not got, or has otherwise. */
export function fairnessRows(
  { person: { id: person }, appeals, accommodation, exemptions }: PersonRecord,
  before?: PersonRecord,
): Record<keyof typeof FAIRNESS_PARTS, Row[]> {
  const isNew = accommodation && accommodation !== before?.accommodation;
  return {
    appeal: appeals
      .filter((appeal) => !before?.appeals.includes(appeal))
      .map(({ decidedAt, decidedBy, ...rest }) => ({ ...rest, person, decided_at: decidedAt, decided_by: decidedBy })),
    accommodation: isNew ? [{ ...accommodation, person, extra_time: accommodation.extraTime }] : [],
    exemption: exemptions
      .filter((exemption) => !before?.exemptions.includes(exemption))
      .map((exemption) => ({ ...exemption, person })),
  };
}
