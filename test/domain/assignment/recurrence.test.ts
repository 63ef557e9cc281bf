import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../src/domain/assignment/assignment.ts';
import { enrolmentsOf } from '../../../src/domain/assignment/enrolment.ts';
import { standingOf } from '../../../src/domain/assignment/standing.ts';
import { certificatesEarned } from '../../../src/domain/certificate/issue.ts';
import type { Programme } from '../../../src/domain/library/course.ts';
import type { Day } from '../../../src/domain/people/person.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { course as courseOf } from '../../support/library.ts';
import * as make from '../../support/make.ts';
import { text } from '../../support/questions.ts';

const TELEPHONE = make.id<'course'>('telephone');
const PROGRAMME: Programme = {
  ...{ id: make.id('front-desk-onboarding'), title: text('Onboarding'), positions: [] },
  ...{ courses: [make.MEETING_PEOPLE, TELEPHONE], validMonths: 12 },
};
const programmes = new Map([[PROGRAMME.id, PROGRAMME]]);
const COURSES = PROGRAMME.courses.map((id) => courseOf({ id, lessons: [] }));

/** Somebody whose days go by: they pass courses, and their certificates are issued. */
function life({ timeZone = 'Asia/Shanghai', rules = [make.programmeAssignment()] as readonly Assignment[] } = {}) {
  let record: PersonRecord = make.record();
  return {
    certificates: () => record.certificates,
    /** Hands both courses in, or one. */
    pass(at: string, courses = PROGRAMME.courses, band: 'excellent' | 'pass' | 'fail' = 'pass') {
      const now = new Date(at);
      const made = courses.map((course) =>
        make.submittedAttempt({
          ...{ id: make.id(`${course} ${at}`), course, startedAt: now, submittedAt: now },
          result: make.result({ band }),
        }),
      );
      const attempts = [...record.attempts, ...made];
      const issue = { now, timeZone, code: () => make.id<'certificate'>(at) };
      const holder = { name: record.person.name, attempts, certificates: record.certificates };
      record = {
        ...record,
        attempts,
        certificates: [...record.certificates, ...certificatesEarned([PROGRAMME], holder, issue)],
      };
    },
    /** What is asked on a day, each as `stage due late`. */
    on(today: Day) {
      const summary = summaryOf(record);
      const enrolments = enrolmentsOf(summary, rules, { timeZone, today, programmes });
      return COURSES.map((course) => {
        const enrolment = enrolments.find((one) => one.course === course.id);
        const { stage, due, daysLate } = standingOf(summary, course, enrolment, today);
        return enrolment ? `${stage} ${due}${daysLate > 0 ? ` late ${daysLate}` : ''}` : 'not asked';
      });
    },
  };
}
const twice = (text: string) => [text, text];

describe('a programme that is asked again whenever its certificate ends', () => {
  test('goes and comes back on the right days, through two years', () => {
    const { on, pass, certificates } = life();
    expect(on('2026-03-09')).toEqual(twice('ready 2026-03-23'));
    expect(on('2026-03-24')).toEqual(twice('ready 2026-03-23 late 1'));
    pass('2026-03-25T02:00:00Z');
    expect(on('2026-03-25')).toEqual(twice('passed 2026-03-23'));
    expect(on('2027-01-23')).toEqual(twice('passed 2026-03-23'));
    expect(on('2027-01-24')).toEqual(twice('ready 2027-03-25'));
    expect(on('2027-03-25')).toEqual(twice('ready 2027-03-25'));
    expect(on('2027-03-26')).toEqual(twice('ready 2027-03-25 late 1'));
    pass('2027-02-01T02:00:00Z', [TELEPHONE]);
    expect(on('2027-02-01')).toEqual(['ready 2027-03-25', 'passed 2027-03-25']);
    pass('2027-02-02T02:00:00Z', [make.MEETING_PEOPLE], 'fail');
    expect(on('2027-02-02')).toEqual(['failed 2027-03-25', 'passed 2027-03-25']);
    pass('2027-02-04T02:00:00Z', [make.MEETING_PEOPLE]);
    expect(on('2027-03-26')).toEqual(twice('passed 2027-03-25'));
    expect(certificates().map(({ expiresAt }) => expiresAt.toISOString())).toEqual([
      '2027-03-25T02:00:00.000Z',
      '2028-03-25T02:00:00.000Z',
    ]);
    // Sixty days before, with a leap day among them.
    expect(on('2028-01-24')).toEqual(twice('passed 2027-03-25'));
    expect(on('2028-01-25')).toEqual(twice('ready 2028-03-25'));
    expect(on('2028-03-26')).toEqual(twice('ready 2028-03-25 late 1'));
    pass('2028-04-10T02:00:00Z');
    expect(on('2028-04-10')).toEqual(twice('passed 2028-03-25'));
    expect(certificates().at(-1)?.expiresAt).toEqual(new Date('2029-04-10T02:00:00Z'));
  });

  test('earned on a leap day ends on the last of February', () => {
    const { on, pass } = life();
    pass('2028-02-29T02:00:00Z');
    expect(on('2028-12-29')).toEqual(twice('passed 2026-03-23'));
    expect(on('2028-12-30')).toEqual(twice('ready 2029-02-28'));
    expect(on('2029-03-01')).toEqual(twice('ready 2029-02-28 late 1'));
  });

  test('goes by days where the organisation is', () => {
    const [shanghai, york] = [life(), life({ timeZone: 'America/New_York' })];
    // Already the eleventh in Shanghai, still the tenth in New York.
    for (const one of [shanghai, york]) one.pass('2026-03-10T18:00:00Z');
    expect([shanghai.on('2027-01-09'), york.on('2027-01-09')]).toEqual([
      twice('passed 2026-03-23'),
      twice('ready 2027-03-10'),
    ]);
    expect(shanghai.on('2027-01-10')).toEqual(twice('ready 2027-03-11'));
  });

  test('takes the last passes when the renewal is worse than the time before', () => {
    const { on, pass } = life();
    pass('2026-03-10T02:00:00Z', PROGRAMME.courses, 'excellent');
    pass('2027-02-10T02:00:00Z');
    expect(on('2027-02-10')).toEqual(twice('passed 2027-03-10'));
  });

  test('asks again for a pass that is too old for a certificate, while none is held', () => {
    const { on, pass } = life();
    pass('2026-03-10T02:00:00Z', [TELEPHONE]);
    expect(on('2027-03-09')).toEqual(['ready 2026-03-23 late 351', 'passed 2026-03-23']);
    expect(on('2027-03-10')).toEqual(twice('ready 2026-03-23 late 352'));
  });

  test('gives whoever is assigned it after their certificate ended the time the rule gives', () => {
    const rules = [make.programmeAssignment({ due: { kind: 'day', day: '2028-01-31' } })];
    const { on, pass } = life({ rules });
    pass('2026-03-10T02:00:00Z');
    expect(on('2028-01-01')).toEqual(twice('ready 2028-01-31'));
  });
});

test('a programme that is asked once is done once', () => {
  const { on, pass } = life({ rules: [make.programmeAssignment({ again: false })] });
  pass('2026-03-10T02:00:00Z');
  expect(on('2028-03-10')).toEqual(twice('passed 2026-03-23'));
});

test('of two assignments the one that is not done is asked for, though the other was due earlier', () => {
  const early = make.assignment({ id: make.id('early'), due: { kind: 'day', day: '2026-03-12' } });
  const { on, pass } = life({ rules: [early, make.programmeAssignment()] });
  expect(on('2026-03-09')).toEqual(['ready 2026-03-12', 'ready 2026-03-23']);
  pass('2026-03-10T02:00:00Z');
  expect(on('2026-03-11')).toEqual(['passed 2026-03-12', 'passed 2026-03-23']);
  expect(on('2027-01-10')).toEqual(twice('ready 2027-03-10'));
});

test('a programme that has left the library asks for nothing', () => {
  const gone = make.programmeAssignment({ programme: make.id('gone') });
  expect(life({ rules: [gone] }).on('2026-03-09')).toEqual(twice('not asked'));
});
