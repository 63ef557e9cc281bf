import { expect, test } from 'vitest';
import { htmlOf } from '../../../src/server/export/person-copy.ts';

const NASTY = `<script>alert("1")</script> & 'x'`;

test('whatever people are called and wrote, a copy shows as text', () => {
  const html = htmlOf({
    language: 'zh-CN',
    title: NASTY,
    about: [NASTY],
    sections: [
      {
        title: NASTY,
        note: NASTY,
        facts: [[NASTY, NASTY]],
        items: [{ title: NASTY, facts: [[NASTY, NASTY]], groups: [{ title: NASTY, lines: [NASTY] }] }],
      },
    ],
  });
  expect(html).not.toMatch(/<script|alert\("/);
  expect(html.split('&#60;script&#62;')).toHaveLength(13);
});

test('a copy stands by itself: it fetches nothing and says its language', () => {
  const html = htmlOf({ language: 'en', title: 'Copy', about: [], sections: [] });
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/\b(?:src|href)=|@import|url\(/);
});
