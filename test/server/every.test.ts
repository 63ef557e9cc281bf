import { expect, test, vi } from 'vitest';
import { every } from '../../src/server/every.ts';
import { asked } from '../../src/server/log/asked.ts';

test('repeated work is done at once, then every day, also after it failed; stopping waits for what is under way', async () => {
  vi.useFakeTimers();
  const faults: unknown[] = [];
  const fault = new Error('no room');
  let [begun, done] = [0, 0];
  let finish = () => {};
  const stop = every(
    24 * 3_600_000,
    async () => {
      begun++;
      if (begun === 2) throw fault;
      if (begun === 3) await new Promise<void>((resolve) => (finish = resolve));
      done++;
    },
    (error) => faults.push(error),
  );
  expect(begun).toBe(1);
  for (let day = 0; day < 4; day++) await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect({ begun, done, faults }).toEqual({ begun: 3, done: 1, faults: [fault] });
  const stopped = stop().then(() => done);
  finish();
  expect(await stopped).toBe(2);
  await vi.advanceTimersByTimeAsync(48 * 3_600_000);
  expect(begun).toBe(3);
  vi.useRealTimers();
});

test('what is done by itself belongs to no request, not even to the one that woke the server, nor does what is logged of it', async () => {
  const seen: unknown[] = [];
  const stop = asked.run({ id: 'request' }, () =>
    every(
      1000,
      async () => {
        seen.push(asked.getStore());
        throw new Error('no room');
      },
      () => seen.push(asked.getStore()),
    ),
  );
  await stop();
  expect(seen).toEqual([undefined, undefined]);
});
