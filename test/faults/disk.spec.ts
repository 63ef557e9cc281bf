import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite } from '../bench/support/site.ts';
import { type Disk, newDisk } from './support/disk.ts';
import { type Examinee, seat } from './support/examinees.ts';
import { handInAll, Ledger } from './support/ledger.ts';
import { type Launched, launch } from './support/server.ts';
import { expectKeptIn } from './support/storm.ts';

const PEOPLE = 60;
const probe = await newDisk(1);
await probe?.remove();

describe.skipIf(!probe)('a disk that takes no more', () => {
  let disk: Disk;
  let server: Launched;
  let examinees: Examinee[];
  let ledger: Ledger;

  beforeEach(async () => {
    disk = (await newDisk(24))!;
    const site = await openSite(join(disk.folder, 'data'));
    examinees = await seat(site, PEOPLE);
    await site.close();
    server = await launch({ LICHENG_DATA: join(disk.folder, 'data') });
    ledger = new Ledger();
  });

  afterEach(async () => {
    await server.stop();
    await disk.remove();
  });

  /** What is on the disk after a restart. */
  async function expectKeptOnDisk() {
    expect(await server.stop()).toBe(0);
    await expectKeptIn(join(disk.folder, 'data'), examinees, ledger);
  }

  test.each([
    { state: 'full', spoil: () => disk.fill(100_000), mend: () => disk.empty() },
    { state: 'read-only', spoil: () => disk.setReadOnly(true), mend: () => disk.setReadOnly(false) },
  ])('a $state one: people are told, nothing is lost, and all goes on once it is mended', async ({ spoil, mend }) => {
    await handInAll([server.port], examinees.slice(0, 10), ledger);
    expect(ledger.submitted.size).toBe(10);
    await spoil();
    await handInAll([server.port], examinees, ledger);
    expect(ledger.submitted.size).toBeLessThan(PEOPLE);
    expect([...ledger.refusals.keys()].join('\n')).toContain('没有保存');
    await mend();
    await handInAll([server.port], examinees, ledger);
    expect(ledger.submitted.size).toBe(PEOPLE);
    await expectKeptOnDisk();
  });
});
