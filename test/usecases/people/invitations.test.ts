import { describe, expect, test, vi } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { NotKept } from '../../../src/store/store.ts';
import { type Mail, MailFault } from '../../../src/usecases/mail.ts';
import { acceptInvitation, openInvitation } from '../../../src/usecases/people/accept-invitation.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { invitePeople } from '../../../src/usecases/people/invite-people.ts';
import { listInvitations } from '../../../src/usecases/people/list-invitations.ts';
import { type InvitationLetter, sendInvitations } from '../../../src/usecases/people/send-invitations.ts';
import { expectOk } from '../../support/learner.ts';
import { type Office, office, PASSWORD, rows } from '../../support/office.ts';

async function tokenOf({ needs, hr }: Office, who: Person): Promise<string> {
  const { invitations } = await expectOk(listInvitations(needs, hr, [who.id]));
  return invitations[0]?.token ?? '';
}
const accept = ({ needs }: Office, token: string, password = PASSWORD) => acceptInvitation(needs, { token, password });
const signIn = ({ needs }: Office, who: Person, password = PASSWORD) =>
  needs.accounts.signIn({ number: who.number, password });

describe('an invitation', () => {
  test('is made for everybody new on a staff list, and lets them set a password and sign in', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    expect(await openInvitation(world.needs, token)).toMatchObject({ ok: true, person: { id: world.liNa.id } });
    expect(await accept(world, token)).toMatchObject({ ok: true, person: { id: world.liNa.id } });
    expect(await signIn(world, world.liNa)).toMatchObject({ ok: true, person: world.liNa.id });
  });

  test('works once', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    await accept(world, token);
    expect(await openInvitation(world.needs, token)).toEqual({ ok: false, reason: 'invitation-used' });
    expect(await accept(world, token, 'another password')).toEqual({ ok: false, reason: 'invitation-used' });
    expect(await signIn(world, world.liNa, 'another password')).toMatchObject({ ok: false });
  });

  test('of two at the same moment, one wins, and its password is the one that counts', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    const passwords = ['the first password', 'the second password'];
    const outcomes = await Promise.all(passwords.map((password) => accept(world, token, password)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: 'invitation-used' });
    const winner = passwords[outcomes.findIndex(({ ok }) => ok)];
    expect(await signIn(world, world.liNa, winner)).toMatchObject({ ok: true });
  });

  test('expires after thirty days, at that very moment', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    world.needs.clock.passDays(30);
    expect(await accept(world, token)).toEqual({ ok: false, reason: 'invitation-expired' });
    world.needs.clock.passMinutes(-1);
    expect(await accept(world, token)).toMatchObject({ ok: true });
  });

  test('replaces the one before, also after that was used, and resets a forgotten password', async () => {
    const world = await office();
    const old = await tokenOf(world, world.liNa);
    await accept(world, old);
    expect(await invitePeople(world.needs, world.hr, [world.liNa.id])).toEqual({ ok: true, invited: 1 });
    expect(await accept(world, old, 'another password')).toEqual({ ok: false, reason: 'invitation-invalid' });
    expect(await accept(world, await tokenOf(world, world.liNa), 'a new password')).toMatchObject({ ok: true });
    expect(await signIn(world, world.liNa, 'a new password')).toMatchObject({ ok: true });
  });

  test('leads nowhere when it was made up, or made for somebody else', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    const [, proof] = token.split('.');
    for (const wrong of ['', '.', 'nobody', `${world.sunHao.id}.${proof}`, `${token}x`, `${world.hr.id}.${proof}`]) {
      expect(await accept(world, wrong)).toEqual({ ok: false, reason: 'invitation-invalid' });
    }
  });

  test('of somebody who has left is closed, and open again when they are back', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    await setActive(world.needs, world.hr, { person: world.liNa.id, active: false });
    expect(await accept(world, token)).toEqual({ ok: false, reason: 'person-inactive' });
    expect(await tokenOf(world, world.liNa)).toBe('');
    expect(await invitePeople(world.needs, world.hr, [world.liNa.id])).toEqual({ ok: true, invited: 0 });
    await setActive(world.needs, world.hr, { person: world.liNa.id, active: true });
    expect(await accept(world, token)).toMatchObject({ ok: true });
  });

  test('stays open when the password could not be kept', async () => {
    const world = await office();
    const token = await tokenOf(world, world.liNa);
    world.needs.accounts.failure = new NotKept('The accounts could not be written.');
    await expect(accept(world, token)).rejects.toThrow(NotKept);
    world.needs.accounts.failure = undefined;
    expect(await accept(world, token)).toMatchObject({ ok: true });
  });

  test('asked for twice in one go is made once', async () => {
    const world = await office();
    expect(await invitePeople(world.needs, world.hr, [world.liNa.id, world.liNa.id])).toEqual({ ok: true, invited: 1 });
  });
});

describe('the list of open invitations', () => {
  test('is by employee number, without those that were used or have expired', async () => {
    const world = await office();
    const numbers = async () =>
      (await expectOk(listInvitations(world.needs, world.hr))).invitations.map(({ person }) => person.number);
    expect(await numbers()).toEqual(['00016', '00017', '00018', '00019']);
    await accept(world, await tokenOf(world, world.liNa));
    expect(await numbers()).toEqual(['00016', '00018', '00019']);
    world.needs.clock.passDays(30);
    expect(await numbers()).toEqual([]);
  });
});

describe('sending invitations', () => {
  const write: InvitationLetter = ({ name, link, language }) => ({ subject: `${language} ${name}`, text: link });
  const letters = { origin: 'https://training.example.com', write };

  test('needs a mail server', async () => {
    const { needs, hr } = await office();
    expect(await sendInvitations(needs, hr, letters)).toEqual({ ok: false, reason: 'no-mail-server' });
  });

  test('waits for a password that cannot be read', async () => {
    const { needs, hr } = await office();
    const locked = { ...needs, isMailLocked: true };
    expect(await sendInvitations(locked, hr, letters)).toEqual({ ok: false, reason: 'mail-locked' });
  });

  const GOING = { ok: false, reason: 'invitations-going' };
  const NONE = { ok: true, sent: 0, failed: [], unsure: [], already: 0, withoutAddress: 3 };

  test('goes to whoever has an address, with a link that works, and tells how many have none', async () => {
    const sent: { to: string; subject: string; text: string }[] = [];
    const world = await office({ mail: { send: async (letter) => void sent.push(letter) } });
    expect(await sendInvitations(world.needs, world.hr, letters)).toEqual({ ...NONE, sent: 1 });
    expect(sent).toMatchObject([{ to: 'li.na@example.com', subject: 'zh-CN 李娜' }]);
    const [, token = ''] = sent[0]?.text.split('https://training.example.com/invite/') ?? [];
    expect(await accept(world, token)).toMatchObject({ ok: true });
  });

  test('names those whose letter was refused, and those of whom nobody knows; their invitations stay open', async () => {
    const fault = { now: new MailFault('recipient-refused') as Error };
    const world = await office({ mail: { send: () => Promise.reject(fault.now) } });
    expect(await sendInvitations(world.needs, world.hr, letters)).toEqual({ ...NONE, failed: ['李娜'] });
    for (const unknown of [new MailFault('closed', { unsure: true }), new Error('a fault of our own')]) {
      fault.now = unknown;
      world.needs.clock.passDays(1);
      const outcome = await sendInvitations(world.needs, world.hr, letters);
      expect(outcome).toMatchObject({ sent: 0, failed: [], unsure: ['李娜'] });
    }
    expect(await tokenOf(world, world.liNa)).not.toBe('');
  });

  /** Fifty more with addresses. */
  async function crowd(send: Mail['send']) {
    const world = await office({ mail: { send } });
    const numbers = Array.from({ length: 50 }, (_, at) => `N${at}`);
    const addressed = numbers.map((number) => ({ number, name: number, email: `${number}@example.com` }));
    await expectOk(importStaff(world.needs, world.hr, rows(...addressed)));
    return world;
  }

  test('stops at the first fault that keeps all mail back, says which and how many are left, and goes on there', async () => {
    let room = 0;
    const tried: string[] = [];
    const { needs, hr } = await crowd(async ({ to }) => {
      tried.push(to);
      if (room-- <= 0) throw new MailFault('unreachable');
    });
    const first = await sendInvitations(needs, hr, letters);
    expect(first).toMatchObject({ sent: 0, stopped: { reason: 'unreachable', left: 50 } });
    expect(tried).toHaveLength(1);
    room = 20;
    const second = await expectOk(sendInvitations(needs, hr, letters));
    expect(second).toMatchObject({ sent: 20, stopped: { reason: 'unreachable' } });
    expect(second.sent + second.failed.length + (second.stopped?.left ?? 0)).toBe(51);
    tried.length = 0;
    room = Number.POSITIVE_INFINITY;
    expect(await sendInvitations(needs, hr, letters)).toMatchObject({ sent: 31, already: 20 });
    expect(new Set(tried).size).toBe(31);
    expect(await sendInvitations(needs, hr, letters)).toMatchObject({ sent: 0, already: 51 });
    needs.clock.passDays(1);
    expect(await sendInvitations(needs, hr, letters)).toMatchObject({ sent: 51, already: 0 });
  });

  test('mails nobody twice, however many servers send at the same time, and goes on after one that died', async () => {
    const taken: string[] = [];
    const { needs, hr } = await crowd(async ({ to }) => void taken.push(to));
    // Another process knows what the store knows, and nothing else.
    const server = () => ({ ...needs, store: Object.create(needs.store) as typeof needs.store });
    const outcomes = await Promise.all([1, 2, 3].map(() => expectOk(sendInvitations(server(), hr, letters))));
    expect(taken).toHaveLength(51);
    expect(new Set(taken).size).toBe(51);
    for (const { sent, already } of outcomes) expect(sent + already).toBe(51);
    expect(await sendInvitations(server(), hr, letters)).toMatchObject({ sent: 0, already: 51 });
    needs.clock.passDays(1);
    await new Promise<void>((begun) => {
      const dying: Mail = { send: () => new Promise(() => begun()) };
      void sendInvitations({ ...server(), mail: dying }, hr, letters);
    });
    needs.clock.passMinutes(1.5);
    expect(await sendInvitations(server(), hr, letters)).toMatchObject({ sent: 50, already: 1 });
    needs.clock.passDays(1);
    expect(await sendInvitations(server(), hr, letters)).toMatchObject({ sent: 51, already: 0 });
  });

  test('is known to be under way by every server, until none has taken up a letter for longer than mail may take', async () => {
    let held: (() => void) | undefined;
    const { needs, hr } = await crowd(() => new Promise((taken) => (held = taken)));
    const other = { ...needs, store: Object.create(needs.store) as typeof needs.store };
    const sending = sendInvitations(needs, hr, letters);
    await vi.waitFor(() => expect(held).toBeDefined());
    expect(await sendInvitations(other, hr, letters)).toEqual(GOING);
    needs.clock.passMinutes(1);
    expect(await sendInvitations(other, hr, letters)).toEqual(GOING);
    needs.clock.passMinutes(0.5);
    const sent: string[] = [];
    const mail: Mail = { send: async ({ to }) => void sent.push(to) };
    expect(await sendInvitations({ ...other, mail }, hr, letters)).toMatchObject({ sent: 50, already: 1 });
    held?.();
    expect(await sending).toMatchObject({ sent: 1, already: 50 });
  });

  test('is done once at a time, however often it is asked for', async () => {
    const taken: string[] = [];
    const { needs, hr } = await crowd(async ({ to }) => void taken.push(to));
    const outcomes = await Promise.all([1, 2, 3].map(() => sendInvitations(needs, hr, letters)));
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused).toEqual([GOING, GOING]);
    expect(taken).toHaveLength(51);
  });
});
