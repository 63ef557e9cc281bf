import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '../../../src/server/log/log.ts';
import { metrics } from '../../../src/server/operation/metrics.ts';
import { notReady, standing } from '../../../src/server/operation/standing.ts';
import { NotKept } from '../../../src/store/store.ts';

const DOWN = 'The store does not answer.';
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
    expect(await notReady(answers)).toBeUndefined();
    expect(errors).not.toHaveBeenCalled();
  });

  test('not while it fails, for a reason that says nothing of where it is', async () => {
    expect(await notReady(fails)).toBe(DOWN);
  });

  test('not while it says nothing', async () => {
    vi.useFakeTimers();
    const reason = notReady(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await reason).toBe(DOWN);
  });

  test('not once the server was told to stop, whatever the store says', async () => {
    standing.stopping = true;
    expect(await notReady(answers)).toBe('The server is stopping.');
  });
});

test('a store that stops answering is logged and counted once, and once when it answers again', async () => {
  const failures = async () => (await metrics.storeFailures.get()).values[0]?.value ?? 0;
  const before = await failures();
  for (const ask of [fails, fails, answers, answers]) await notReady(ask);
  expect([errors.mock.calls.length, infos.mock.calls.length, (await failures()) - before]).toEqual([1, 1, 1]);
});
