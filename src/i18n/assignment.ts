import type { Assignment, Due } from '../domain/assignment/assignment.ts';
import type { Audience } from '../domain/assignment/audience.ts';
import type { Format } from './format.ts';
import { positionName } from './names.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** Whom an assignment is for, in words. */
export function audienceWords(words: Words, audience: Audience): string {
  const { t, format } = words;
  switch (audience.kind) {
    case 'everyone':
      return t(m.audience_everyone);
    case 'departments': {
      const departments = format.list(audience.departments);
      return audience.below ? t(m.audience_below, { departments }) : departments;
    }
    case 'positions':
      return t(m.audience_positions, {
        positions: format.list(audience.positions.map((position) => positionName(t, position))),
      });
    case 'people':
      return t(m.audience_people, { count: audience.people.length });
    case 'hired-since':
      return t(m.audience_hired_since, { day: format.day(audience.day) });
    case 'not':
      return t(m.audience_not, { part: audienceWords(words, audience.of) });
    case 'all':
      return t(m.audience_all, { parts: partsIn(words, audience.of) });
    case 'any':
      return t(m.audience_any, { parts: partsIn(words, audience.of) });
  }
}

function partsIn(words: Words, parts: readonly Audience[]): string {
  return parts.map((part) => audienceWords(words, part)).join(words.t(m.audience_between));
}

/** When it is due, in words. */
export function dueWords({ t, format }: Words, due: Due): string {
  if (due.kind === 'day') return t(m.due_day, { day: format.day(due.day) });
  const { days } = due;
  switch (due.from ?? 'joining') {
    case 'joining':
      return t(m.due_days, { days });
    case 'hire':
      return t(m.due_days_hire, { days });
    case 'start':
      return t(m.due_days_start, { days });
  }
}

/** Why somebody has to do a course; `by` is who assigned it, for those who may know. */
export function becauseWords(
  words: Words,
  { audience, createdAt }: Pick<Assignment, 'audience' | 'createdAt'>,
  by?: string,
): string {
  const { t, format } = words;
  const said = { audience: audienceWords(words, audience), day: format.day(createdAt) };
  return by ? t(m.because_by, { ...said, by }) : t(m.because, said);
}

/** What to mend where a field of HR's form for an assignment is missing or faulty. */
export function faultyField({ t }: Pick<Words, 't'>, field: string): string {
  const place = /-(\d)$/.exec(field)?.[1];
  if (place) return t(m.assign_condition_incomplete, { place });
  return field === 'day'
    ? t(m.assign_day_missing)
    : field === 'days'
      ? t(m.assign_days_missing)
      : t(m.reason_input_invalid);
}
