import { expect, test } from 'vitest';
import type { ChainCheck } from '../../../src/domain/audit.ts';
import { checkTrail, trailState } from '../../../src/usecases/audit/check-trail.ts';
import { auditEntry } from '../../support/make.ts';
import { openNeeds } from '../../support/needs.ts';

/** A trail that tells from where it was checked, and is broken after so many entries, if at all. */
async function watched() {
  const needs = await openNeeds();
  const asked: number[] = [];
  const trail = { brokenAfter: Number.POSITIVE_INFINITY };
  const checkAudit = async (from: ChainCheck): Promise<ChainCheck> => {
    asked.push(from.entries);
    if (from.entries >= trail.brokenAfter) return { ...from, broken: true };
    return needs.store.checkAudit(from);
  };
  return { needs: { ...needs, store: { ...needs.store, checkAudit } }, asked, trail };
}

test('is checked from the last entry found to follow, and once a day from the first', async () => {
  const { needs, asked } = await watched();
  expect(trailState(needs)).toBeUndefined();
  await needs.store.note(auditEntry());
  expect(await checkTrail(needs)).toEqual({ entries: 1, whole: true, checkedAt: needs.now() });
  await needs.store.note(auditEntry());
  needs.clock.passMinutes(1);
  expect(await checkTrail(needs)).toEqual({ entries: 2, whole: true, checkedAt: needs.now() });
  expect(asked).toEqual([0, 1, 1, 2]);
  needs.clock.passDays(1);
  await checkTrail(needs);
  expect(asked.slice(4)).toEqual([0, 2]);
});

test('says which entry does not follow, until it does', async () => {
  const { needs, trail } = await watched();
  await needs.store.note(auditEntry());
  trail.brokenAfter = 1;
  expect(await checkTrail(needs)).toMatchObject({ entries: 1, broken: 2 });
  expect(trailState(needs)).toMatchObject({ broken: 2 });
  trail.brokenAfter = Number.POSITIVE_INFINITY;
  await checkTrail(needs);
  expect(trailState(needs)).toEqual({ entries: 1, whole: true, checkedAt: needs.now() });
});
