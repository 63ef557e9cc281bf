import autocannon from 'autocannon';
import { cpuOf } from './cpu.ts';
import type { Running } from './leavings.ts';

/** A page to be requested over and over, and what that has cost the server so far. */
export class Page {
  readonly #server: Running;
  readonly #path: string;
  readonly #headers: Record<string, string>;
  #pages = 0;
  #cpu = 0;

  constructor(server: Running, path: string, cookie?: string) {
    this.#server = server;
    this.#path = path;
    this.#headers = { 'accept-language': 'zh-CN', ...(cookie && { cookie }) };
  }

  /** Resolves to pages per second. @throws {Error} when any answer was not the page */
  async perSecond({ connections, seconds }: { connections: number; seconds: number }): Promise<number> {
    const { origin, pid } = this.#server;
    const url = origin + this.#path;
    const before = cpuOf(pid) ?? Number.NaN;
    const {
      duration,
      errors,
      timeouts,
      non2xx,
      '2xx': pages,
    } = await autocannon({ url, connections, duration: seconds, headers: this.#headers });
    if (errors + timeouts + non2xx > 0)
      throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refusals.`);
    this.#cpu += (cpuOf(pid) ?? Number.NaN) - before;
    this.#pages += pages;
    return pages / duration;
  }

  /** Milliseconds of CPU that a page took the server; NaN where the system does not tell. */
  get cpu(): number {
    return this.#cpu / this.#pages;
  }
}
