import { describe, expect, test } from 'vitest';
import { toLibrary } from '../../src/authored/library.ts';
import { withOwn } from '../../src/authored/own.ts';
import { readAuthored } from '../../src/authored/read.ts';
import { drawPaper } from '../../src/domain/assessment/draw.ts';
import { both, COURSE, contentOf, type Files, folderOf, lessonIn, NORM, QUESTION } from '../support/content.ts';

const { figure: _, ...plain } = NORM;
const OWN_NORM = { ...plain, id: 'our-song', topic: 'greeting', text: both('Sing our song.'), sources: ['a-source'] };
const ask = (id: string) => ({ ...QUESTION, id, norms: ['our-song'], explanation: both('Because.') });
const LESSON = { body: 'Sing.\n\n::drill{id=drill-song}\n', id: 'singing' };
const OWN: Files = {
  'norms/ours.yaml': [OWN_NORM],
  'questions/ours.yaml': [...['song-1', 'song-2', 'song-3'].map(ask), ask('drill-song')],
  'courses/ours/course.yaml': {
    ...COURSE,
    id: 'our-manners',
    lessons: [{ id: 'singing', minutes: 3, teaches: ['our-song'] }],
    scenarios: [],
    assessment: { ...COURSE.assessment, draw: [{ topics: ['greeting'], count: 1 }], scenarios: [] },
  },
  'courses/ours/01-singing/lesson.zh-CN.md': lessonIn('唱歌', LESSON),
  'courses/ours/01-singing/lesson.en.md': lessonIn('Singing', LESSON),
};

function lessonsWith(line: string): Files {
  const text = (title: string) => lessonIn(title, { ...LESSON, body: `${line}\n\n::drill{id=drill-song}\n` });
  return {
    'courses/ours/01-singing/lesson.zh-CN.md': text('唱歌'),
    'courses/ours/01-singing/lesson.en.md': text('Singing'),
  };
}

/** What comes of the sound content and a folder of an organisation's own. */
async function addedTo(own: Files) {
  const base = await readAuthored(await contentOf());
  const { content, faults } = await withOwn(base, await folderOf(own));
  const names = (part: 'norms' | 'questions' | 'courses') =>
    content[part].map(({ id }) => id as string).filter((id) => !base[part].some((there) => there.id === id));
  return { content, faults, norms: names('norms'), questions: names('questions'), courses: names('courses') };
}

describe('an organisation’s own content', () => {
  test('is added to what there is, and may have any part left out', async () => {
    const { content, faults, courses } = await addedTo(OWN);
    expect(faults).toEqual([]);
    expect(courses).toEqual(['our-manners']);
    expect(toLibrary(content).norms.size).toBe(2);
    expect(await addedTo({})).toMatchObject({ faults: [], norms: [] });
  });

  test('that is faulty is left out and said, and the rest is served', async () => {
    const { faults, norms, courses } = await addedTo({
      ...OWN,
      'norms/more.yaml': [{ ...OWN_NORM, id: 'half', why: { en: 'Only in English.' } }],
    });
    expect(faults).toEqual(['norms/more.yaml, "half": why.zh-CN: This text is missing; write it in both languages.']);
    expect(norms).toEqual(['our-song']);
    expect(courses).toEqual(['our-manners']);
  });

  test('takes with it what depends on a fault', async () => {
    const { faults, questions, courses } = await addedTo({
      ...OWN,
      'norms/ours.yaml': [{ ...OWN_NORM, sources: ['no-such-source'] }],
    });
    expect(faults[0]).toBe('norms/ours.yaml, "our-song": sources: there is no source "no-such-source".');
    expect(faults.join('\n')).toContain('courses/ours/course.yaml, "our-manners": lessons.singing.teaches');
    expect([...questions, ...courses]).toEqual([]);
  });

  test('leaves out a whole course of which one lesson cannot be read', async () => {
    const { faults, courses, norms } = await addedTo({ ...OWN, 'courses/ours/01-singing/lesson.en.md': undefined });
    expect(faults[0]).toBe('courses/ours/01-singing/lesson.en.md: this file is missing; write it.');
    expect(courses).toEqual([]);
    expect(norms).toEqual(['our-song']);
  });

  test.each([
    ['norms/ours.yaml', [OWN_NORM, { ...NORM, text: both('Hold for ever.') }], 'hold-three-seconds'],
    ['questions/ours.yaml', [...['song-1', 'song-2', 'song-3', 'drill-song', 'song-3'].map(ask)], 'song-3'],
  ])('cannot take an id that is used: %s', async (file, entries, id) => {
    const { faults, content } = await addedTo({ ...OWN, [file]: entries });
    expect(faults).toEqual([
      `${file}, "${id}": id: it is used already; ids are permanent and unique, so choose another.`,
    ]);
    expect(JSON.stringify(content)).not.toContain('for ever');
  });

  test.each<[string, Files, string]>([
    ['a file where a folder should be', { norms: 'Not a folder' }, 'norms: this cannot be read (ENOTDIR)'],
    ['a part that is misspelt', { 'question/more.yaml': [] }, 'question: this is no part of content'],
    ['HTML in a lesson', lessonsWith('Sing <b onclick="x()">loud</b>.'), 'is HTML or runs a script'],
    ['a link that runs a script', lessonsWith('[Sing](javascript:alert(1))'), 'is HTML or runs a script'],
  ])('says what cannot be used, and stops nothing else: %s', async (_, change, said) => {
    const { faults, content } = await addedTo({ ...OWN, 'norms/ours.yaml': undefined, ...change });
    expect(faults.join('\n')).toContain(said);
    expect(content.courses.map(({ id }) => id)).toEqual(['tiny']);
  });

  test('may begin with the mark that editors on Windows put there', async () => {
    const norms = `\uFEFF${JSON.stringify([OWN_NORM])}`;
    expect((await addedTo({ ...OWN, 'norms/ours.yaml': norms })).faults).toEqual([]);
  });

  test('drills no question of the content there is, which papers would lose', async () => {
    const { faults, content } = await addedTo({ ...OWN, ...lessonsWith('::drill{id=how-long}') });
    expect(faults.join('\n')).toContain('"how-long" is no question of this folder');
    const library = toLibrary(content);
    expect(drawPaper(library, [...library.courses.values()][0]!, { seed: 'any', positions: [] }).questions).toEqual([
      'how-long',
    ]);
  });

  test('has papers that can be drawn with every marked norm switched off', async () => {
    const { faults, courses } = await addedTo({ ...OWN, 'norms/ours.yaml': [{ ...OWN_NORM, marked: 'sex' }] });
    expect(faults.join('\n')).toContain('with marked norms switched off, 1 questions are to be drawn');
    expect(courses).toEqual([]);
  });

  test('is told of gaps as well, which keep nothing out', async () => {
    const { faults, questions } = await addedTo({ ...OWN, 'questions/ours.yaml': ['song-1', 'drill-song'].map(ask) });
    expect(faults).toEqual([expect.stringContaining('the bank needs 3')]);
    expect(questions).toEqual(['song-1', 'drill-song']);
  });

  test('that is nowhere is a fault, and everything else works', async () => {
    const base = await readAuthored(await contentOf());
    const { content, faults } = await withOwn(base, '/nowhere/at/all');
    expect(content).toBe(base);
    expect(faults).toEqual([expect.stringContaining('/nowhere/at/all: this folder is missing; make it')]);
  });
});
