import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { QuestionOf } from '../../src/domain/question/kinds/kind.ts';
import { judge } from '../../src/domain/question/kinds/phrase/rubric.ts';
import { realLibrary } from '../support/library.ts';

/** What people might say, near misses included, and how each must be judged. */
type Utterances = Readonly<Record<'accepted' | 'refused', Readonly<Record<Language, readonly string[]>>>>;

const FEWEST = 12;
const FOLDER = fileURLToPath(new URL('phrases', import.meta.url));

const { questions } = await realLibrary();
const phrases = [...questions.values()].filter((question) => question.kind === 'phrase');
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

test('every phrase has utterances to be judged by, and nothing else has', () => {
  expect(files.toSorted()).toEqual(phrases.map(({ id }) => `${id}.yaml`).toSorted());
});

describe.each(phrases)('of the phrase $id', (question) => {
  const said: Utterances = parse(readFileSync(`${FOLDER}/${question.id}.yaml`, 'utf8'));

  test.each(LANGUAGES)(`there are at least ${FEWEST} of each, all different, in %s`, (language) => {
    for (const all of [said.accepted[language], said.refused[language]]) {
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThanOrEqual(FEWEST);
    }
  });

  test.each(LANGUAGES)('what should be accepted is, in %s', (language) => {
    expect(said.accepted[language].map((text) => faultOf(question, text)).filter(Boolean)).toEqual([]);
  });

  test.each(LANGUAGES)('what should be refused is, in %s', (language) => {
    expect(said.refused[language].filter((text) => !faultOf(question, text))).toEqual([]);
  });
});

/** Why an utterance is not wholly right; undefined when it is. */
function faultOf(question: QuestionOf<'phrase'>, text: string): string | undefined {
  const { missing, forbidden } = judge(question, text);
  const faults = [...missing.map((id) => `lacks ${id}`), ...forbidden.map(({ id }) => `says ${id}`)];
  return faults.length > 0 ? `${text}: ${faults.join(', ')}` : undefined;
}
