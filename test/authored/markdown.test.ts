import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/authored/markdown.ts';

const bodyOf = (...lines: string[]) => readMarkdown(lines.join('\n')).body;

describe('a lesson in Markdown', () => {
  test('has a head and a body', () => {
    const { head, body } = readMarkdown('---\nid: hello\ntitle: Hello\n---\n## Hello\n\nGood morning.\n');
    expect(head).toBe('id: hello\ntitle: Hello');
    expect(body).toEqual([
      { kind: 'text', html: expect.stringMatching(/^<h2[^>]*>Hello<\/h2>\s*<p>Good morning\.<\/p>\s*$/) },
    ]);
  });

  test('is read the same with the line ends of Windows', () => {
    const written = '---\nid: hello\n---\nHello\n\n::drill{id=a-drill}\n';
    expect(readMarkdown(written.replaceAll('\n', '\r\n'))).toEqual(readMarkdown(written));
  });

  test('may have no head', () => {
    expect(readMarkdown('Hello').head).toBe('');
  });

  test('is cut where a picture or a drill stands, in order', () => {
    expect(bodyOf('Before', '', '::picture{id=a-picture}', '', '::drill{id=a-drill}', 'After')).toEqual([
      { kind: 'text', html: expect.stringContaining('Before') },
      { kind: 'picture', id: 'a-picture' },
      { kind: 'drill', question: 'a-drill' },
      { kind: 'text', html: expect.stringContaining('After') },
    ]);
  });

  test('keeps tables, lists and quotes', () => {
    const [part] = bodyOf('| 中文 | English |', '| --- | --- |', '| 您好 | Hello |', '', '- one', '', '> quoted');
    const html = part?.kind === 'text' ? part.html : '';
    for (const tag of ['<table>', '<td>您好</td>', '<li>', '<blockquote>']) expect(html).toContain(tag);
  });

  test('has no part for empty text', () => {
    expect(bodyOf('', '::drill{id=a-drill}', '', '')).toEqual([{ kind: 'drill', question: 'a-drill' }]);
    expect(bodyOf('')).toEqual([]);
  });

  test('a directive within a line is no directive', () => {
    expect(bodyOf('See ::drill{id=a-drill}').map(({ kind }) => kind)).toEqual(['text']);
  });
});
