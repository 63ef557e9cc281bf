import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { codeOf, type Reason, sentenceFor } from '../../src/i18n/reasons.ts';
import { translator } from '../../src/i18n/translate.ts';
import { MORNING } from '../support/clock.ts';

const words = { 'zh-CN': read('zh-CN'), en: read('en') };
const REASONS = Object.keys(words.en).map((key) => key.replace('reason_', '').replaceAll('_', '-') as Reason);

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
  expect([...new Set(given)].filter((reason) => !known.has(reason) && !known.has(`file-${reason}`))).toEqual([]);
});

function read(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`src/i18n/messages/${language}/reasons.json`, 'utf8'));
}

function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
}
