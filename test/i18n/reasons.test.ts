import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { MAIL_SENTENCES } from '../../src/i18n/mail/sentences.ts';
import { codeOf, type Reason, sentenceFor } from '../../src/i18n/reasons.ts';
import { translator } from '../../src/i18n/translate.ts';
import { MORNING } from '../support/clock.ts';

/** Answered by the page: with its own sentence beside the dates, or as an address that leads nowhere. */
const WITHOUT_SENTENCE = ['period-backwards', 'no-such-norm'];
/** Sentences of reasons that are called otherwise. */
const OTHERWISE = /^reminder-(hours|weekday|days?-off|days)$/;
const named = keysNamed('reason_').filter((reason) => !OTHERWISE.test(reason));
const REASONS = [...new Set([...named, ...Object.keys(MAIL_SENTENCES)])] as Reason[];

test.each(REASONS)('%s has a meaning over HTTP and a sentence in both languages, without gaps', (reason) => {
  expect(codeOf(reason)).toMatch(/^[A-Z_]+$/);
  for (const language of LANGUAGES) {
    const said = { t: translator(language), format: formatFor(language, 'Asia/Shanghai') };
    const bare = sentenceFor({ ok: false, reason }, said);
    const full = sentenceFor({ ok: false, reason, minutes: 5, opensAt: MORNING, line: 3 } as never, said);
    for (const sentence of [bare, full]) expect(sentence).not.toMatch(/[{}]|undefined|^$/);
  }
});

test('every reason that a use case gives has one', () => {
  const given = filesIn('src/usecases', 'src/domain/assessment', 'src/server')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/reason: ((?:\s*\|?\s*'[a-z-]+')+)/g)])
    .flatMap(([, reasons = '']) => reasons.match(/[a-z][a-z-]+/g) ?? []);
  const known = new Set<string>(REASONS);
  expect(given.length).toBeGreaterThan(40);
  const missing = given.filter((reason) => !known.has(reason) && !known.has(`file-${reason}`));
  expect([...new Set(missing)]).toEqual(WITHOUT_SENTENCE);
});

/** The reasons that messages are named after. */
function keysNamed(start: string): string[] {
  const folder = 'src/i18n/messages/en';
  return readdirSync(folder)
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .flatMap((key) => (key.startsWith(start) ? [key.slice(start.length).replaceAll('_', '-')] : []));
}

function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
}
