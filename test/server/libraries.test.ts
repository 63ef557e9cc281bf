import { expect, test } from 'vitest';
import type { QuestionId } from '../../src/domain/id.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { librariesOf } from '../../src/server/libraries.ts';
import { MORNING } from '../support/clock.ts';
import { realContent } from '../support/library.ts';
import { id, WANG_FANG } from '../support/make.ts';

const ROUND = 'handshake-duration-3s';
const figure = (seconds: number) => ({ houseRules: { figures: { [ROUND]: seconds }, off: [] } });
const voiding = (question: QuestionId, restored?: Date) => ({
  voided: [{ question, reason: '答案有误', at: MORNING, by: WANG_FANG, ...(restored && { restoredAt: restored }) }],
});

/** What the written content is served as, and each library that was made ready. */
async function served(prepare: (library: Library) => Promise<void> = async () => undefined) {
  const written = await realContent();
  const made: Library[] = [];
  const under = librariesOf(written, async (library) => {
    made.push(library);
    await prepare(library);
  });
  return { under, made, question: written.questions[0]!.id };
}

test('a library is made once for each set of rules, also when it is asked for twice at once', async () => {
  const { under, made } = await served();
  const [one, same] = await Promise.all([under(), under({})]);
  expect(one).toBe(same);
  expect(await under(figure(4))).not.toBe(one);
  expect(await under(figure(4))).toBe(made[1]);
  expect(made).toHaveLength(2);
});

test('it follows the figures of the organisation, and asks no question that is voided and not restored', async () => {
  const { under, question } = await served();
  expect((await under(figure(4))).norms.get(id(ROUND))?.figure?.value).toBe(4);
  expect((await under()).norms.get(id(ROUND))?.figure?.value).toBe(3);
  const without = await under(voiding(question));
  expect(without.voided).toEqual(new Set([question]));
  // What was answered can still be looked back on.
  expect(without.questions.has(question)).toBe(true);
  expect(await under(voiding(question, MORNING))).toBe(await under());
});

test('looking back on others never pushes out the one that is asked for all the time', async () => {
  const { under, made } = await served();
  const current = await under();
  for (const seconds of [2, 4, 5, 4, 2]) {
    await under(figure(seconds));
    expect(await under()).toBe(current);
  }
  expect(made.length).toBeGreaterThan(4);
});

test('nobody is served one that could not be made ready, and the next who asks tries again', async () => {
  let full = true;
  const { under, made } = await served(async () => {
    if (full) throw new Error('no space left on device');
  });
  await expect(under()).rejects.toThrow('no space left');
  full = false;
  expect(await under()).toBe(made[1]);
});
