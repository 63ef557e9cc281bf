import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';
import { wordingName } from './texts.ts';

interface Where {
  readonly fields?: readonly string[];
  readonly line?: number;
  readonly word?: string;
}

const at = (t: Translate, { fields = [], line = 1, word = '' }: Where) => ({
  field: wordingName(t, fields[0] ?? '') ?? '',
  ...{ line, word },
});

/** What to mend in the words of a reminder: the meaning over HTTP and the sentence. */
export const TEXT_SENTENCES = {
  'reminder-text-unknown': ['BAD_REQUEST', (t: Translate, where: Where) => t(m.text_unknown, at(t, where))],
  'reminder-text-missing': ['BAD_REQUEST', (t: Translate, where: Where) => t(m.text_missing, at(t, where))],
  'reminder-text-too-long': ['BAD_REQUEST', (t: Translate, where: Where) => t(m.text_too_long, at(t, where))],
  'reminder-text-empty': ['BAD_REQUEST', (t: Translate, where: Where) => t(m.text_empty, at(t, where))],
  'reminder-text-several-lines': ['BAD_REQUEST', (t: Translate, where: Where) => t(m.text_several_lines, at(t, where))],
} as const;
