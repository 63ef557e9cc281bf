import type { CourseId } from '../../domain/id.ts';
import { DEFAULT_TIME_ZONE } from '../../domain/organisation.ts';
import type { StaffRow } from '../../domain/people/staff-list.ts';
import { dayIn } from '../../domain/time.ts';
import { grantAttempt } from '../../usecases/assessment/grant-attempt.ts';
import { assignCourse } from '../../usecases/assignment/assign-course.ts';
import { listAssignments } from '../../usecases/assignment/list-assignments.ts';
import { withdrawAssignment } from '../../usecases/assignment/withdraw-assignment.ts';
import { changeOrganisation } from '../../usecases/organisation/change-organisation.ts';
import { setActive } from '../../usecases/people/account/set-active.ts';
import { importStaff } from '../../usecases/people/import/import-staff.ts';
import { invitePeople } from '../../usecases/people/invite-people.ts';
import { downloadResults } from '../../usecases/results/list-results.ts';
import { momentOf } from './calendar.ts';
import { type Deed, type Doer, done, inOffice, personNumbered } from './deed.ts';
import { fairnessDeeds } from './fairness.ts';
import { CALLS, DESK, HALL, IMPORTS, type SamplePerson, STAFF, staffList } from './staff.ts';

export const ORGANISATION = { name: '清溪燃气', timeZone: DEFAULT_TIME_ZONE, language: 'zh-CN' } as const;

const DUE = { kind: 'days', days: 14 } as const;
const REASON = '三次都差一点，主管已单独辅导，再给一次机会。';

/** Everything the HR officer did since the founding. */
export function officeDeeds(course: CourseId, now: Date): Deed[] {
  const on = inOffice(now);
  const hiredOn = (ago: number) => dayIn(DEFAULT_TIME_ZONE, momentOf(now, ago, 0));
  const assign =
    (audience: Parameters<typeof assignCourse>[2]['audience']) =>
    async ({ needs, who }: Doer) =>
      done(await assignCourse(needs, who, { course, audience, due: DUE }));

  return [
    ...IMPORTS.map((day) => on(day, 40, (doer) => takeList(doer, staffList(day, hiredOn)))),
    on(40, 65, async ({ needs, who }) =>
      done(await changeOrganisation(needs, who, { ...ORGANISATION, name: `${ORGANISATION.name}（演示）` })),
    ),
    on(35, 30, assign({ kind: 'departments', departments: [HALL, CALLS] })),
    on(8, 410, assign({ kind: 'everyone' })),
    on(8, 415, withdrawLatest),
    on(7, 25, assign({ kind: 'departments', departments: [DESK] })),
    on(1, 480, async ({ needs, who }) => done(await downloadResults(needs, who, { late: true }))),
    ...about('invitedAgain', ({ needs, who }, person) => invitePeople(needs, who, [person])),
    ...about('left', ({ needs, who }, person) => setActive(needs, who, { person, active: false })),
    ...about('granted', ({ needs, who }, person) => grantAttempt(needs, who, { person, course, reason: REASON })),
    ...fairnessDeeds(course, now),
  ];

  /** What HR did to each of the people for whom the sample names a day. */
  function about(
    day: 'invitedAgain' | 'left' | 'granted',
    act: (doer: Doer, person: Doer['who']['id']) => Promise<{ readonly ok: boolean }>,
  ): Deed[] {
    const concerned = STAFF.filter((person) => person[day] !== undefined);
    return concerned.map((person: SamplePerson) =>
      on(person[day] ?? 0, 200, async (doer) => {
        done(await act(doer, (await personNumbered(doer.needs, person.number)).id));
      }),
    );
  }
}

async function takeList({ needs, who }: Doer, rows: readonly StaffRow[]) {
  const { faulty } = done(await importStaff(needs, who, rows));
  if (faulty > 0) throw new Error(`${faulty} rows of the sample's staff list are faulty.`);
}

async function withdrawLatest({ needs, who }: Doer) {
  const [latest] = done(await listAssignments(needs, who)).assignments;
  if (latest) done(await withdrawAssignment(needs, who, latest.assignment.id));
}
