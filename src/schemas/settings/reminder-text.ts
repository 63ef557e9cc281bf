import { z } from 'astro/zod';
import { TEXT_KINDS } from '../../domain/reminder/texts.ts';
import { seenSchema } from '../entry.ts';

/** Browsers end lines with both signs; longer texts than are kept come through, so that the use case says how long. */
const text = z
  .string()
  .max(10_000)
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim());

export const reminderTextSchema = z
  .object({
    seen: seenSchema,
    kind: z.enum(TEXT_KINDS),
    ...{ 'subject-zh-CN': text, 'opening-zh-CN': text, 'closing-zh-CN': text },
    ...{ 'subject-en': text, 'opening-en': text, 'closing-en': text },
  })
  .transform(({ seen, kind, ...sent }) => ({
    ...{ seen, kind },
    texts: {
      'zh-CN': { subject: sent['subject-zh-CN'], opening: sent['opening-zh-CN'], closing: sent['closing-zh-CN'] },
      en: { subject: sent['subject-en'], opening: sent['opening-en'], closing: sent['closing-en'] },
    },
  }));
