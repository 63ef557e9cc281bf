import { expect, test } from 'vitest';
import { sectionsAt } from '../../src/components/hr/sections.ts';
import { translator } from '../../src/i18n/translate.ts';
import { pageFiles } from '../e2e/support/doors.ts';

const pages = pageFiles()
  .filter((file) => /^hr\/.*\.astro$/.test(file))
  .map((file) => `/${file.replace(/(?:\/index)?\.astro$/, '')}`);

test.each(pages)('%s stands in one group of HR’s pages, and is marked in it alone', (path) => {
  const here = sectionsAt(translator('en'), path).filter((group) => group.here);
  expect(here).toHaveLength(1);
  expect(here[0]?.pages.filter((page) => page.here)).toHaveLength(1);
});

test('each group opens its first page', () => {
  for (const { href, pages } of sectionsAt(translator('zh-CN'), '/hr')) expect(pages[0]?.href).toBe(href);
});
