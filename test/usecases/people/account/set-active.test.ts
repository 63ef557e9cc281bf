import { describe, expect, test } from 'vitest';
import { assignCourse } from '../../../../src/usecases/assignment/assign-course.ts';
import { listAssignments } from '../../../../src/usecases/assignment/list-assignments.ts';
import { acceptInvitation } from '../../../../src/usecases/people/accept-invitation.ts';
import { setActive } from '../../../../src/usecases/people/account/set-active.ts';
import { listInvitations } from '../../../../src/usecases/people/list-invitations.ts';
import { listResults } from '../../../../src/usecases/results/list-results.ts';
import { showOverview } from '../../../../src/usecases/results/show-overview.ts';
import { showTeam } from '../../../../src/usecases/team/show-team.ts';
import { expectOk } from '../../../support/learner.ts';
import { id } from '../../../support/make.ts';
import { COURSE, office, PASSWORD } from '../../../support/office.ts';

describe('somebody who has left', () => {
  test('is signed out at once, and can sign in again when they are back', async () => {
    const { needs, hr, liNa } = await office();
    const { invitations } = await expectOk(listInvitations(needs, hr, [liNa.id]));
    await acceptInvitation(needs, { token: invitations[0]?.token ?? '', password: PASSWORD });
    const signedIn = await needs.accounts.signIn({ number: liNa.number, password: PASSWORD });
    const headers = new Headers({ cookie: signedIn.ok ? (signedIn.cookies[0] ?? '') : '' });
    expect(await needs.accounts.personOf(headers)).toBe(liNa.id);

    expect(await setActive(needs, hr, { person: liNa.id, active: false })).toEqual({ ok: true });
    expect(await needs.accounts.personOf(headers)).toBeUndefined();
    expect(await needs.store.summary(liNa.id)).toMatchObject({ person: { active: false } });

    expect(await setActive(needs, hr, { person: liNa.id, active: true })).toEqual({ ok: true });
    expect(await needs.accounts.signIn({ number: liNa.number, password: PASSWORD })).toMatchObject({ ok: true });
  });

  test('is in no audience, list of results, overview or team any more', async () => {
    const { needs, hr, zhaoMin, liNa } = await office();
    await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } });
    await setActive(needs, hr, { person: liNa.id, active: false });
    expect(await listAssignments(needs, hr)).toMatchObject({ everyone: 4, assignments: [{ people: 4 }] });
    expect((await expectOk(listResults(needs, hr, {}))).rows.map(({ person }) => person.id)).not.toContain(liNa.id);
    expect(await showOverview(needs, hr)).toMatchObject({ people: 4, notSignedUp: 3 });
    expect((await expectOk(showTeam(needs, zhaoMin))).members.map(({ summary }) => summary.person.name)).toEqual([
      '孙浩',
    ]);
  });

  test('leaves everything in the audit trail', async () => {
    const { needs, hr, liNa } = await office();
    await setActive(needs, hr, { person: liNa.id, active: false });
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'person-deactivated', to: liNa.id, toName: '李娜', before: { active: true }, after: { active: false } },
    ]);
  });
});

test('HR cannot lock itself out, and cannot lock out nobody', async () => {
  const { needs, hr } = await office();
  expect(await setActive(needs, hr, { person: hr.id, active: false })).toEqual({ ok: false, reason: 'own-account' });
  expect(await setActive(needs, hr, { person: id('nobody'), active: false })).toEqual({
    ok: false,
    reason: 'no-such-person',
  });
});
