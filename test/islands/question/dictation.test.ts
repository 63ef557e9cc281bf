import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the browser still has to fetch, and how often it was asked to listen. */
let fetched: PromiseWithResolvers<boolean>;
const started = vi.fn();

class Recognition extends EventTarget {
  processLocally = true;
  static available = async () => 'downloadable';
  static install = () => fetched.promise;
  start = started;
  stop() {}
  abort() {}
}
Object.defineProperty(Recognition.prototype, 'processLocally', { value: false, writable: true });

beforeEach(() => {
  fetched = Promise.withResolvers();
  started.mockClear();
  vi.stubGlobal('SpeechRecognition', Recognition);
  // Runes without a compiler: nothing here watches what changes.
  const rune = <Value>(value?: Value) => value;
  vi.stubGlobal('$state', Object.assign(rune, { raw: rune }));
});
afterEach(() => void vi.unstubAllGlobals());

/** Somebody has pressed the button, and the browser fetches the dictionary. */
async function fetching() {
  const { Dictation } = await import('../../../src/islands/question/kinds/phrase/dictation.svelte.ts');
  const dictation = new Dictation(() => {});
  await vi.waitFor(() => expect(dictation.ears).not.toEqual([]));
  return { dictation, listening: dictation.start(dictation.ears[0]!) };
}

test('it listens once the dictionary was fetched', async () => {
  const { dictation, listening } = await fetching();
  fetched.resolve(true);
  await listening;
  expect(started).toHaveBeenCalledOnce();
  expect(dictation.state).toBe('listening');
});

test('it does not listen when the question was left while the dictionary was fetched', async () => {
  const { dictation, listening } = await fetching();
  dictation.drop();
  fetched.resolve(true);
  await listening;
  expect(started).not.toHaveBeenCalled();
});
