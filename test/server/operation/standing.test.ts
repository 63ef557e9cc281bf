import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '../../../src/server/log/log.ts';
import { metrics } from '../../../src/server/operation/metrics.ts';
import { CannotStart, notReady, standing } from '../../../src/server/operation/standing.ts';
import { NotKept } from '../../../src/store/store.ts';

const DOWN = 'The store does not answer.';
const opens = () => Promise.resolve('a store');
const answers = () => Promise.resolve();
const fails = () => Promise.reject(new NotKept('no route to postgres://hr:word@db'));

let errors: ReturnType<typeof vi.spyOn>;
let infos: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  errors = vi.spyOn(log, 'error').mockImplementation(() => {});
  infos = vi.spyOn(log, 'info').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  standing.stopping = false;
  delete standing.fault;
});

describe('requests may come', () => {
  test('while the store answers', async () => {
    expect(await notReady(opens, answers)).toBeUndefined();
    expect(errors).not.toHaveBeenCalled();
  });

  test('not while it fails, for a reason that says nothing of where it is', async () => {
    expect(await notReady(opens, fails)).toBe(DOWN);
  });

  test('not while it says nothing', async () => {
    vi.useFakeTimers();
    const reason = notReady(opens, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await reason).toBe(DOWN);
  });

  test('once the store is open, which takes as long as it takes', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<void>();
    const reason = notReady(() => promise, answers);
    await vi.advanceTimersByTimeAsync(60_000);
    resolve();
    expect(await reason).toBeUndefined();
  });

  test('not when it cannot be opened, of which whoever starts the server is told by other means than the log', async () => {
    expect(await notReady(() => Promise.reject(new CannotStart('Write another address.')), answers)).toBe(DOWN);
    expect(standing.fault).toMatchObject({ message: 'Write another address.' });
    expect(errors).not.toHaveBeenCalled();
  });

  test('not once the server was told to stop, whatever the store says', async () => {
    standing.stopping = true;
    expect(await notReady(opens, answers)).toBe('The server is stopping.');
  });
});

test('a store that stops answering is logged and counted once, and once when it answers again', async () => {
  const failures = async () => (await metrics.storeFailures.get()).values[0]?.value ?? 0;
  const before = await failures();
  for (const ask of [fails, fails, answers, answers]) await notReady(opens, ask);
  expect([errors.mock.calls.length, infos.mock.calls.length, (await failures()) - before]).toEqual([1, 1, 1]);
});
