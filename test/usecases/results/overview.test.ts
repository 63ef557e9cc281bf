import { expect, test } from 'vitest';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { listAttempts } from '../../../src/usecases/results/list-attempts.ts';
import { changesSince } from '../../../src/usecases/results/overview/changes-since.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const none = { attempts: 0, failed: 0, late: 0, appeals: 0, flags: 0, joined: 0, left: 0 };

test('what changed since the last visit counts from the beginning of that day on', async () => {
  const { needs, hr, liNa, sunHao, chenBo } = await office();
  const audience = { kind: 'people', people: [liNa.id, sunHao.id] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 3 } });
  const since = async (at: Date) => expectOk(changesSince(needs, hr, at));
  const arrived = needs.now();
  expect(await since(arrived)).toMatchObject({ ...none, joined: 5 });

  needs.clock.passDays(4);
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'wrong');
  const visited = needs.now();
  expect(await since(visited)).toMatchObject({ ...none, attempts: 1, failed: 1, late: 2 });

  needs.clock.passDays(2);
  await setActive(needs, hr, { person: chenBo.id, active: false });
  expect(await since(needs.now())).toMatchObject({ ...none, left: 1 });
  const both = await since(visited);
  expect(both).toMatchObject({ attempts: 1, failed: 1, late: 2, left: 1 });
  expect((await expectOk(listAttempts(needs, hr, { since: both.day }))).count).toBe(both.attempts);
});

test('what has changed since is for HR alone', async () => {
  const { needs, zhaoMin } = await office();
  expect(await changesSince(needs, zhaoMin, needs.now())).toEqual({ ok: false, reason: 'not-allowed' });
});

test('the last twelve months show each result in the month it was reached in, as the organisation counts months', async () => {
  const { needs, hr, liNa, sunHao } = await office();
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  const [first] = (await expectOk(showOverview(needs, hr))).months.slice(-1);
  expect(first).toMatchObject({ bands: { excellent: 1, fail: 0 } });

  needs.clock.passDays(31);
  await studyAll(needs, sunHao);
  await sit(needs, sunHao, 'wrong');
  const { months } = await expectOk(showOverview(needs, hr));
  expect(months).toHaveLength(12);
  expect(months.slice(-2)).toMatchObject([
    { first: first!.first, bands: { excellent: 1, fail: 0 } },
    { bands: { excellent: 0, fail: 1 } },
  ]);

  needs.clock.passDays(366);
  const later = (await expectOk(showOverview(needs, hr))).months;
  expect(later.flatMap(({ bands }) => Object.values(bands)).reduce((sum, count) => sum + count)).toBe(0);
});
