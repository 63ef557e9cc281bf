import { describe, expect, test } from 'vitest';
import { toLibrary } from '../../src/authored/library.ts';
import { readAuthored, readLibrary } from '../../src/authored/read.ts';
import {
  both,
  COURSE,
  contentOf,
  type Files,
  lessonIn,
  NORM,
  PROGRAMME,
  QUESTION,
  SCENARIO,
} from '../support/content.ts';

/** What follows where no lesson can be read. */
const NOTHING_TAUGHT =
  'courses/tiny/course.yaml, "tiny": assessment.draw: 1 questions are to be drawn from handshake, but there are 0 about what its lessons teach; write more, or ask for fewer.';
const ZH = 'courses/tiny/01-hello/lesson.zh-CN.md';
const EN = 'courses/tiny/01-hello/lesson.en.md';

/** The faults of content with these files in place of the sound ones, without the folder's name. */
async function faultsIn(change: Files): Promise<string[]> {
  const folder = await contentOf(change);
  const said = await readLibrary(folder).then(
    () => '',
    (error: Error) => error.message,
  );
  return said.replaceAll(`${folder}/`, '').split('\n- ').slice(1);
}
const questions = (...all: object[]) => ({
  'questions/handshake.yaml': [QUESTION, { ...QUESTION, id: 'drill-how-long' }, ...all],
});

describe('sound content', () => {
  test('is read whole, by id', async () => {
    const library = await readLibrary(await contentOf());
    const { version, versions, editions, off, voided, ...parts } = library;
    expect(Object.fromEntries(Object.entries(parts).map(([part, all]) => [part, [...all.keys()]]))).toEqual({
      sources: ['a-source'],
      norms: ['hold-three-seconds'],
      questions: ['how-long', 'drill-how-long'],
      scenarios: ['visit'],
      courses: ['tiny'],
      programmes: ['onboarding'],
    });
  });

  test('stands with its figures filled in', async () => {
    const library = await readLibrary(await contentOf());
    expect([...library.norms.values()][0]?.text.en).toBe('Hold for 3 seconds.');
    expect([...library.questions.values()][0]?.explanation['zh-CN']).toBe('中文：About 3 seconds.');
  });

  test('has a version that any change of words changes, and only that', async () => {
    const versions = await Promise.all(
      [{}, {}, { 'norms/handshake.yaml': [{ ...NORM, why: both('Much longer is awkward.') }] }].map(
        async (change) => (await readLibrary(await contentOf(change))).version,
      ),
    );
    expect(versions[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(versions[1]).toBe(versions[0]);
    expect(versions[2]).not.toBe(versions[0]);
  });

  test('has the same version in whatever order its entries were read', async () => {
    const authored = await readAuthored(await contentOf());
    const turned = { ...authored, questions: authored.questions.toReversed() };
    expect(authored.questions).toHaveLength(2);
    expect(toLibrary(turned).version).toBe(toLibrary(authored).version);
  });

  test('has a version of each role-play as it is served, which a figure of a norm changes, and the order of fields does not', async () => {
    const scenario = { ...SCENARIO, briefing: both('Wait {figure:hold-three-seconds} seconds.') };
    const turned = Object.fromEntries(Object.entries(scenario).toReversed());
    const norm = { ...NORM, figure: { value: 4, unit: 'second' } };
    const versions = await Promise.all(
      [
        { 'scenarios/visit.yaml': scenario },
        { 'scenarios/visit.yaml': turned, 'norms/handshake.yaml': [{ ...NORM, why: both('Much longer is awkward.') }] },
        { 'scenarios/visit.yaml': scenario, 'norms/handshake.yaml': [norm] },
      ].map(async (change) => [...(await readLibrary(await contentOf(change))).versions]),
    );
    expect(versions[0]).toEqual([['visit', expect.stringMatching(/^[0-9a-f]{16}$/)]]);
    expect(versions[1]).toEqual(versions[0]);
    expect(versions[2]).not.toEqual(versions[0]);
  });

  test('may have a file with a single entry, and files that are no content', async () => {
    await expect(
      readLibrary(await contentOf({ 'norms/handshake.yaml': NORM, 'norms/README.md': 'Notes' })),
    ).resolves.toBeDefined();
  });
});

describe('a fault names file, entry, field and what to mend', () => {
  test.each<{ fault: string; change: Files; says: string[] }>([
    {
      fault: 'a missing translation',
      change: { 'norms/handshake.yaml': [{ ...NORM, why: { en: 'Longer is awkward.' } }], ...withoutNorm() },
      says: [
        'norms/handshake.yaml, "hold-three-seconds": why.zh-CN: This text is missing; write it in both languages.',
      ],
    },
    {
      fault: 'an empty translation',
      change: questions({ ...QUESTION, id: 'other', prompt: { 'zh-CN': ' ', en: 'How long?' } }),
      says: ['questions/handshake.yaml, "other": prompt.zh-CN: This text is missing; write it in both languages.'],
    },
    {
      fault: 'an unknown norm',
      change: questions({ ...QUESTION, id: 'other', norms: ['hold-three-seconds', 'bow-deeply'] }),
      says: ['questions/handshake.yaml, "other": norms: there is no norm "bow-deeply".'],
    },
    {
      fault: 'an unknown source',
      change: { 'norms/handshake.yaml': [{ ...NORM, sources: ['hearsay'] }] },
      says: ['norms/handshake.yaml, "hold-three-seconds": sources: there is no source "hearsay".'],
    },
    {
      fault: 'an unknown picture',
      change: questions({ ...QUESTION, id: 'other', picture: 'a-photo' }),
      says: ['questions/handshake.yaml, "other": picture: there is no picture "a-photo".'],
    },
    {
      fault: 'an unknown drill and picture in a lesson',
      change: {
        [ZH]: lessonIn('你好', { body: '::drill{id=no-drill}\n::picture{id=no-picture}\n' }),
        [EN]: lessonIn('Hello', { body: '::drill{id=no-drill}\n::picture{id=no-picture}\n' }),
      },
      says: ['zh-CN', 'en'].flatMap((language) => [
        `courses/tiny/course.yaml, "tiny": lesson.${language}.md of "hello": there is no question "no-drill" to drill.`,
        `courses/tiny/course.yaml, "tiny": lesson.${language}.md of "hello": there is no picture "no-picture".`,
      ]),
    },
    {
      fault: 'a misspelt directive',
      change: { [EN]: lessonIn('Hello', { body: 'Look: ::drill{id=Drill}\n\n::drill{id=drill-how-long}\n' }) },
      says: [`${EN}: "::drill{id=Drill}" is neither ::picture{id=…} nor ::drill{id=…} on a line of its own.`],
    },
    {
      fault: 'drills that differ between the languages',
      change: { [EN]: lessonIn('Hello', { body: 'Hello' }) },
      says: [
        'courses/tiny/01-hello: the pictures and drills differ between the languages; make them the same, in one order.',
      ],
    },
    {
      fault: 'a lesson in one language only',
      change: { [EN]: undefined },
      says: [
        `${EN}: this file is missing; write it.`,
        'courses/tiny/course.yaml: lessons: no folder holds the lesson "hello" in both languages; write it.',
        NOTHING_TAUGHT,
      ],
    },
    {
      fault: 'a lesson with two ids',
      change: { [EN]: lessonIn('Hello', { id: 'hi' }) },
      says: ['courses/tiny/01-hello: id: it is "hello" in one language and "hi" in the other.'],
    },
    {
      fault: 'a lesson without a head',
      change: { [EN]: 'Hello' },
      says: [
        ...['id', 'title', 'summary'].map(
          (field) => `${EN}: ${field}: Invalid input: expected string, received undefined`,
        ),
        'courses/tiny/course.yaml: lessons: no folder holds the lesson "hello" in both languages; write it.',
        NOTHING_TAUGHT,
      ],
    },
    {
      fault: 'a lesson that is written and not listed',
      change: {
        'courses/tiny/02-bye/lesson.zh-CN.md': lessonIn('再见', { id: 'bye' }),
        'courses/tiny/02-bye/lesson.en.md': lessonIn('Bye', { id: 'bye' }),
      },
      says: ['courses/tiny/course.yaml: lessons: the lesson "bye" is written but not listed; list it.'],
    },
    {
      fault: 'a lesson id in two folders',
      change: {
        'courses/tiny/02-bye/lesson.zh-CN.md': lessonIn('再见'),
        'courses/tiny/02-bye/lesson.en.md': lessonIn('Bye'),
      },
      says: ['courses/tiny/course.yaml: lessons: 2 folders hold the lesson "hello"; give each an id of its own.'],
    },
    {
      fault: 'a circle',
      change: { 'scenarios/visit.yaml': circle() },
      says: [
        'scenarios/visit.yaml, "visit": scenes: the scenes door → door form a circle; every path must end, so let one of them lead on to another scene.',
      ],
    },
    {
      fault: 'a reply on an unknown norm',
      change: { 'scenarios/visit.yaml': brokenReply() },
      says: [
        'scenarios/visit.yaml, "visit": scenes: reply "nod-slowly" of scene "door" names the norm "bow-deeply", which does not exist; write it, or name another.',
      ],
    },
    {
      fault: 'a bank that is too small, drills not counted',
      change: { 'courses/tiny/course.yaml': withDraw([{ topics: ['handshake'], count: 2 }]) },
      says: [
        'courses/tiny/course.yaml, "tiny": assessment.draw: 2 questions are to be drawn from handshake, but there are 1 about what its lessons teach; write more, or ask for fewer.',
      ],
    },
    {
      fault: 'a topic drawn from twice',
      change: {
        'courses/tiny/course.yaml': withDraw([
          { topics: ['handshake'], count: 1 },
          { topics: ['handshake'], count: 1 },
        ]),
      },
      says: [
        'courses/tiny/course.yaml, "tiny": assessment.draw: the topic "handshake" stands there twice; name it once.',
      ],
    },
    {
      fault: 'more questions by kind or by dimension than are drawn',
      change: {
        'courses/tiny/course.yaml': {
          ...COURSE,
          assessment: { ...COURSE.assessment, kinds: { single: 2 }, dimensions: { behaviour: 1, language: 2 } },
        },
      },
      says: [
        'courses/tiny/course.yaml, "tiny": assessment.kinds: 2 questions are asked for, but only 1 are drawn; ask for fewer.',
        'courses/tiny/course.yaml, "tiny": assessment.dimensions: 3 questions are asked for, but only 1 are drawn; ask for fewer.',
      ],
    },
    {
      fault: 'an unknown scenario, in practice and in the paper',
      change: {
        'courses/tiny/course.yaml': {
          ...COURSE,
          scenarios: ['gone'],
          assessment: { ...COURSE.assessment, scenarios: [{ id: 'lost', points: 10 }] },
        },
      },
      says: [
        'courses/tiny/course.yaml, "tiny": scenarios: there is no scenario "gone".',
        'courses/tiny/course.yaml, "tiny": assessment.scenarios: there is no scenario "lost".',
      ],
    },
    {
      fault: 'an unknown course in a programme',
      change: { 'programmes/onboarding.yaml': { ...PROGRAMME, courses: ['tiny', 'huge'] } },
      says: ['programmes/onboarding.yaml, "onboarding": courses: there is no course "huge".'],
    },
    {
      fault: 'an id in one file twice, and in two files',
      change: { ...questions(QUESTION), 'norms/more.yaml': [NORM] },
      says: [
        'norms/handshake.yaml and norms/more.yaml, "hold-three-seconds": id: it is used 2 times; ids are permanent and unique.',
        'questions/handshake.yaml, "how-long": id: it is used 2 times; ids are permanent and unique.',
      ],
    },
    {
      fault: 'a lesson id in two courses',
      change: {
        'courses/other/course.yaml': { ...COURSE, id: 'other' },
        'courses/other/01-hello/lesson.zh-CN.md': lessonIn('你好'),
        'courses/other/01-hello/lesson.en.md': lessonIn('Hello'),
      },
      says: ['courses/other/course.yaml, "other"', 'courses/tiny/course.yaml, "tiny"'].map(
        (where) =>
          `${where}: lessons: the lesson id "hello" is used more than once; give each lesson an id of its own.`,
      ),
    },
    {
      fault: 'a figure that no norm has, and one that is misspelt',
      change: questions({
        ...QUESTION,
        id: 'other',
        prompt: both('For {figure:bow-deeply} or {figure: 3}?'),
        explanation: both('{figure}'),
      }),
      says: ['prompt.zh-CN', 'prompt.en']
        .flatMap((field) => ['{figure:bow-deeply}', '{figure: 3}'].map((placeholder) => ({ field, placeholder })))
        .concat(['explanation.zh-CN', 'explanation.en'].map((field) => ({ field, placeholder: '{figure}' })))
        .map(
          ({ field, placeholder }) =>
            `questions/handshake.yaml, "other": ${field}: "${placeholder}" names no norm with a figure.`,
        ),
    },
    {
      fault: 'a question with two right options',
      change: questions({
        ...QUESTION,
        id: 'other',
        options: QUESTION.options.map((option) => ({ ...option, right: true })),
      }),
      says: ['questions/handshake.yaml, "other": options: Exactly one option must be right.'],
    },
    {
      fault: 'an id with a capital',
      change: questions({ ...QUESTION, id: 'Other' }),
      says: ['questions/handshake.yaml, "Other": id: Use small letters and digits joined by dashes.'],
    },
    {
      fault: 'a field that nobody knows',
      change: questions({ ...QUESTION, id: 'other', hint: both('Not long.') }),
      says: ['questions/handshake.yaml, "other": entry: Unrecognized key: "hint"'],
    },
    {
      fault: 'a missing file',
      change: { 'sources.yaml': undefined },
      says: [
        'sources.yaml: this file is missing; write it.',
        'norms/handshake.yaml, "hold-three-seconds": sources: there is no source "a-source".',
      ],
    },
    {
      fault: 'a missing folder',
      change: { 'programmes/onboarding.yaml': undefined },
      says: ['programmes: this folder is missing; make it.'],
    },
  ])('$fault', async ({ change, says }) => {
    expect((await faultsIn(change)).toSorted()).toEqual(says.toSorted());
  });

  test('what is not YAML, in a list of entries and in the head of a lesson', async () => {
    const faults = await faultsIn({ 'sources.yaml': '- id: [a', [EN]: '---\nid: "hello\n---\nHello' });
    expect(faults).toContainEqual(expect.stringMatching(/^sources\.yaml: this is not YAML: /));
    expect(faults).toContainEqual(expect.stringMatching(/lesson\.en\.md: this is not YAML: /));
  });
});

test('all faults are named at once, and how many there are', async () => {
  const folder = await contentOf({
    'norms/more.yaml': [{ ...NORM, id: 'other', text: { en: 'Only English' } }],
    ...questions({ ...QUESTION, id: 'other', norms: ['bow-deeply'], explanation: both('{figure:bow-deeply}') }),
    'scenarios/visit.yaml': circle(),
    'courses/tiny/course.yaml': withDraw([{ topics: ['handshake'], count: 9 }]),
    [EN]: undefined,
  });
  const said = await readLibrary(folder).catch((error: Error) => error.message);
  expect(said).toMatch(/^content\/ has \d fault\(s\) to mend:\n- /);
  for (const fault of [
    'text.zh-CN',
    'no norm "bow-deeply"',
    'form a circle',
    '9 questions',
    'lesson.en.md: this file is missing',
  ]) {
    expect(said).toContain(fault);
  }
  expect(said).toContain('"{figure:bow-deeply}" names no norm with a figure');
});

/** Content that does without the norm, for faults that keep it from being read. */
function withoutNorm(): Files {
  const named = { norms: { kept: [], broken: [] } };
  const other = { ...NORM, id: 'other', text: both('Other') };
  return {
    'norms/other.yaml': [other],
    'questions/handshake.yaml': ['how-long', 'drill-how-long'].map((id) => ({
      ...QUESTION,
      id,
      norms: ['other'],
      explanation: both('So.'),
    })),
    'scenarios/visit.yaml': {
      ...SCENARIO,
      scenes: SCENARIO.scenes.map((scene) =>
        'choices' in scene ? { ...scene, choices: scene.choices?.map((choice) => ({ ...choice, ...named })) } : scene,
      ),
    },
    'courses/tiny/course.yaml': { ...COURSE, lessons: [{ id: 'hello', minutes: 1, teaches: ['other'] }] },
  };
}

function repliesOf(change: object) {
  return {
    ...SCENARIO,
    scenes: SCENARIO.scenes.map((scene) =>
      'choices' in scene
        ? { ...scene, choices: scene.choices?.map((choice, at) => (at === 1 ? { ...choice, ...change } : choice)) }
        : scene,
    ),
  };
}

function circle() {
  return repliesOf({ leadsTo: 'door' });
}

function brokenReply() {
  return repliesOf({ norms: { kept: [], broken: ['bow-deeply'] } });
}

function withDraw(draw: object[]) {
  return { ...COURSE, assessment: { ...COURSE.assessment, draw } };
}
