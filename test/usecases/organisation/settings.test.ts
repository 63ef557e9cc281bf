import { describe, expect, test } from 'vitest';
import { DEFAULT_REMINDER_RULES } from '../../../src/domain/reminder/rules.ts';
import { reminderForm } from '../../../src/domain/reminder/rules-form.ts';
import { textOf } from '../../../src/store/archive/line.ts';
import { entryBy } from '../../../src/usecases/access.ts';
import type { MailReason } from '../../../src/usecases/mail.ts';
import { MailFault } from '../../../src/usecases/mail.ts';
import { organisationOf } from '../../../src/usecases/needs.ts';
import { changeOrganisation, NAME_AND_TIME } from '../../../src/usecases/organisation/change-organisation.ts';
import { lastChanges } from '../../../src/usecases/organisation/settings/last-changes.ts';
import { type Part, seenOf } from '../../../src/usecases/organisation/settings/part.ts';
import { MAIL_SERVER, setMail } from '../../../src/usecases/organisation/settings/set-mail.ts';
import { REMINDER_RULES, setReminderRules } from '../../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { testMail } from '../../../src/usecases/organisation/settings/test-mail.ts';
import { RETENTION, setRetention } from '../../../src/usecases/rights/set-retention.ts';
import { type Office, office } from '../../support/office.ts';

const OWN = { name: '新名', timeZone: 'Asia/Shanghai', language: 'zh-CN' } as const;
const SERVER = {
  ...{ host: 'smtp.example.com', port: 465, security: 'tls' as const, user: 'training', password: 'hush-hush' },
  ...{ senderName: '培训', senderAddress: 'training@example.com' },
} as const;

type Save = (world: Office, seen: string, variant: 1 | 2) => Promise<unknown>;

// biome-ignore lint/suspicious/noExplicitAny: each part has values of its own.
const FORMS: Record<string, { part: Part<any>; save: Save }> = {
  'the organisation': {
    part: NAME_AND_TIME,
    save: ({ needs, hr }, seen, variant) => changeOrganisation(needs, hr, { ...OWN, name: `新名 ${variant}` }, seen),
  },
  'how long data is kept': {
    part: RETENTION,
    save: ({ needs, hr }, seen, variant) => setRetention(needs, hr, { leaverMonths: 12 + variant }, seen),
  },
  'when people are reminded': {
    part: REMINDER_RULES,
    save: ({ needs, hr }, seen, variant) =>
      setReminderRules(needs, hr, { seen, form: { ...reminderForm(DEFAULT_REMINDER_RULES), before: `${variant}` } }),
  },
  'the mail server': {
    part: MAIL_SERVER,
    save: ({ needs, hr }, seen, variant) => setMail(needs, hr, { seen, form: { ...SERVER, port: 464 + variant } }),
  },
};

describe.each(Object.entries(FORMS))('two officers who set %s at once', (_name, { part, save }) => {
  test('overwrite nothing unknowingly, and the second is told what is in force now and by whom', async () => {
    const world = await office();
    const now = async () => seenOf(part, await organisationOf(world.needs));
    const seen = await now();
    const answers = await Promise.all([save(world, seen, 1), save(world, seen, 2)]);
    expect(answers[0]).toEqual({ ok: true });
    const inForce = await now();
    const movedOn = { ok: false, reason: 'settings-moved-on', seen: inForce, latest: { byName: '王芳' } };
    expect(answers[1]).toMatchObject({ ...movedOn, before: JSON.parse(seen), after: JSON.parse(inForce) });
    expect(await save(world, seen, 2)).toMatchObject(movedOn);
    expect(await now()).toBe(inForce);
    expect(await save(world, inForce, 2)).toEqual({ ok: true });
    expect(await now()).not.toBe(inForce);
  });

  test('a text that no form could have shown is refused like an old one', async () => {
    const world = await office();
    for (const seen of ['', 'null', '[1]', '{"name":1}']) {
      expect(await save(world, seen, 1)).toMatchObject({ reason: 'settings-moved-on' });
    }
  });
});

test('each setting tells who changed it last', async () => {
  const { needs, hr } = await office();
  await changeOrganisation(needs, hr, OWN);
  await setRetention(needs, hr, { leaverMonths: 12 });
  const changes = await lastChanges(needs);
  expect([...changes.keys()].toSorted()).toEqual(['founded', 'leaverMonths', 'name']);
  expect(changes.get('name')).toMatchObject({ byName: '王芳', at: needs.now() });
});

test('each field of the mail server tells who changed it last, and one that was left alone does not', async () => {
  const { needs, hr } = await office();
  const set = async (change: object) => {
    const seen = seenOf(MAIL_SERVER, await organisationOf(needs));
    expect(await setMail(needs, hr, { seen, form: { ...SERVER, ...change } })).toEqual({ ok: true });
    return [...(await lastChanges(needs, ['mail-set']))];
  };
  const [[, first] = []] = await set({});
  const changed = await set({ port: 587, senderName: '礼成' });
  const later = changed.filter(([, entry]) => entry.seq !== first?.seq).map(([field]) => field);
  expect(later.toSorted()).toEqual(['mailPort', 'mailSenderName']);
  expect(changed.map(([field]) => field).toSorted()).toEqual(
    ['Host', 'PasswordAt', 'Port', 'Security', 'SenderAddress', 'SenderName', 'User'].map((field) => `mail${field}`),
  );
});

test('an entry of an earlier version, which tells server and port in one, still tells which of them it changed', async () => {
  const { needs, hr } = await office();
  const told = { mailSecurity: 'tls', mailSender: '培训 <a@example.com>' };
  const entry = entryBy(needs, hr, {
    act: 'mail-set',
    before: { ...told, mailServer: '2001:db8::1:465' },
    after: { ...told, mailServer: '2001:db8::1:587', mailSender: '礼成 <a@example.com>' },
  });
  await needs.store.changeOrganisation((now) => now, entry);
  expect([...(await lastChanges(needs, ['mail-set'])).keys()].toSorted()).toEqual(['mailPort', 'mailSenderName']);
});

describe('the password of the mail server', () => {
  /** Sets the mail server over what is in force. */
  async function set({ needs, hr }: Office, change: object = {}) {
    const seen = seenOf(MAIL_SERVER, await organisationOf(needs));
    return setMail(needs, hr, { seen, form: { ...SERVER, ...change } });
  }

  test('is kept sealed, and stands neither in the trail, nor in forms, nor in archives', async () => {
    const world = await office();
    await set(world);
    const organisation = await organisationOf(world.needs);
    const sealed = organisation.mailServer?.inForce?.password ?? '';
    expect(sealed).toMatch(/^1\./);
    const trail = JSON.stringify(await world.needs.store.audit({ limit: 99 }));
    for (const text of [
      trail,
      seenOf(MAIL_SERVER, organisation),
      textOf({ kind: 'organisation', value: organisation }),
    ]) {
      expect(text).toContain('smtp.example.com');
      expect(text).not.toContain('hush-hush');
      expect(text).not.toContain(sealed);
    }
  });

  test.each([
    { change: { senderName: '别的' }, because: 'the server stays' },
    { change: { host: 'evil.example' }, because: 'the server is another', needed: true },
    { change: { port: 25 }, because: 'the port is another', needed: true },
    { change: { security: 'none' }, because: 'it would be sent in clear', needed: true },
    { change: { user: 'other' }, because: 'the user is another', needed: true },
  ])('need not be typed again unless it is for another server: $because', async ({ change, needed }) => {
    const world = await office();
    await set(world);
    const answer = await set(world, { ...change, password: undefined });
    if (needed) expect(answer).toEqual({ ok: false, reason: 'mail-password-needed', fields: ['password'] });
    else expect(answer).toEqual({ ok: true });
  });

  test('goes with the server when HR takes it away', async () => {
    const world = await office();
    await set(world);
    const seen = seenOf(MAIL_SERVER, await organisationOf(world.needs));
    expect(await setMail(world.needs, world.hr, { seen })).toEqual({ ok: true });
    expect((await organisationOf(world.needs)).mailServer).toEqual({});
  });

  test.each([
    { change: { host: 'smtp example' }, field: 'host' },
    { change: { host: '' }, field: 'host' },
    { change: { port: 0 }, field: 'port' },
    { change: { port: Number.NaN }, field: 'port' },
    { change: { senderAddress: 'a@example.com, b@example.com' }, field: 'senderAddress' },
    { change: { senderName: 'x\r\nBcc: all' }, field: 'senderName' },
  ])('is not asked about where a field is wrong, which is named: $change', async ({ change, field }) => {
    expect(await set(await office(), change)).toEqual({ ok: false, reason: 'mail-server-faulty', fields: [field] });
  });
});

describe('a test letter', () => {
  const ways = { to: 'hr@example.com', write: (name: string) => ({ subject: name, text: name }) };
  const begin = async () => undefined;

  test('goes by the mail server in force', async () => {
    const sent: unknown[] = [];
    const world = await office({ mail: { send: async (letter) => void sent.push(letter) } });
    expect(await testMail(world.needs, world.hr, { ...ways, begin })).toEqual({ ok: true });
    expect(sent).toEqual([{ to: 'hr@example.com', subject: '礼成燃气', text: '礼成燃气' }]);
    expect(await testMail(world.needs, world.hr, { ...ways, begin: async () => 3 })).toEqual({
      ok: false,
      reason: 'too-many-tries',
      minutes: 3,
    });
    expect(sent).toHaveLength(1);
  });

  test.each<MailReason>(['login-refused', 'unreachable', 'silent', 'tls-failed'])(
    'says why it did not: %s',
    async (reason) => {
      const send = async () => Promise.reject(new MailFault(reason));
      const { needs, hr } = await office({ mail: { send } });
      expect(await testMail(needs, hr, { ...ways, begin })).toEqual({ ok: false, reason: `mail-${reason}` });
    },
  );

  test('needs a mail server', async () => {
    const { needs, hr } = await office();
    expect(await testMail(needs, hr, { ...ways, begin })).toEqual({ ok: false, reason: 'no-mail-server' });
  });
});
