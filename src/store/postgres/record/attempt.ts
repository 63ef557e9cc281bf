import type { Attempt } from '../../../domain/assessment/attempt.ts';
import type { PersonId } from '../../../domain/id.ts';
import { markedAttempt } from '../../../domain/statistics/marked-attempt.ts';
import { marksText } from '../../values/marks.ts';
import { MOMENT, type Row, type Table } from './table.ts';

export const ATTEMPT = {
  columns: {
    ...{ person: 'text', id: 'text', course: 'text', number: 'integer', seed: 'text' },
    ...{ started_at: MOMENT, ends_at: MOMENT, submitted_at: MOMENT },
    ...{ band: 'text', earned: 'integer', possible: 'integer', content_version: 'text' },
    ...{ paper: 'json', policy: 'json', answers: 'json', choices: 'json', result: 'json' },
    ...{ house_rules: 'json', marked: 'json', conduct: 'json', confirmation: 'json' },
    ...{ corrections: 'json', annulled: 'json', language: 'text', marks: 'text' },
  },
  key: ['person', 'id'],
} as const satisfies Table;

export function attemptRow(person: PersonId, attempt: Attempt): Row {
  const { startedAt, endsAt, submittedAt, contentVersion, houseRules, ...rest } = attempt;
  const { result } = rest;
  const head = result && { band: result.band, earned: result.total.earned, possible: result.total.possible };
  const marks = marksColumn(attempt);
  const moments = { started_at: startedAt, ends_at: endsAt, submitted_at: submittedAt };
  return { ...rest, person, ...moments, content_version: contentVersion, house_rules: houseRules, ...head, marks };
}

/** Null for attempts that statistics leave out. */
export function marksColumn(attempt: Attempt): string | null {
  const marked = markedAttempt(attempt);
  return marked ? marksText(marked) : null;
}
