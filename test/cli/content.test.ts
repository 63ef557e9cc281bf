import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join, resolve as path } from 'node:path';
import { expect, test } from 'vitest';
import { readDrafts } from '../../src/authored/scenarios.ts';
import { reportOn } from '../../src/cli/content/report.ts';
import { both, COURSE, contentOf, type Files, folderOf, SCENARIO } from '../support/content.ts';

const COMMAND = path('src/cli/content.ts');
const [DOOR, ...ENDS] = SCENARIO.scenes;
/** The scenario with these fields changed in its second reply. */
const visit = (reply: object) => ({
  ...SCENARIO,
  scenes: [
    {
      ...DOOR,
      choices: DOOR && 'choices' in DOOR ? DOOR.choices.map((own, at) => (at === 1 ? { ...own, ...reply } : own)) : [],
    },
    ...ENDS,
  ],
});

async function reportIn(change: Files = {}): Promise<string> {
  const { drafts } = await readDrafts(await contentOf(change));
  const [draft] = drafts;
  if (!draft) throw new Error('There is no scenario.');
  return reportOn(draft, () => false).join('\n');
}

test('an author is told scenes, paths, points, shares, the best run and what to look at', async () => {
  const report = await reportIn({
    'scenarios/visit.yaml': {
      ...visit({ mood: -20, norms: { kept: [], broken: ['hold-three-seconds', 'stand-up'] }, points: {} }),
      briefing: both('{{surname}} comes.'),
      variations: { surname: { one: [both('Yao'), both('Qiu')] } },
    },
  });
  const rows = report.split('\n').map((line) => line.trim().replaceAll(/\s{2,}/g, '  '));
  expect(rows).toEqual(
    expect.arrayContaining([
      'visit  中文：A visit · A visit',
      'door *  3  50',
      'waits  结局 pass  30',
      '合计 total  0  10',
      'language  0  10',
      'excellent  33.3 %  1',
      'seated  excellent  33.3 %  1  中文：seated · seated',
      'door  greet  50  中文：greet',
      '→ seated (excellent)',
      'door  nod-slowly  中文：nod-slowly',
      '{{surname}}  其一 one of 2  中文：Yao Yao | 中文：Qiu Qiu',
    ]),
  );
});

test('faults come first, and what can be worked out follows: of a circle, the scenes and the words', async () => {
  const report = await reportIn({ 'scenarios/visit.yaml': visit({ leadsTo: 'door' }) });
  expect(report.indexOf('Faults (1)')).toBeLessThan(report.indexOf('Scenes'));
  expect(report).toContain('the scenes door → door form a circle');
  expect(report).toContain('they cannot be counted');
  expect(report).toContain('Replies nobody would pick');
});

test('of a file that cannot be read its faults are told, with their fields', async () => {
  const report = await reportIn({ 'scenarios/visit.yaml': visit({ says: { en: 'Hello' } }) });
  expect(report).toContain('- "visit": scenes.0.choices.1.says.zh-CN: This text is missing');
  expect(report).toContain('Mend these, and the rest can be worked out.');
});

test('what is wrong elsewhere in content/ is not told here', async () => {
  expect(await reportIn({ 'sources.yaml': undefined, 'courses/tiny/course.yaml': '- [' })).not.toContain('Faults');
});

test('paths that are too many to write out are told as a power of ten', async () => {
  const replies = DOOR && 'choices' in DOOR ? DOOR.choices : [];
  const [first, second, third] = replies;
  const turns = Array.from({ length: 20 }, (_, at) => ({
    id: `turn-${at}`,
    choices: [
      { ...first, leadsTo: at < 19 ? `turn-${at + 1}` : 'seated' },
      { ...second, leadsTo: at < 19 ? `turn-${at + 1}` : 'waits' },
      third,
    ],
  }));
  const report = await reportIn({
    'scenarios/visit.yaml': { ...SCENARIO, opening: 'turn-0', scenes: [...turns, ...ENDS] },
  });
  expect(report).toContain('2.1 × 10^6');
});

test('an id that nobody knows lists the known ones; none at all says how to ask', async () => {
  expect(await content({}, 'scenario', 'nobody')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/There is no scenario "nobody"[\s\S]*\n {2}unannounced-visitor/),
  });
  expect(await content({}, 'scenario')).toMatchObject({ code: 1, said: expect.stringContaining('scenario <id>') });
}, 60_000);

test('a bank too small for its blueprint is a fault of the whole, told with its file, its field and what to do', async () => {
  const assessment = { ...COURSE.assessment, draw: [{ topics: ['handshake'], count: 2 }] };
  const folder = await contentOf({ 'courses/tiny/course.yaml': { ...COURSE, assessment } });
  const few =
    'courses/tiny/course.yaml, "tiny": assessment.draw: 2 questions are to be drawn from handshake, but there are 1 about what its lessons teach; write more, or ask for fewer.';
  expect(await contentIn(folder)).toEqual({ code: 1, said: expect.stringContaining(few) });
}, 60_000);

/** Runs the command where this folder is content/. */
async function contentIn(folder: string) {
  const place = await folderOf({});
  await symlink(folder, join(place, 'content'));
  return content({ cwd: place });
}

function content({ cwd }: { cwd?: string }, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [COMMAND, ...args], { cwd }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    ),
  );
}
