import { beforeAll, describe, expect, test, vi } from 'vitest';
import { replyOf } from '../../../src/islands/scenario/scene/reply-key.ts';

/** Something on the page that is within these elements. */
class Within {
  readonly names: readonly string[];
  constructor(...names: readonly string[]) {
    this.names = names;
  }
  closest(selector: string): this | null {
    return this.names.some((name) => selector.split(', ').includes(name)) ? this : null;
  }
}

const press = (key: string, change: object = {}) => replyOf({ key, target: new Within(), ...change } as never);

describe('a key stands for a reply', () => {
  beforeAll(() => {
    vi.stubGlobal('Element', Within);
    return () => vi.unstubAllGlobals();
  });

  test('when it is a digit, of any keyboard', () => {
    expect(['1', '4', '２'].map((key) => press(key))).toEqual([0, 3, 1]);
    expect(['0', 'a', 'F1', 'Enter', '!'].map((key) => press(key))).toEqual(Array(5).fill(undefined));
  });

  test('but not with a modifier, nor held down, which would answer the next scene as well', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat']) {
      expect(press('1', { [held]: true })).toBeUndefined();
    }
  });

  test('nor where a number is typed, or something else is asked', () => {
    for (const name of ['textarea', 'select', 'dialog']) {
      expect(press('1', { target: new Within(name) })).toBeUndefined();
    }
  });
});
