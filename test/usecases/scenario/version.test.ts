import { expect, test, vi } from 'vitest';
import { digestOf } from '../../../src/authored/library.ts';
import { canonical } from '../../../src/domain/canonical.ts';
import { scenarioSchema } from '../../../src/schemas/scenario.ts';
import { keepScenarios, libraryAsPlayed, scenarioIn } from '../../../src/usecases/scenario/version.ts';
import { library } from '../../support/library.ts';
import { id } from '../../support/make.ts';
import { openNeeds, type TestNeeds } from '../../support/needs.ts';
import { text } from '../../support/questions.ts';
import { scenario } from '../../support/scenarios.ts';

const BEFORE = scenario({ door: { greet: 'end', stare: 'end' }, end: {} });
const AFTER = { ...BEFORE, briefing: text('You are at the door.') };
const GONE = { ...BEFORE, id: id<'scenario'>('caller') };
const VISITOR = BEFORE.id;

/** Needs after authors rewrote one role-play and took another out, both of which were served once. */
async function rewritten() {
  const unreadable = vi.fn();
  const old = library({ scenarios: [BEFORE, GONE] });
  const needs = { ...(await openNeeds({ library: library({ scenarios: [AFTER] }) })), unreadable };
  await keepScenarios({ ...needs, library: old });
  await keepScenarios(needs);
  const versionOf = (name: string) => old.versions.get(name) ?? '';
  return { needs, unreadable, before: versionOf(VISITOR), gone: versionOf(GONE.id) };
}

const keep = async ({ store }: TestNeeds, content: object) => {
  await store.keepContent(new Map([[digestOf(content), canonical(content)]]));
  return digestOf(content);
};

test('a role-play is had as it was when it was served, and as it is', async () => {
  const { needs, before, gone, unreadable } = await rewritten();
  const now = needs.library.versions.get(VISITOR) ?? '';
  expect(now).not.toBe(before);
  expect(await scenarioIn(needs, VISITOR, before)).toEqual(BEFORE);
  expect(await scenarioIn(needs, VISITOR, now)).toBe(needs.library.scenarios.get(VISITOR));
  expect(await scenarioIn(needs, GONE.id, gone)).toEqual(GONE);
  expect(unreadable).not.toHaveBeenCalled();
});

test('every role-play served is kept to the letter, and reads as it was', async () => {
  const needs = await openNeeds();
  await keepScenarios(needs);
  expect(needs.library.scenarios.size).toBeGreaterThan(0);
  for (const [name, digest] of needs.library.versions) {
    const kept = scenarioSchema.parse(JSON.parse((await needs.store.content(digest)) ?? ''));
    expect(kept).toEqual(needs.library.scenarios.get(id(name)));
  }
});

test('a version that is not kept, is no role-play any more, or is one of another, is none, and that is said once', async () => {
  const { needs, gone, unreadable } = await rewritten();
  const { mood: _, ...older } = BEFORE;
  const unread = await keep(needs, older);
  for (const _again of [1, 2]) expect(await scenarioIn(needs, VISITOR, 'no-such-version')).toBeUndefined();
  expect(await scenarioIn(needs, VISITOR, unread)).toBeUndefined();
  expect(await scenarioIn(needs, VISITOR, gone)).toBeUndefined();
  expect(unreadable.mock.calls).toEqual([
    ['no-such-version', 'It is not kept.'],
    [unread, expect.stringContaining('mood')],
  ]);
});

test('a version is read from the store once, and again after sixty-four others', async () => {
  const { needs, before } = await rewritten();
  const read = vi.spyOn(needs.store, 'content');
  await scenarioIn(needs, VISITOR, before);
  await scenarioIn(needs, VISITOR, before);
  expect(read).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 64; n++) {
    await scenarioIn(needs, VISITOR, await keep(needs, { ...BEFORE, briefing: text(`version ${n}`) }));
  }
  read.mockClear();
  expect(await scenarioIn(needs, VISITOR, before)).toEqual(BEFORE);
  expect(read).toHaveBeenCalledTimes(1);
});

test('the library as it was played has other versions, what has left it, and not what cannot be had', async () => {
  const { needs, before, gone } = await rewritten();
  const played = await libraryAsPlayed(needs, { [VISITOR]: before, [GONE.id]: gone });
  expect(played).toMatchObject({ version: needs.library.version, norms: needs.library.norms });
  expect([...played.scenarios.values()]).toEqual([BEFORE, GONE]);
  expect([...played.versions]).toEqual([
    [VISITOR, before],
    [GONE.id, gone],
  ]);
  expect(needs.library.scenarios.get(VISITOR)).toEqual(AFTER);
  expect((await libraryAsPlayed(needs, { [VISITOR]: 'no-such-version' })).scenarios.size).toBe(0);
});

test('the library as it was played is the library itself while nothing was rewritten', async () => {
  const { needs } = await rewritten();
  expect(await libraryAsPlayed(needs, {})).toBe(needs.library);
  expect(await libraryAsPlayed(needs, Object.fromEntries(needs.library.versions))).toBe(needs.library);
});
