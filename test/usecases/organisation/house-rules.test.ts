import { describe, expect, test } from 'vitest';
import { setHouseRules } from '../../../src/usecases/organisation/set-house-rules.ts';
import { norm } from '../../support/library.ts';
import { id } from '../../support/make.ts';
import { office } from '../../support/office.ts';

const WRITTEN = [
  norm('hold', { figure: { value: 3, unit: 'second', least: 2, most: 5 } }),
  norm('rings', { figure: { value: 3, unit: 'ring', least: 1, most: 4 } }),
  norm('steps', { figure: { value: 10, unit: 'step' } }),
  norm('women-first', { marked: 'sex' }),
  norm('old-auntie', { marked: 'address' }),
  norm('smile'),
];
const ALL = ['women-first', 'old-auntie'];

describe('an organisation’s own rules', () => {
  test('are kept with an audit entry that tells what they were', async () => {
    const { needs, hr } = await office();
    await setHouseRules(needs, hr, { figures: { hold: 4, rings: 3 }, inForce: ['old-auntie'] }, WRITTEN);
    await setHouseRules(needs, hr, { figures: { hold: 5, rings: 2 }, inForce: ALL }, WRITTEN);
    expect((await needs.store.organisation())?.houseRules).toEqual({ figures: { hold: 5, rings: 2 }, off: [] });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'house-rules-set',
      before: { hold: 4, switchedOff: ['women-first'] },
      after: { hold: 5, rings: 2, switchedOff: [] },
    });
  });

  test('say nothing of a number that is the written one, so that authors may change it', async () => {
    const { needs, hr } = await office();
    await setHouseRules(needs, hr, { figures: { hold: 3, rings: 4 }, inForce: ALL }, WRITTEN);
    expect((await needs.store.organisation())?.houseRules?.figures).toEqual({ rings: 4 });
  });

  test.each([1, 6, 2.5, Number.NaN])(
    'are refused whole with a number out of bounds, which is named: %d',
    async (hold) => {
      const { needs, hr } = await office();
      const refused = await setHouseRules(needs, hr, { figures: { hold, rings: 4 }, inForce: [] }, WRITTEN);
      expect(refused).toEqual({ ok: false, reason: 'figure-out-of-bounds', fields: ['hold'] });
      expect((await needs.store.organisation())?.houseRules).toBeUndefined();
    },
  );

  test('switch off marked norms alone, and set only numbers with bounds', async () => {
    const { needs, hr } = await office();
    await setHouseRules(needs, hr, { figures: { steps: 4, smile: 1, nobody: 2 }, inForce: [] }, WRITTEN);
    expect((await needs.store.organisation())?.houseRules).toEqual({
      figures: {},
      off: [id('women-first'), id('old-auntie')],
    });
  });
});
