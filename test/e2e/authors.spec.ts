import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

test('pages for authors are no part of what is built, and no word of them is', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(20);
  const telling = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => /src\/authors|authors[/_]|dagre/.test(readFileSync(file, 'utf8')));
  expect(telling).toEqual([]);
});

test('nobody finds them in the built server', async ({ scene }) => {
  for (const visitor of [scene.passed, scene.hr]) {
    for (const path of ['/authors/scenarios', '/authors/scenarios/unannounced-visitor']) {
      expect((await visitor.get(path)).status(), path).toBe(404);
    }
  }
});
