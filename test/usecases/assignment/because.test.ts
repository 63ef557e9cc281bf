import { expect, test } from 'vitest';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { setOfficer } from '../../../src/usecases/people/account/set-officer.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { assignmentsFor } from '../../../src/usecases/results/standings.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, numbered, office } from '../../support/office.ts';

const EVERYONE = { kind: 'everyone' } as const;
const EAST = { kind: 'departments', departments: ['城东营业厅'] } as const;

test('a person sees every rule that asks for a course, on the home page too, the earliest first, and not who made it; HR sees who as well', async () => {
  const { needs, hr, liNa, chenBo } = await office();
  await assignCourse(needs, hr, { course: COURSE, audience: EVERYONE, due: { kind: 'days', days: 30 } });
  needs.clock.passDays(1);
  const assignedAt = needs.now();
  await assignCourse(needs, hr, { course: COURSE, audience: EAST, due: { kind: 'days', days: 7 } });

  const both = [
    { audience: EAST, createdAt: assignedAt },
    { audience: EVERYONE, createdAt: expect.any(Date) },
  ];
  expect((await showCourse(needs, liNa, COURSE))?.reasons).toEqual(both);
  expect((await showHome(needs, liNa)).pending).toMatchObject([{ reasons: both }]);
  expect((await showCourse(needs, chenBo, COURSE))?.reasons).toMatchObject([{ audience: EVERYONE }]);
  const { standings, assigners } = await expectOk(showPerson(needs, hr, liNa.id));
  expect(standings).toMatchObject([{ because: { assignment: { audience: EAST, createdBy: hr.id } } }]);
  expect([...assigners]).toEqual([[hr.id, '王芳']]);
});

test('what nothing asks for has no reason', async () => {
  const { needs, liNa } = await office();
  expect((await showCourse(needs, liNa, COURSE))?.reasons).toEqual([]);
});

test('HR reads every rule that asks for a course, the one whose day counts first, each with who made it', async () => {
  const { needs, hr, liNa } = await office();
  await expectOk(setOfficer(needs, hr, { person: (await numbered(needs, '00016')).id, hr: true }));
  const second = await numbered(needs, '00016');
  const audience = { kind: 'people', people: [liNa.id] } as const;
  for (const [who, days] of [
    [hr, 20],
    [second, 10],
  ] as const) {
    await expectOk(assignCourse(needs, who, { course: COURSE, audience, due: { kind: 'days', days } }));
  }
  const { standings, assigners } = await expectOk(showPerson(needs, hr, liNa.id));
  const rules = standings.flatMap(assignmentsFor);
  expect(rules.map(({ due, createdBy }) => [due, assigners.get(createdBy)])).toEqual([
    [{ kind: 'days', days: 10 }, '赵敏'],
    [{ kind: 'days', days: 20 }, '王芳'],
  ]);
});
