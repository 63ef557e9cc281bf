import { setTimeout as pass } from 'node:timers/promises';
import { cpuOf } from './cpu.ts';
import type { Running } from './leavings.ts';
import { forgetPeak, memoryOf } from './memory.ts';

/** What some work at HR's desk cost the server. Times in milliseconds, memory in bytes. */
export interface Step {
  readonly name: string;
  /** Of all threads, a visit: by turns, or of many visits together where one is less than the system can tell. */
  readonly cpu: readonly number[];
  readonly clock: number;
  /** The longest that somebody else waited for an answer meanwhile. */
  readonly held: number;
  readonly resident: number;
  readonly peak: number;
}

/** Milliseconds between the requests of somebody else. */
const OFTEN = 10;

/** HR's officer in front of a running server. */
export class Desk {
  readonly steps: Step[] = [];
  readonly #server: Running;
  readonly #cookie: string;

  constructor(server: Running, cookie: string) {
    this.#server = server;
    this.#cookie = cookie;
  }

  /** Asks for a page or a file `turns` times, `visits` times each. */
  async look(name: string, path: string, { turns = 3, visits = 10 } = {}): Promise<void> {
    await this.did(name, async () => void (await this.visit(path)));
    const cpu = [];
    for (let turn = 0; turn < turns; turn++) {
      const before = cpuOf(this.#server.pid) ?? Number.NaN;
      for (let visit = 0; visit < visits; visit++) await this.visit(path);
      cpu.push(((cpuOf(this.#server.pid) ?? Number.NaN) - before) / visits);
    }
    const first = this.steps.pop() as Step;
    this.steps.push({ ...first, ...memoryNow(this.#server.pid), cpu: [...first.cpu, ...cpu] });
  }

  /** Work of any kind, once. */
  async did(name: string, work: () => Promise<void>): Promise<void> {
    const { pid, origin } = this.#server;
    forgetPeak(pid);
    const [before, begun] = [cpuOf(pid) ?? Number.NaN, performance.now()];
    const somebody = waiting(`${origin}/healthz`);
    let clock = 0;
    try {
      await work();
    } finally {
      clock = performance.now() - begun;
      await somebody.leave();
    }
    const held = await somebody.leave();
    const cpu = [(cpuOf(pid) ?? Number.NaN) - before];
    this.steps.push({ name, cpu, clock, held, ...memoryNow(pid) });
  }

  /** @throws {Error} for any answer but 200 */
  async visit(path: string, form?: FormData): Promise<Uint8Array> {
    const { origin } = this.#server;
    const headers = { cookie: this.#cookie, 'accept-language': 'zh-CN', origin };
    const answer = await fetch(origin + path, { headers, ...(form && { method: 'POST', body: form }) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 200) return bytes;
    throw new Error(`${path} answers ${answer.status}: ${Buffer.from(bytes).toString().slice(0, 300)}`);
  }
}

function memoryNow(pid: number): Pick<Step, 'resident' | 'peak'> {
  const { now, peak } = memoryOf(pid);
  return { resident: now, peak };
}

/** Somebody who asks for a page of no work again and again. Leaving resolves to the longest wait. */
function waiting(url: string): { leave(): Promise<number> } {
  let [longest, left] = [0, false];
  const asking = (async () => {
    while (!left) {
      const begun = performance.now();
      await (await fetch(url)).arrayBuffer();
      longest = Math.max(longest, performance.now() - begun);
      await pass(OFTEN);
    }
    return longest;
  })();
  return {
    leave: () => {
      left = true;
      return asking;
    },
  };
}
