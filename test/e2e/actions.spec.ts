import { rulesSeen } from '../../src/usecases/organisation/set-house-rules.ts';
import { actionNames } from './support/doors.ts';
import { course, drillsOf, library, scenario, startAttempt, study } from './support/learner.ts';
import { PASSWORD } from './support/office.ts';
import { type Said, said } from './support/outcome.ts';
import { bestRun, rightAnswer } from './support/right-answers.ts';
import type { Scene } from './support/scene.ts';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

type Attempted = readonly [
  ask: (who: Visitor, scene: Scene & { open: string; question: string }) => ReturnType<Visitor['send']>,
  nobody: Said,
  staff: Said,
  supervisor: Said,
  hr: Said,
];

/** Pass above good. */
const WRONG_RULES = {
  ...{ excellent: 90, good: 60, pass: 80, floorExcellent: 80, floorGood: 60 },
  ...{ attempts: 3, waitHours: 24 },
};
const STRANGER = '401 not-signed-in';
const HIDDEN = '404 not-allowed';
const staffList = { file: csvFile('工号,姓名\nX-1,Xu Hua\n') };
const lesson = { course: course.id, lesson: course.lessons[0]!.id };
const drill = drillsOf(course.lessons[0]!)[0]!;
/** A role-play that nobody here has begun, in practice or in an assessment. */
const practised = library.scenarios.get('angry-caller' as typeof scenario.id)!;

const ACTIONS: Record<string, Attempted> = {
  found: publicly(
    (who) =>
      who.send('found', {
        token: 'not-the-token',
        organisation: 'Theirs',
        timeZone: 'Asia/Shanghai',
        language: 'en',
        number: 'X-9',
        name: 'Xu Hua',
        password: PASSWORD,
      }),
    '404 link-invalid',
  ),
  acceptInvitation: publicly(
    (who) => who.send('acceptInvitation', { token: 'somebody.else', password: PASSWORD }),
    '404 invitation-invalid',
  ),
  signIn: publicly(
    (who) => who.send('signIn', { number: 'HR-1', password: 'a guess' }),
    '401 wrong-number-or-password',
  ),
  changePassword: forEverybody(
    (who) => who.send('changePassword', { current: 'a guess', next: PASSWORD }),
    '403 wrong-password',
  ),
  setCalendar: forEverybody((who) => who.send('setCalendar', { use: 'off' }), '200'),
  changeOrganisation: forHr((who) =>
    who.send('changeOrganisation', {
      seen: '{"language":"zh-CN","name":"Harbour Gas","timeZone":"Asia/Shanghai"}',
      ...{ name: 'Harbour Gas', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
    }),
  ),
  previewImport: forHr((who) => who.send('previewImport', staffList)),
  importStaff: forHr((who) => who.send('importStaff', staffList)),
  importShare: forHr((who) => who.call('importShare', {})),
  invite: forHr((who, { passed }) => who.send('invite', { person: passed.id })),
  renewInvitations: forHr((who) => who.send('renewInvitations')),
  sendInvitations: forHr((who) => who.send('sendInvitations'), '409 no-mail-server'),
  setOfficer: forHr((who, { passed }) => who.send('setOfficer', { person: passed.id, hr: 'no' })),
  setActive: forHr((who, { passed }) => who.send('setActive', { person: passed.id, active: 'yes' })),
  changePeople: forHr(
    (who, { passed }) => who.send('changePeople', { person: passed.id, kind: 'deactivate', seen: 'not this' }),
    '409 people-moved-on',
  ),
  undoChange: forHr((who) => who.send('undoChange', { entry: 1, seen: 'not this' }), '404 no-such-change'),
  grantAttempt: forHr((who, { passed }) =>
    who.send('grantAttempt', { person: passed.id, course: course.id, reason: 'Was ill on the day' }),
  ),
  erasePerson: forHr(
    (who, { passed }) => who.send('erasePerson', { person: passed.id, number: passed.number, reason: 'Asked to' }),
    '409 person-active',
  ),
  setAssessmentRules: forHr(
    (who) => who.send('setAssessmentRules', { seen: '', guard: 'off', ...WRONG_RULES }),
    '400 bands-out-of-order',
  ),
  setHouseRules: forHr(
    (who) => who.send('setHouseRules', { seen: rulesSeen(), 'handshake-duration-3s': 99 }),
    '400 figure-out-of-bounds',
  ),
  setRetention: forHr((who) => who.send('setRetention', { seen: '{}', leaverMonths: '', auditMonths: 24 })),
  setReminderRules: forHr(
    (who) => who.send('setReminderRules', { seen: '{}', use: 'own', before: 'soon' }),
    '400 reminder-days-faulty',
  ),
  setReminderText: forHr(
    (who) =>
      who.send('setReminderText', {
        ...{ seen: '{"reminderKind":"late"}', kind: 'late' },
        ...{ 'subject-zh-CN': '', 'opening-zh-CN': '', 'closing-zh-CN': '{link}' },
        ...{ 'subject-en': '', 'opening-en': '', 'closing-en': '{link}' },
      }),
    '400 reminder-text-empty',
  ),
  setMail: forHr((who) => who.send('setMail', { seen: '{}', use: 'own', host: ' ' }), '400 mail-server-faulty'),
  testMail: forHr((who) => who.send('testMail', { to: 'hr@example.com' }), '409 no-mail-server'),
  assignCourse: forHr(
    (who) => who.send('assignCourse', { subject: course.id, audience: 'everyone', due: 'days', days: 14 }),
    '409 audience-everyone',
  ),
  withdrawAssignment: forHr((who) => who.send('withdrawAssignment', { assignment: 'none' }), '404 no-such-assignment'),
  finishLesson: forEverybody((who) => who.send('finishLesson', { ...lesson, lesson: 'none' }), '404 no-such-lesson'),
  answerDrill: forEverybody(
    (who) => who.call('answerDrill', { ...lesson, question: drill.id, answer: rightAnswer(drill) }),
    '200',
  ),
  answerPractice: forEverybody(
    (who) => who.call('answerPractice', { question: 'none', reps: 0, answer: rightAnswer(drill) }),
    '404 question-not-practised',
  ),
  raiseFlag: forEverybody(
    (who) => who.send('raiseFlag', { where: 'drill', question: drill.id, text: 'Hello' }),
    '400 flag-not-possible',
  ),
  voidQuestion: forHr(
    (who) => who.send('voidQuestion', { question: 'none', reason: 'The key is wrong' }),
    '404 no-such-question',
  ),
  restoreQuestion: forHr(
    (who) => who.send('restoreQuestion', { question: drill.id, reason: 'The key is mended' }),
    '409 question-not-voided',
  ),
  readCorrections: forEverybody(
    (who, { open }) => who.send('readCorrections', { attempt: open }),
    '404 no-such-attempt',
  ),
  appeal: forEverybody(
    (who) => who.send('appeal', { attempt: 'none', text: 'Both answers are right.' }),
    '404 no-such-attempt',
  ),
  decideAppeal: forHr(
    (who, { passed }) =>
      who.send('decideAppeal', {
        ...{ person: passed.id, appeal: 'none' },
        ...{ outcome: 'dismissed', reason: 'The key is right.' },
      }),
    '409 no-such-appeal',
  ),
  annulAttempt: forHr(
    (who, { passed }) => who.send('annulAttempt', { person: passed.id, attempt: 'none', reason: 'The power failed.' }),
    '404 no-such-attempt',
  ),
  setExtraTime: forHr((who, { passed }) =>
    who.send('setExtraTime', { person: passed.id, extraTime: '25', reason: 'A broken hand.' }),
  ),
  giveExemption: forHr(
    (who, { passed }) =>
      who.send('giveExemption', {
        ...{ person: passed.id, course: 'meeting-people', until: '2020-01-01', reason: 'A year abroad.' },
      }),
    '400 exempt-in-past',
  ),
  endExemption: forHr(
    (who, { passed }) =>
      who.send('endExemption', { person: passed.id, exemption: 'none', reason: 'Back from abroad.' }),
    '409 no-such-exemption',
  ),
  askReminder: forHr(
    (who, { passed }) =>
      who.send('askReminder', {
        ...{ to: passed.id, about: passed.id, course: course.id, due: '2026-03-16', step: 'before-7' },
      }),
    '409 reminder-outdated',
  ),
  settleFlag: forHr(
    (who, { passed }) =>
      who.send('settleFlag', { person: passed.id, flag: 'none', verdict: 'accepted', note: 'It was right' }),
    '409 no-such-flag',
  ),
  rehearse: forEverybody(
    (who) =>
      who.call('rehearse', {
        scenario: practised.id,
        bookmark: { run: 1, after: 0 },
        choice: bestRun(practised)[0],
        thought: 0,
      }),
    '200',
  ),
  takeBack: forEverybody(
    (who) => who.call('takeBack', { scenario: 'none', bookmark: { run: 1, after: 0 } }),
    '404 no-such-scenario',
  ),
  tryAgain: forEverybody(
    (who) => who.call('tryAgain', { scenario: 'none', bookmark: { run: 1, after: 0 } }),
    '404 no-such-scenario',
  ),
  hearReply: forEverybody(
    (who) => who.call('hearReply', { scenario: 'none', bookmark: { run: 1, after: 0 }, text: 'Hello' }),
    '404 no-such-scenario',
  ),
  hearInAttempt: forEverybody(
    (who, { open }) => who.call('hearInAttempt', { attempt: open, scenario: scenario.id, after: 0, text: 'Hello' }),
    '404 no-such-attempt',
  ),
  startAttempt: [
    (who) => who.send('startAttempt', { course: course.id }),
    STRANGER,
    '403 too-soon',
    '403 lessons-unfinished',
    '403 lessons-unfinished',
  ],
  saveAnswers: forEverybody(
    (who, { open, question }) =>
      who.call('saveAnswers', { attempt: open, answers: { [question]: { kind: 'single', option: 'a' } } }),
    '404 no-such-attempt',
  ),
  lookAttempt: forEverybody((who, { open }) => who.call('lookAttempt', { attempt: open }), '404 no-such-attempt'),
  chooseReply: forEverybody(
    (who, { open }) =>
      who.call('chooseReply', { attempt: open, scenario: scenario.id, choice: bestRun(scenario)[0], after: 0 }),
    '404 no-such-attempt',
  ),
  submitAttempt: forEverybody(
    (who, { open }) => who.call('submitAttempt', { attempt: open, answers: {} }),
    '404 no-such-attempt',
  ),
};

test('every action does what it may for whoever asks, and nothing in the attempt of somebody else', async ({
  office,
  scene,
}) => {
  expect(Object.keys(ACTIONS).toSorted(), 'actions in this table').toEqual(actionNames());
  const learner = await office.hire('Fan Lin');
  await study(learner);
  const { attempt, questions } = await startAttempt(learner);
  const place = { ...scene, open: attempt, question: questions[0]!.id };
  const visitors = [await office.nobody()];
  for (const { number } of [scene.passed, scene.supervisor, scene.hr]) visitors.push(await office.signIn(number));
  const got: Record<string, Said[]> = {};
  const wanted: typeof got = {};
  for (const [action, [ask, ...answers]] of Object.entries(ACTIONS)) {
    got[action] = [];
    for (const visitor of visitors) got[action].push(await said(ask(visitor, place)));
    wanted[action] = answers;
  }
  expect(got).toEqual(wanted);
  expect((await learner.call('submitAttempt', { attempt, answers: {} })).status(), 'the paper is still open').toBe(200);
});

function publicly(ask: Attempted[0], answer: Said): Attempted {
  return [ask, answer, answer, answer, answer];
}

function forEverybody(ask: Attempted[0], answer: Said): Attempted {
  return [ask, STRANGER, answer, answer, answer];
}

function forHr(ask: Attempted[0], answer: Said = '200'): Attempted {
  return [ask, STRANGER, HIDDEN, HIDDEN, answer];
}
