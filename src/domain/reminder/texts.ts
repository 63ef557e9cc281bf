import type { Language } from '../language.ts';

/** Kinds of reminders that have words of their own: to the person before, on and after the day, to their supervisor, and when it is done. */
export const TEXT_KINDS = ['before', 'today', 'late', 'team-late', 'done'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TEXT_FIELDS = ['subject', 'opening', 'closing'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The words of a letter around what it lists, with placeholders such as `{course}`. */
export type ReminderText = Readonly<Record<TextField, string>>;
export type Wording = Readonly<Partial<Record<Language, ReminderText>>>;

/** The organisation's own words; what is left out is the default. */
export type ReminderTexts = Readonly<Partial<Record<TextKind, Wording>>>;

/** Letters of each field. */
export const TEXT_BOUNDS: Readonly<Record<TextField, number>> = { subject: 150, opening: 2000, closing: 2000 };

const EVERYWHERE = ['name', 'course', 'due', 'days', 'organisation', 'link'] as const;
export type Placeholder = (typeof EVERYWHERE)[number];

/** What may stand in a field: days are counted before and after the day alone, and a link cannot be followed from a subject. */
export function placeholdersOf(kind: TextKind, field: TextField): Placeholder[] {
  const counted = kind !== 'today' && kind !== 'done';
  return EVERYWHERE.filter((one) => (one !== 'days' || counted) && (one !== 'link' || field !== 'subject'));
}

/** The first thing to mend in a text, with its line from 1 on and what stands there. */
export interface TextFault {
  readonly fault: 'unknown' | 'missing' | 'too-long' | 'empty' | 'several-lines';
  readonly field: TextField;
  readonly line: number;
  readonly word: string;
}

/** Undefined when there is nothing to mend. A brace that belongs to no placeholder counts as an unknown one. */
export function textFault(kind: TextKind, text: ReminderText): TextFault | undefined {
  for (const field of TEXT_FIELDS) {
    const typed = text[field];
    if (typed.length > TEXT_BOUNDS[field])
      return { fault: 'too-long', field, line: 1, word: String(TEXT_BOUNDS[field]) };
    const known = placeholdersOf(kind, field).map((one) => `{${one}}`);
    for (const [index, line] of typed.split('\n').entries()) {
      const word = line.match(/\{[^{}]*\}|[{}]/g)?.find((one) => !known.includes(one));
      if (word) return { fault: 'unknown', field, line: index + 1, word };
    }
  }
  if (text.subject.trim() === '') return { fault: 'empty', field: 'subject', line: 1, word: '' };
  if (/[\r\n]/.test(text.subject)) return { fault: 'several-lines', field: 'subject', line: 2, word: '' };
  const linked = `${text.opening}${text.closing}`.includes('{link}');
  return linked
    ? undefined
    : { fault: 'missing', field: 'closing', line: text.closing.split('\n').length, word: '{link}' };
}

export type TextValues = Readonly<Record<Placeholder, string>>;

/**
 * A text with its placeholders filled in, once: what a value says is never taken for a placeholder. `{days} days` is
 * `1 day` where there is one, so that HR need not think of it.
 */
export function filled(text: string, values: TextValues): string {
  const counted = values.days === '1' ? text.replace(/(\{days\} day)s\b/gi, '$1') : text;
  return counted.replace(/\{([a-z]+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : all,
  );
}

export interface Written {
  readonly subject: string;
  readonly text: string;
}

/** What a letter is made of, but for the words that HR sets. */
export interface LetterParts {
  readonly hello: string;
  /** What it lists, one text a list. */
  readonly listed: readonly string[];
  readonly values: TextValues;
  /** The letter as it is where HR sets no words. */
  readonly standard: Written;
}

/**
 * A letter in HR's words. What HR left as it usually is stays as the product says it: a subject that counts what the
 * letter tells, or a text with a heading above each list.
 */
export function lettered(text: ReminderText, usual: ReminderText, parts: LetterParts): Written {
  const { hello, listed, values, standard } = parts;
  const isUsual = (...fields: TextField[]) => fields.every((field) => text[field] === usual[field]);
  const blocks = [hello, filled(text.opening, values), ...listed, filled(text.closing, values)];
  return {
    subject: isUsual('subject') ? standard.subject : filled(text.subject, values),
    text: isUsual('opening', 'closing') ? standard.text : blocks.filter((block) => block !== '').join('\n\n'),
  };
}
