import type { QuestionId } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { type Card, withDay } from '../../domain/practice/card.ts';
import { type Flag, isOpen, MOST_OPEN_FLAGS } from '../../domain/question/flag.ts';
import type { Decision } from './decision.ts';

type Decided<Answer> = Decision<Answer, PersonRecord>;

/** `card` is frozen or a copy, as is `flag` below. A card follows the one practised once less. */
export function practised(
  record: PersonRecord,
  { question, card }: { question: QuestionId; card: Card },
  day: Day,
): Decided<'kept' | 'moved'> {
  const { cards, days } = record.practice;
  const before = Object.hasOwn(cards, question) ? cards[question]?.reps : undefined;
  if ((before ?? 0) !== card.reps - 1) return { answer: 'moved' };
  const practice = { cards: { ...cards, [question]: card }, days: withDay(days, day) };
  return { answer: 'kept', write: { ...record, practice } };
}

/** A flag that is here already is kept already. */
export function flagged(record: PersonRecord, flag: Flag): Decided<'kept' | 'too-many'> {
  const { flags } = record;
  if (flags.some(({ id }) => id === flag.id)) return { answer: 'kept' };
  if (flags.filter(isOpen).length >= MOST_OPEN_FLAGS) return { answer: 'too-many' };
  return { answer: 'kept', write: { ...record, flags: inTime([...flags, flag]) } };
}

/** The record with that flag settled; undefined when it has no such open one. */
export function withSettled(
  record: PersonRecord,
  id: Flag['id'],
  settlement: Required<Pick<Flag, 'settledAt' | 'verdict' | 'note'>>,
): PersonRecord | undefined {
  if (!record.flags.some((flag) => flag.id === id && isOpen(flag))) return undefined;
  return { ...record, flags: record.flags.map((flag) => (flag.id === id ? { ...flag, ...settlement } : flag)) };
}

/** Oldest first; those of one moment by id. */
export function inTime(flags: readonly Flag[]): readonly Flag[] {
  return flags.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id)));
}
