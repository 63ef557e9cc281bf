import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import {
  type ReminderText,
  TEXT_FIELDS,
  type TextFault,
  type TextKind,
  textFault,
  type Wording,
} from '../../domain/reminder/texts.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { type MovedOn, type Part, setPart } from '../organisation/settings/part.ts';

export type TextSet =
  | { readonly ok: true }
  | NotAllowed
  | MovedOn
  | {
      readonly ok: false;
      readonly reason: `reminder-text-${TextFault['fault']}`;
      readonly fields: readonly string[];
      readonly line: number;
      readonly word: string;
    };

/** The words of one kind of reminder; the entry tells the organisation's own and nothing of defaults. */
export function textPart(kind: TextKind): Part<Wording> {
  return {
    act: 'reminder-text-set',
    of: ({ reminderTexts }) => reminderTexts?.[kind] ?? {},
    told: (wording) => ({
      reminderKind: kind,
      ...Object.fromEntries(
        LANGUAGES.flatMap((language) =>
          TEXT_FIELDS.flatMap((field) => {
            const text = wording[language]?.[field];
            return text === undefined ? [] : [[fieldOf(field, language), text]];
          }),
        ),
      ),
    }),
    with: (wording, { reminderTexts }) => ({ reminderTexts: { ...reminderTexts, [kind]: wording } }),
  };
}

/** What a field of a text is called in forms and entries: `subject-en`. */
export function fieldOf(field: (typeof TEXT_FIELDS)[number], language: Language): string {
  return `${field}-${language}`;
}

/**
 * HR sets the words of one kind of reminder in both languages. What says the same as the default is not kept, so that a
 * better default comes through.
 */
export async function setText(
  needs: Needs,
  who: Person,
  {
    kind,
    seen,
    texts,
    defaults,
  }: {
    readonly kind: TextKind;
    readonly seen: string;
    readonly texts: Readonly<Record<Language, ReminderText>>;
    readonly defaults: Readonly<Record<Language, ReminderText>>;
  },
): Promise<TextSet> {
  if (!who.hr) return NOT_ALLOWED;
  for (const language of LANGUAGES) {
    const fault = textFault(kind, texts[language]);
    if (!fault) continue;
    const { line, word } = fault;
    return { ok: false, reason: `reminder-text-${fault.fault}`, fields: [fieldOf(fault.field, language)], line, word };
  }
  const own = LANGUAGES.filter((language) =>
    TEXT_FIELDS.some((field) => texts[language][field] !== defaults[language][field]),
  );
  const value: Wording = Object.fromEntries(own.map((language) => [language, texts[language]]));
  return setPart(needs, who, textPart(kind), { seen, value });
}
