import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startServer } from './server.ts';
import { openOffice } from './support/office.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');
const both = (words: string) => ({ 'zh-CN': `中文：${words}`, en: words });
const option = (id: string, right: boolean) => ({ id, text: both(id), right, because: both(`${id} is so`) });
const ask = (id: string) => ({
  ...{ id, kind: 'single', norms: ['our-song'], difficulty: 1, prompt: both(`What of ${id}?`) },
  ...{ options: [option('sing', true), option('hum', false)], explanation: both('We sing.') },
});
const norm = {
  ...{ id: 'our-song', topic: 'greeting', dimension: 'language', severity: 'baseline', positions: 'all' },
  ...{ text: both('Sing our song.'), why: both('It is ours.'), sources: ['gas-service-standard'] },
};
const lesson = (title: string) =>
  `---\nid: singing\ntitle: ${title}\nsummary: ${title}\n---\n## ${title}\n\nSing **loudly**.\n`;
const FILES = {
  'norms/ours.yaml': [norm, { ...norm, id: 'half', why: { en: 'Half.' } }],
  'questions/ours.yaml': ['song-1', 'song-2', 'song-3'].map(ask),
  'courses/ours/course.yaml': {
    ...{ id: 'our-manners', title: both('Our manners'), summary: both('What we do') },
    lessons: [{ id: 'singing', minutes: 3, teaches: ['our-song'] }],
    assessment: { minutes: 5, pointsPerQuestion: 10, draw: [{ topics: ['greeting'], count: 1 }] },
  },
  'courses/ours/01-singing/lesson.zh-CN.md': lesson('唱歌'),
  'courses/ours/01-singing/lesson.en.md': lesson('Singing'),
};

test('an organisation’s own course is served beside the others, and HR is told what in it is faulty', async ({
  visit,
  playwright,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-own-'));
  for (const [path, written] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof written === 'string' ? written : JSON.stringify(written));
  }
  const server = await startServer({ LICHENG_CONTENT: folder });
  try {
    const office = await openOffice(server, playwright.request);
    await office.hr.choose('en');
    const page = await visit(office.hr, { baseURL: server.origin });
    await page.goto('/courses/our-manners/singing');
    await expect(page.getByRole('main').getByText('loudly')).toBeVisible();
    await page.goto('/norms/our-song');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sing our song.');
    await page.goto('/hr');
    await page.getByRole('link', { name: t(m.own_content_faults, { count: 1 }) }).click();
    await expect(page.getByText('norms/ours.yaml, "half": why.zh-CN')).toBeVisible();
    await office.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
