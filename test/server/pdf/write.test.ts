import { describe, expect, test } from 'vitest';
import type { Block, PdfDocument } from '../../../src/server/pdf/blocks.ts';
import { writePdf } from '../../../src/server/pdf/write.ts';
import { MORNING } from '../../support/clock.ts';
import { readPdf } from '../../support/pdf.ts';

const document = (blocks: readonly Block[], change: Partial<PdfDocument> = {}): PdfDocument => ({
  ...{ title: '考核结果记录', language: 'zh-CN', author: '礼成燃气', foot: '李娜 00017', madeAt: MORNING },
  blocks,
  ...change,
});
const written = async (...given: Parameters<typeof document>) => readPdf(await writePdf(document(...given)));

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => [`${at + 1}`, `第 ${at + 1} 行：握手时间以约三秒为宜`, '10 / 10']);
const table = (count: number): Block => ({
  kind: 'table',
  columns: [{ heading: '题号', number: true }, { heading: '题目' }, { heading: '得分', number: true }],
  rows: rows(count),
  sum: ['', '合计', '120 / 120'],
});

describe('a PDF', () => {
  test('has every kind of block as text that can be searched and copied', async () => {
    const { pages } = await written([
      { kind: 'verdict', text: '良好', below: '得 143 分，满分 160 分' },
      { kind: 'notice', text: '此次作答已作废' },
      { kind: 'facts', facts: [['姓名', '李娜']] },
      { kind: 'heading', text: '得分', number: 1 },
      { kind: 'text', text: '143 × 100 = 14,300，不小于 80 × 160 = 12,800。' },
      { kind: 'note', text: '只舍不入' },
      { kind: 'list', items: ['“您好”', 'It’s the customer’s data.'] },
      table(2),
    ]);
    const said = [
      '礼成燃气',
      '考核结果记录',
      '良好',
      '得 143 分，满分 160 分',
      '此次作答已作废',
      '姓名',
      '李娜',
      '得分',
    ];
    const more = ['143 × 100 = 14,300，不小于 80 × 160 = 12,800。', '只舍不入', '“您好”', 'It’s the customer’s data.'];
    for (const words of [...said, ...more, '第 2 行', '120 / 120']) expect(pages[0]).toContain(words);
  });

  test('embeds the letters it uses of Noto Sans SC, regular and bold, and no more', async () => {
    const bytes = await writePdf(document([table(30)]));
    expect(
      readPdf(bytes)
        .fonts.map((name) => name.split('+')[1])
        .toSorted(),
    ).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular']);
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('says its title, its publisher, its day and its language to programs, and that it is tagged', async () => {
    const { plain } = await written([]);
    const utf16 = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('latin1');
    expect(plain).toContain(utf16('考核结果记录'));
    expect(plain).toContain(utf16('礼成燃气'));
    expect(plain).toMatch(/\/Lang \(zh-CN\)/);
    expect(plain).toMatch(/\/Marked true/);
    expect(plain).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['Document', 'H1']) expect(plain).toContain(`/S /${tag}`);
  });

  test('numbers its pages, its foot on each', async () => {
    const { pages } = await written([table(90)]);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      expect(page).toContain(`李娜 00017${at + 1} / ${pages.length}`);
    });
  });

  test('says the head of a table again on each page it reaches, and has each row once', async () => {
    const { pages } = await written([table(90)]);
    for (const page of pages) expect(page.split('题号题目得分')).toHaveLength(2);
    const whole = pages.join('');
    for (const [, words = ''] of rows(90)) expect(whole.split(words)).toHaveLength(2);
  });

  test('breaks no row over two pages', async () => {
    const long = '握手时间以约三秒为宜，力度适中，目光注视对方。'.repeat(8);
    const tall = Array.from({ length: 30 }, (_, at) => [`${at + 1}`, `${long}第${at}行完`]);
    const columns = [{ heading: '题号', number: true }, { heading: '题目' }];
    const { pages } = await written([{ kind: 'table', columns, rows: tall }]);
    for (const page of pages) expect(page.split('握手时间').length - 1).toBe(8 * (page.split('行完').length - 1));
  });

  test('goes on over pages where a paragraph or a list is long', async () => {
    const { pages } = await written([
      { kind: 'text', text: '服务从问候开始。'.repeat(800) },
      { kind: 'list', items: Array.from({ length: 80 }, (_, at) => `第 ${at + 1} 条`) },
      { kind: 'text', text: '完' },
    ]);
    expect(pages.join('').match(/始/g)).toHaveLength(800);
    expect(pages.join('')).toContain('第 80 条完');
  });

  test('begins a long item of a list where it stands, and leaves no heading behind', async () => {
    const { pages } = await written([
      table(15),
      { kind: 'heading', text: '后来的更改' },
      { kind: 'list', items: ['理由如下。'.repeat(300)] },
    ]);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/后来的更改.{0,2}理由如下。/);
    expect(pages.join('').match(/理/g)).toHaveLength(300);
  });

  test('is the same again for the same document, whoever else is served meanwhile', async () => {
    const one = document([table(20)]);
    const [first, , second] = await Promise.all([writePdf(one), writePdf(document([table(60)])), writePdf(one)]);
    expect(readPdf(second!).pages).toEqual(readPdf(first!).pages);
    expect(second!.length).toBe(first!.length);
  });
});
