import { LANGUAGES, type Language } from '../../domain/language.ts';
import { type ReminderText, TEXT_FIELDS, type TextField, type TextKind } from '../../domain/reminder/texts.ts';
import * as m from '../paraglide/messages.js';
import { type Translate, translator } from '../translate.ts';

const KIND: Record<TextKind, (t: Translate) => string> = {
  before: (t) => t(m.text_kind_before),
  today: (t) => t(m.text_kind_today),
  late: (t) => t(m.text_kind_late),
  'team-late': (t) => t(m.text_kind_team_late),
  done: (t) => t(m.text_kind_done),
};
const FIELD: Record<TextField, (t: Translate) => string> = {
  subject: (t) => t(m.text_subject),
  opening: (t) => t(m.text_opening),
  closing: (t) => t(m.text_closing),
};
const LANGUAGE: Record<Language, (t: Translate) => string> = {
  'zh-CN': (t) => t(m.text_chinese),
  en: (t) => t(m.text_english),
};

export const textKindName = (t: Translate, kind: TextKind) => KIND[kind](t);
export const textFieldName = (t: Translate, field: TextField) => FIELD[field](t);
export const textLanguageName = (t: Translate, language: Language) => LANGUAGE[language](t);

/** A field as forms and entries call it, `subject-en`; undefined for others. */
export function wordingName(t: Translate, key: string): string | undefined {
  for (const language of LANGUAGES)
    for (const field of TEXT_FIELDS)
      if (key === `${field}-${language}`)
        return t(m.text_of_language, { field: FIELD[field](t), language: LANGUAGE[language](t) });
  return undefined;
}

const [NAME, COURSE, DUE, DAYS] = ['{name}', '{course}', '{due}', '{days}'];
const SUBJECT: Record<TextKind, (t: Translate) => string> = {
  before: (t) => t(m.text_default_before, { course: COURSE, day: DUE, days: DAYS }),
  today: (t) => t(m.told_today, { course: COURSE, day: DUE }),
  late: (t) => t(m.text_default_late, { course: COURSE, day: DUE, days: DAYS }),
  'team-late': (t) => t(m.subject_one_late, { name: NAME }),
  done: (t) => t(m.told_team_done, { name: NAME, course: COURSE }),
};

/** The words that hold as long as HR sets no others. */
export function defaultTexts(kind: TextKind): Record<Language, ReminderText> {
  const textIn = (language: Language): ReminderText => {
    const t = translator(language);
    const organisation = '{organisation}';
    return {
      subject: t(m.letter_subject, { organisation, what: SUBJECT[kind](t) }),
      opening: kind === 'team-late' ? t(m.letter_team) : kind === 'done' ? t(m.text_default_done) : t(m.letter_own),
      closing: `${t(m.letter_open, { link: '{link}' })}\n\n${t(m.letter_help, { organisation })}`,
    };
  };
  return { 'zh-CN': textIn('zh-CN'), en: textIn('en') };
}
