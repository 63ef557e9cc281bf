import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { newFolder, opened, staffed } from './folder.ts';

const LEASE = { at: MORNING, until: minutesOn(30) };

test('what somebody was told outlives that their document is set aside, so that nobody is told again when it is back', async () => {
  const folder = await newFolder();
  const told = [make.reminder({ step: 'late-1' }), make.reminder({ to: make.WANG_FANG, step: 'late-1' })];
  const first = await staffed(folder);
  const claims = await first.claimReminders(told, LEASE);
  await first.settleReminders(
    claims.map((claim) => ({ claim, outcome: { state: 'sent' } })),
    minutesOn(1),
  );
  await first.close();

  const document = join(folder, 'people', `${make.LI_NA}.json`);
  const whole = await readFile(document);
  await writeFile(document, 'damaged');
  const without = await opened(folder);
  expect(await without.setAside()).toHaveLength(1);
  expect(await without.claimReminders([make.reminder({ step: 'late-4' })], LEASE)).toEqual([]);
  await without.close();

  await writeFile(document, whole);
  const again = await opened(folder);
  expect(await again.claimReminders(told, { at: minutesOn(60), until: minutesOn(90) })).toEqual([]);
  expect(await again.remindersAbout([make.LI_NA])).toHaveLength(2);
});
