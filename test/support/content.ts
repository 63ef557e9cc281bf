import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path: text as it stands, anything else as JSON, which is YAML too; undefined leaves the file out. */
export type Files = Readonly<Record<string, unknown>>;

export const both = (words: string) => ({ 'zh-CN': `中文：${words}`, en: words });

export const NORM = {
  id: 'hold-three-seconds',
  topic: 'handshake',
  dimension: 'behaviour',
  severity: 'baseline',
  positions: 'all',
  figure: { value: 3, unit: 'second' },
  text: both('Hold for {figure} seconds.'),
  why: both('Longer is awkward.'),
  sources: ['a-source'],
};

const option = (id: string, right: boolean) => ({ id, text: both(id), right, because: both(`${id} is so`) });

export const QUESTION = {
  id: 'how-long',
  kind: 'single',
  norms: ['hold-three-seconds'],
  difficulty: 1,
  prompt: both('How long?'),
  options: [option('right', true), option('wrong', false)],
  explanation: both('About {figure:hold-three-seconds} seconds.'),
};

const reply = (id: string, points: object, leadsTo: string) => ({
  id,
  says: both(id),
  norms: { kept: ['hold-three-seconds'], broken: [] },
  points,
  mood: 0,
  feedback: both(`felt ${id}`),
  leadsTo,
});
const ending = (id: string, band: string) => ({ id, ending: { name: both(id), band } });

export const SCENARIO = {
  id: 'visit',
  title: both('A visit'),
  briefing: both('You are at the desk.'),
  persona: { name: both('Ms Meng'), about: both('A visitor'), look: { hair: 'grey', outfit: 'coat' } },
  mood: 50,
  patience: 20,
  opening: 'door',
  scenes: [
    {
      id: 'door',
      choices: [
        reply('greet', { language: 10 }, 'seated'),
        reply('nod-slowly', { language: 7 }, 'waits'),
        reply('stare', {}, 'leaves'),
      ],
    },
    ending('seated', 'excellent'),
    ending('waits', 'pass'),
    ending('leaves', 'fail'),
  ],
};

export const COURSE = {
  id: 'tiny',
  title: both('A tiny course'),
  summary: both('What it is about'),
  lessons: [{ id: 'hello', minutes: 1, teaches: ['hold-three-seconds'] }],
  scenarios: ['visit'],
  assessment: {
    minutes: 10,
    pointsPerQuestion: 10,
    draw: [{ topics: ['handshake'], count: 1 }],
    scenarios: [{ id: 'visit', points: 10 }],
  },
};

export const PROGRAMME = { id: 'onboarding', title: both('Onboarding'), courses: ['tiny'], validMonths: 12 };

export const lessonIn = (words: string, change: { id?: string; body?: string } = {}) =>
  `---\nid: ${change.id ?? 'hello'}\ntitle: ${words}\nsummary: ${words}\n---\n${change.body ?? `${words}\n\n::drill{id=drill-how-long}\n`}`;

/** One of everything, without a fault. */
export const SOUND: Files = {
  'sources.yaml': [{ id: 'a-source', title: both('A source') }],
  'norms/handshake.yaml': [NORM],
  'questions/handshake.yaml': [QUESTION, { ...QUESTION, id: 'drill-how-long' }],
  'scenarios/visit.yaml': SCENARIO,
  'courses/tiny/course.yaml': COURSE,
  'courses/tiny/01-hello/lesson.zh-CN.md': lessonIn('你好'),
  'courses/tiny/01-hello/lesson.en.md': lessonIn('Hello'),
  'programmes/onboarding.yaml': PROGRAMME,
};

/** Writes sound content with these changes into a new temporary folder, which is gone when the test is over, and tells which. */
export async function contentOf(change: Files = {}): Promise<string> {
  return folderOf({ ...SOUND, ...change });
}

/** Writes these files alone into such a folder. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, written] of Object.entries(files)) {
    if (written === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof written === 'string' ? written : JSON.stringify(written));
  }
  return folder;
}
