import { expect, test, vi } from 'vitest';
import { norms } from '../../src/actions/norms.ts';
import { translator } from '../../src/i18n/translate.ts';
import { organisationOf } from '../../src/usecases/needs.ts';
import { seenOf } from '../../src/usecases/organisation/settings/part.ts';
import { REMINDER_RULES } from '../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { office } from '../support/office.ts';

vi.mock('astro:actions', () => ({
  defineAction: ({ handler }: { handler: unknown }) => handler,
  ActionError: class extends Error {
    constructor({ message }: { readonly message: string }) {
      super(message);
    }
  },
}));

test('reminders may go out on one weekday alone, or on several; on none is refused with a sentence', async () => {
  const { needs, hr } = await office();
  const locals = { server: needs, person: hr, language: 'zh-CN', t: translator('zh-CN') };
  const save = norms.setReminderRules as unknown as (form: FormData, context: object) => Promise<string>;
  const chosen = async (...weekdays: string[]) => {
    const form = new FormData();
    const seen = seenOf(REMINDER_RULES, await organisationOf(needs));
    const fields = { seen, use: 'own', before: '7', late: '1', from: '09:00', until: '18:00', daysOff: '' };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const weekday of weekdays) form.append('weekdays', weekday);
    await save(form, { locals });
    return (await needs.store.organisation())?.reminders?.weekdays;
  };
  expect(await chosen('3')).toEqual([3]);
  expect(await chosen('1', '5')).toEqual([1, 5]);
  await expect(chosen()).rejects.toThrow('每周至少选一天');
});
