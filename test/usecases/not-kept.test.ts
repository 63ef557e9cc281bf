import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../src/domain/assessment/policy.ts';
import type { QuestionId } from '../../src/domain/id.ts';
import { DEFAULT_REMINDER_RULES } from '../../src/domain/reminder/rules.ts';
import { reminderForm } from '../../src/domain/reminder/rules-form.ts';
import { defaultTexts } from '../../src/i18n/reminder/texts.ts';
import { NotKept } from '../../src/store/store.ts';
import { appeal } from '../../src/usecases/appeal/appeal.ts';
import { decideAppeal } from '../../src/usecases/appeal/decide-appeal.ts';
import { downloadResult } from '../../src/usecases/assessment/download-result.ts';
import { grantAttempt } from '../../src/usecases/assessment/grant-attempt.ts';
import { lookAttempt } from '../../src/usecases/assessment/look-attempt.ts';
import { chooseReply } from '../../src/usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers } from '../../src/usecases/assessment/save-answers.ts';
import { startAttempt } from '../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../src/usecases/assessment/submit-attempt.ts';
import { assignCourse } from '../../src/usecases/assignment/assign-course.ts';
import { withdrawAssignment } from '../../src/usecases/assignment/withdraw-assignment.ts';
import { setCalendar } from '../../src/usecases/calendar/set-calendar.ts';
import { readCorrections } from '../../src/usecases/correction/read-corrections.ts';
import { giveExemption } from '../../src/usecases/exemption/give-exemption.ts';
import { annulAttempt } from '../../src/usecases/fairness/annul-attempt.ts';
import { setExtraTime } from '../../src/usecases/fairness/set-extra-time.ts';
import { answerDrill } from '../../src/usecases/learning/answer-drill.ts';
import { finishLesson } from '../../src/usecases/learning/finish-lesson.ts';
import { openLesson } from '../../src/usecases/learning/open-lesson.ts';
import { showHome } from '../../src/usecases/learning/show-home.ts';
import { changeOrganisation } from '../../src/usecases/organisation/change-organisation.ts';
import { assessmentRulesSeen, setAssessmentRules } from '../../src/usecases/organisation/set-assessment-rules.ts';
import { rulesSeen, setHouseRules } from '../../src/usecases/organisation/set-house-rules.ts';
import { seenOf } from '../../src/usecases/organisation/settings/part.ts';
import { setMail } from '../../src/usecases/organisation/settings/set-mail.ts';
import { REMINDER_RULES, setReminderRules } from '../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { takeAuditPack } from '../../src/usecases/out/period/audit-pack.ts';
import { takePayroll } from '../../src/usecases/out/period/payroll.ts';
import { takeAudit } from '../../src/usecases/out/take-audit.ts';
import { takeExceptions } from '../../src/usecases/out/take-exceptions.ts';
import {
  takeAssignments,
  takeInvitations,
  takeMissedNorms,
  takePeople,
  takeQuestions,
  takeStatistics,
} from '../../src/usecases/out/take-lists.ts';
import { takeRetakes } from '../../src/usecases/out/take-retakes.ts';
import { takeAppeals, takeFlags } from '../../src/usecases/out/take-words.ts';
import { takeTrainingRecord } from '../../src/usecases/out/training-record.ts';
import { acceptInvitation } from '../../src/usecases/people/accept-invitation.ts';
import { setActive } from '../../src/usecases/people/account/set-active.ts';
import { setOfficer } from '../../src/usecases/people/account/set-officer.ts';
import { changePeople } from '../../src/usecases/people/change/change-people.ts';
import { previewChange } from '../../src/usecases/people/change/preview-change.ts';
import { importStaff } from '../../src/usecases/people/import/import-staff.ts';
import { invitePeople } from '../../src/usecases/people/invite-people.ts';
import { listInvitations } from '../../src/usecases/people/list-invitations.ts';
import { answerPractice } from '../../src/usecases/practice/answer-practice.ts';
import { restoreQuestion } from '../../src/usecases/question/restore-question.ts';
import { settleVoided } from '../../src/usecases/question/settle-voided.ts';
import { voidQuestion } from '../../src/usecases/question/void-question.ts';
import { setText } from '../../src/usecases/reminder/set-text.ts';
import { downloadAttempts } from '../../src/usecases/results/list-attempts.ts';
import { downloadResults } from '../../src/usecases/results/list-results.ts';
import { copyPerson } from '../../src/usecases/rights/copy-person.ts';
import { setRetention } from '../../src/usecases/rights/set-retention.ts';
import { rehearse } from '../../src/usecases/scenario/rehearse.ts';
import { answersTo, begin, expectOk, sit, studyAll } from '../support/learner.ts';
import { id, organisation } from '../support/make.ts';
import { COURSE, office, PASSWORD, rows } from '../support/office.ts';
import { wrongAnswer } from '../support/questions.ts';

/** An office in full swing: a course assigned, Li Na in her attempt, Sun Hao about to start his, Zhao Min with a result. */
async function busy() {
  const world = await office();
  const { needs, hr, liNa, sunHao, zhaoMin } = world;
  await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } });
  await studyAll(needs, liNa);
  await studyAll(needs, sunHao);
  const attempt = await begin(needs, liNa);
  await studyAll(needs, zhaoMin);
  const submitted = await sit(needs, zhaoMin, 'wrong');
  const asked = submitted.paper.questions.filter((one) => !attempt.paper.questions.includes(one));
  const [faulty, sound] = asked as [QuestionId, QuestionId];
  await expectOk(voidQuestion(needs, hr, { question: faulty, reason: '标准答案有误，与现行规范不符。' }));
  await settleVoided(needs);
  const words = '停电时答的，不能算数。';
  await expectOk(appeal(needs, zhaoMin, { attempt: submitted.id, text: words }));
  const [appealed] = (await needs.store.record(zhaoMin.id))?.appeals ?? [];
  const [assignment] = (await needs.store.organisation())?.assignments ?? [];
  const [invited] = (await expectOk(listInvitations(needs, hr))).invitations;
  return {
    ...world,
    attempt,
    submitted,
    faulty,
    sound,
    ...{ words, appealed: appealed!.id },
    answers: answersTo(needs, attempt),
    assignment: assignment!.id,
    token: invited?.token ?? '',
  };
}
type Busy = Awaited<ReturnType<typeof busy>>;

const HANDSHAKE = { course: COURSE, lesson: 'handshake' };
const DRILL = id<'question'>('drill-handshake-senior-visitor');

/** Everything that keeps something, by name. */
const KEEPING: Record<string, (world: Busy) => Promise<unknown>> = {
  acceptInvitation: ({ needs, token }) => acceptInvitation(needs, { token, password: PASSWORD }),
  answerDrill: ({ needs, liNa }) =>
    answerDrill(needs, liNa, {
      ...HANDSHAKE,
      question: DRILL,
      answer: wrongAnswer(needs.library.questions.get(DRILL)!),
      language: 'en',
    }),
  annulAttempt: ({ needs, hr, liNa, attempt, words }) =>
    annulAttempt(needs, hr, { person: liNa.id, attempt: attempt.id, reason: words }),
  appeal: ({ needs, zhaoMin, submitted, words }) =>
    appeal(needs, zhaoMin, { attempt: submitted.id, question: submitted.paper.questions[0]!, text: words }),
  assignCourse: ({ needs, hr }) =>
    assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 7 } }),
  changeOrganisation: ({ needs, hr }) =>
    changeOrganisation(needs, hr, { name: '新名', timeZone: 'UTC', language: 'en' }),
  setReminderRules: ({ needs, hr }) =>
    setReminderRules(needs, hr, {
      seen: seenOf(REMINDER_RULES, organisation()),
      form: { ...reminderForm(DEFAULT_REMINDER_RULES), before: '3' },
    }),
  setMail: ({ needs, hr }) =>
    setMail(needs, hr, {
      seen: '{}',
      form: { host: 'smtp.example.com', port: 465, security: 'tls', senderName: '', senderAddress: 'a@example.com' },
    }),
  chooseReply: ({ needs, liNa, attempt }) =>
    chooseReply(needs, liNa, {
      attempt: attempt.id,
      scenario: attempt.paper.scenarios[0]!,
      choice: 'rise-and-greet',
      after: 0,
      language: 'en',
    }),
  copyPerson: ({ needs, hr, liNa }) => copyPerson(needs, hr, { person: liNa.id, language: 'en' }),
  downloadAttempts: ({ needs, hr }) => downloadAttempts(needs, hr, {}),
  decideAppeal: ({ needs, hr, zhaoMin, appealed, words }) =>
    decideAppeal(needs, hr, { person: zhaoMin.id, appeal: appealed, outcome: 'attempt-annulled', reason: words }),
  downloadResult: ({ needs, hr, zhaoMin, submitted }) =>
    downloadResult(needs, hr, { attempt: submitted.id, person: zhaoMin.id, language: 'en' }),
  takePayroll: ({ needs, hr }) => takePayroll(needs, hr, { from: '2026-01-01', until: '2026-12-31' }),
  takeExceptions: ({ needs, hr }) => takeExceptions(needs, hr, {}),
  takeRetakes: ({ needs, hr }) => takeRetakes(needs, hr, {}),
  takeAuditPack: ({ needs, hr }) =>
    takeAuditPack(needs, hr, { course: COURSE, from: '2026-01-01', until: '2026-12-31' }),
  takeTrainingRecord: ({ needs, hr, liNa }) => takeTrainingRecord(needs, hr, liNa.id),
  downloadResults: ({ needs, hr }) => downloadResults(needs, hr, {}),
  finishLesson: ({ needs, liNa }) => finishLesson(needs, liNa, HANDSHAKE),
  grantAttempt: ({ needs, hr, liNa }) =>
    grantAttempt(needs, hr, { person: liNa.id, course: COURSE, reason: '家中老人住院，未能按时参加。' }),
  importStaff: ({ needs, hr }) =>
    importStaff(needs, hr, rows({ number: '00020', name: '周静' }, { number: '00017', name: '李娜娜' })),
  invitePeople: ({ needs, hr, liNa }) => invitePeople(needs, hr, [liNa.id]),
  answerPractice: ({ needs, sunHao }) =>
    answerPractice(needs, sunHao, {
      ...{ question: DRILL, reps: 0, language: 'en' },
      answer: wrongAnswer(needs.library.questions.get(DRILL)!),
    }),
  lookAttempt: ({ needs, liNa, attempt }) => {
    // A paper whose time is over is closed by whoever looks.
    needs.clock.passMinutes(60);
    return lookAttempt(needs, liNa, { attempt: attempt.id, language: 'en' });
  },
  readCorrections: ({ needs, zhaoMin, submitted }) => readCorrections(needs, zhaoMin, submitted.id),
  restoreQuestion: ({ needs, hr, faulty }) =>
    restoreQuestion(needs, hr, { question: faulty, reason: '题干和答案都已改正，重新启用。' }),
  rehearse: ({ needs, sunHao }) =>
    rehearse(needs, sunHao, {
      ...{ scenario: 'unannounced-visitor', bookmark: { run: 1, after: 0 } },
      ...{ choice: 'rise-and-greet', thought: 0, language: 'en' },
    }),
  saveAnswers: ({ needs, liNa, attempt, answers }) => saveAnswers(needs, liNa, { attempt: attempt.id, answers }),
  takeAppeals: ({ needs, hr }) => takeAppeals(needs, hr),
  takeAssignments: ({ needs, hr }) => takeAssignments(needs, hr),
  takeAudit: ({ needs, hr }) => takeAudit(needs, hr),
  takeFlags: ({ needs, hr }) => takeFlags(needs, hr),
  takeInvitations: ({ needs, hr }) => takeInvitations(needs, hr, {}),
  takeMissedNorms: ({ needs, hr }) => takeMissedNorms(needs, hr),
  takePeople: ({ needs, hr }) => takePeople(needs, hr, {}),
  takeQuestions: ({ needs, hr }) => takeQuestions(needs, hr, {}),
  takeStatistics: ({ needs, hr }) => takeStatistics(needs, hr, {}),
  setAssessmentRules: ({ needs, hr }) =>
    setAssessmentRules(needs, hr, {
      seen: assessmentRulesSeen(organisation()),
      rules: { ...DEFAULT_RULES, guard: true },
    }),
  giveExemption: ({ needs, hr, liNa, words }) =>
    giveExemption(needs, hr, { person: liNa.id, course: COURSE, reason: words }),
  setExtraTime: ({ needs, hr, liNa, words }) =>
    setExtraTime(needs, hr, { person: liNa.id, extraTime: 25, reason: words }),
  setHouseRules: ({ needs, hr }) =>
    setHouseRules(needs, hr, { seen: rulesSeen(), shown: [], figures: {}, inForce: [] }, []),
  setText: ({ needs, hr }) =>
    setText(needs, hr, {
      ...{ kind: 'late', seen: '{"reminderKind":"late"}', defaults: defaultTexts('late') },
      texts: { ...defaultTexts('late'), en: { subject: 'Late', opening: '', closing: '{link}' } },
    }),
  setRetention: ({ needs, hr }) => setRetention(needs, hr, { leaverMonths: 6 }),
  changePeople: async ({ needs, hr, liNa }) => {
    const given = { choice: { people: [liNa.id] }, draft: { kind: 'department', department: '新部门' } } as const;
    const { seen } = await expectOk(previewChange(needs, hr, given));
    return changePeople(needs, hr, { ...given, seen });
  },
  setCalendar: ({ needs, liNa }) => setCalendar(needs, liNa, 'new'),
  setOfficer: ({ needs, hr, liNa }) => setOfficer(needs, hr, { person: liNa.id, hr: true }),
  setActive: ({ needs, hr, liNa }) => setActive(needs, hr, { person: liNa.id, active: false }),
  startAttempt: ({ needs, sunHao }) => startAttempt(needs, sunHao, COURSE),
  submitAttempt: ({ needs, liNa, attempt, answers }) => submitAttempt(needs, liNa, { attempt: attempt.id, answers }),
  voidQuestion: ({ needs, hr, sound }) =>
    voidQuestion(needs, hr, { question: sound, reason: '标准答案有误，与现行规范不符。' }),
  withdrawAssignment: ({ needs, hr, assignment }) => withdrawAssignment(needs, hr, assignment),
};

describe('on a full disk', () => {
  test.each(Object.entries(KEEPING))(
    '%s says that nothing was kept, harms nothing, and works again afterwards',
    async (_, keep) => {
      const world = await busy();
      const { needs } = world;
      const everything = async () => {
        const people = await needs.store.people();
        const records = await Promise.all(people.map(({ person }) => needs.store.record(person.id)));
        return [people, records, await needs.store.organisation(), await needs.store.audit({ limit: 99 })];
      };
      const before = await everything();

      needs.clock.passMinutes(1);
      needs.fillDisk(true);
      await expect(keep(world)).rejects.toThrow(NotKept);
      expect(await everything()).toEqual(before);

      needs.fillDisk(false);
      await expect(keep(world)).resolves.not.toMatchObject({ ok: false });
      expect(await everything()).not.toEqual(before);
    },
  );

  test('an answer kept before is still there, and the paper can be submitted once there is room again', async () => {
    const { needs, liNa, attempt, answers } = await busy();
    const [first = ''] = Object.keys(answers);
    await saveAnswers(needs, liNa, { attempt: attempt.id, answers: { [first]: answers[first]! } });
    needs.fillDisk(true);
    await expect(submitAttempt(needs, liNa, { attempt: attempt.id, answers })).rejects.toThrow(NotKept);
    expect((await needs.store.record(liNa.id))?.attempts).toMatchObject([{ answers: { [first]: answers[first] } }]);
    needs.fillDisk(false);
    expect(await submitAttempt(needs, liNa, { attempt: attempt.id, answers })).toMatchObject({ ok: true, late: false });
  });

  test('home still opens, and lessons can still be read', async () => {
    const { needs, liNa, chenBo } = await busy();
    needs.fillDisk(true);
    expect(await showHome(needs, liNa)).toMatchObject({ pending: [{ next: { kind: 'continue' } }] });
    expect(await openLesson(needs, chenBo, HANDSHAKE)).toMatchObject({ lesson: { id: 'handshake' } });
    expect((await needs.store.record(chenBo.id))?.lessons).toEqual({});
  });
});
