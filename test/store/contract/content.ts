import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NotKept } from '../../../src/store/store.ts';
import type { Run } from './run.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const BODIES = ['{"says":"请坐 “\\u0000\\ud800 \u2028\u{1f600}"}', '{"a":1}', '[]'];
const KEPT = new Map(BODIES.map((body, at) => [digestOf(body).slice(0, 16 + 24 * at), body]));

/** What test/store/contract.ts asks of every store about what authors wrote. */
export function contentPromises(run: Run): void {
  const kept = () => Promise.all([...KEPT.keys()].map((digest) => run.store.content(digest)));

  describe('content', () => {
    test('is kept to the letter by its digest, before there is an organisation too', async () => {
      expect(await kept()).toEqual([undefined, undefined, undefined]);
      await run.store.keepContent(KEPT);
      expect(await kept()).toEqual(BODIES);
      await run.restart();
      expect(await kept()).toEqual(BODIES);
    });

    test('is kept once, however often it comes, at whatever moment, and beside what comes new', async () => {
      const [first] = KEPT;
      await run.store.keepContent(new Map([first!]));
      await Promise.all([run.store.keepContent(KEPT), run.store.keepContent(KEPT), run.store.keepContent(new Map())]);
      expect(await kept()).toEqual(BODIES);
      await run.restart();
      await run.store.keepContent(KEPT);
      expect(await kept()).toEqual(BODIES);
    });

    test('of which a digest says something else, or leads out of its place, is refused whole', async () => {
      const [[digest = '', body = ''] = []] = KEPT;
      for (const wrong of [digest.replace(/.$/, 'x'), digest.slice(0, 15), `../${digest}`, `${digest}${digest}`, '']) {
        const items = new Map([...KEPT].slice(1)).set(wrong, body);
        await expect(run.store.keepContent(items), wrong).rejects.toThrow(RangeError);
        expect(await run.store.content(wrong)).toBeUndefined();
      }
      await expect(run.store.keepContent(new Map([[digest, `${body} `]]))).rejects.toThrow(RangeError);
      expect(await kept()).toEqual([undefined, undefined, undefined]);
    });

    test('is not kept by a store that is closed', async () => {
      await Promise.all([run.store.keepContent(KEPT), run.store.close()]);
      await expect(run.store.keepContent(KEPT)).rejects.toThrow(NotKept);
      await run.restart();
      expect(await kept()).toEqual(BODIES);
    });
  });
}
