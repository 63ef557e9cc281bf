import { expect, test } from 'vitest';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const EAST = { kind: 'departments', departments: ['城东营业厅'] } as const;

test('a person sees the rule that asks for a course earliest, and not who made it; HR sees who as well', async () => {
  const { needs, hr, liNa, chenBo } = await office();
  await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 30 } });
  needs.clock.passDays(1);
  const assignedAt = needs.now();
  await assignCourse(needs, hr, { course: COURSE, audience: EAST, due: { kind: 'days', days: 7 } });

  expect((await showCourse(needs, liNa, COURSE))?.because).toEqual({ audience: EAST, createdAt: assignedAt });
  expect((await showCourse(needs, liNa, COURSE))?.also).toMatchObject([{ audience: { kind: 'everyone' } }]);
  expect((await showCourse(needs, chenBo, COURSE))?.because).toMatchObject({ audience: { kind: 'everyone' } });
  const { standings, assigners } = await expectOk(showPerson(needs, hr, liNa.id));
  expect(standings).toMatchObject([{ because: { audience: EAST, createdBy: hr.id } }]);
  expect([...assigners]).toEqual([[hr.id, '王芳']]);
});

test('what nothing asks for has no reason', async () => {
  const { needs, liNa } = await office();
  expect((await showCourse(needs, liNa, COURSE))?.because).toBeUndefined();
});
