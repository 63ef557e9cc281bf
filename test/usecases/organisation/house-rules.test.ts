import { describe, expect, test } from 'vitest';
import { type HouseRulesForm, rulesSeen, setHouseRules } from '../../../src/usecases/organisation/set-house-rules.ts';
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

/** Sends a form that was shown just now. */
async function set(
  { needs, hr }: Awaited<ReturnType<typeof office>>,
  form: Pick<HouseRulesForm, 'figures' | 'inForce'> & Partial<HouseRulesForm>,
) {
  const seen = rulesSeen((await needs.store.organisation())?.houseRules);
  return setHouseRules(needs, hr, { seen, shown: ALL, ...form }, WRITTEN);
}

describe('an organisation’s own rules', () => {
  test('are kept with an audit entry that tells what they were', async () => {
    const own = await office();
    const { needs } = own;
    await set(own, { figures: { hold: 4, rings: 3 }, inForce: ['old-auntie'] });
    await set(own, { figures: { hold: 5, rings: 2 }, inForce: ALL });
    expect((await needs.store.organisation())?.houseRules).toEqual({ figures: { hold: 5, rings: 2 }, off: [] });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'house-rules-set',
      before: { hold: 4, switchedOff: ['women-first'] },
      after: { hold: 5, rings: 2, switchedOff: [] },
    });
  });

  test('say nothing of a number that is the written one, so that authors may change it', async () => {
    const own = await office();
    const { needs } = own;
    await set(own, { figures: { hold: 3, rings: 4 }, inForce: ALL });
    expect((await needs.store.organisation())?.houseRules?.figures).toEqual({ rings: 4 });
  });

  test.each([1, 6, 2.5, Number.NaN])(
    'are refused whole with a number out of bounds, which is named: %d',
    async (hold) => {
      const own = await office();
      const { needs } = own;
      const refused = await set(own, { figures: { hold, rings: 4 }, inForce: [] });
      expect(refused).toEqual({ ok: false, reason: 'figure-out-of-bounds', fields: ['hold'] });
      expect((await needs.store.organisation())?.houseRules).toBeUndefined();
    },
  );

  test('switch off marked norms alone, and set only numbers with bounds', async () => {
    const own = await office();
    const { needs } = own;
    await set(own, { figures: { steps: 4, smile: 1, nobody: 2 }, inForce: [] });
    expect((await needs.store.organisation())?.houseRules).toEqual({
      figures: {},
      off: [id('women-first'), id('old-auntie')],
    });
  });

  test('of norms that the form did not show stay as they are', async () => {
    const own = await office();
    const { needs } = own;
    await set(own, { figures: { hold: 4, rings: 2 }, inForce: [] });
    await set(own, { figures: { hold: 5 }, shown: ['women-first'], inForce: ['women-first'] });
    expect((await needs.store.organisation())?.houseRules).toEqual({
      figures: { hold: 5, rings: 2 },
      off: [id('old-auntie')],
    });
  });

  test('are refused to whoever was shown rules that another officer has changed since', async () => {
    const own = await office();
    const { needs } = own;
    const seen = rulesSeen();
    await set(own, { figures: { hold: 4 }, inForce: ALL });
    expect(await set(own, { seen, figures: { rings: 2 }, inForce: ALL })).toMatchObject({
      ok: false,
      reason: 'settings-moved-on',
    });
    expect((await needs.store.organisation())?.houseRules?.figures).toEqual({ hold: 4 });
  });
});
