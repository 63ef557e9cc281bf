import { existsSync, readFileSync } from 'node:fs';

/** The kernel's unit of CPU time, in milliseconds (USER_HZ of proc(5) is 100 on every usual Linux). */
const TICK = 10;

/** CPU time a process has used, all its threads, in milliseconds; undefined where the system does not tell it so. */
export function cpuOf(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The second field, the program's name, may hold blanks and ends with the last bracket; utime and stime are 14 and 15.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Milliseconds of CPU that this process, all its threads, uses for some work: what a busy machine does not change much. */
export async function spent(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
