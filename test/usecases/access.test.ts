import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../src/domain/assessment/policy.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { defaultTexts } from '../../src/i18n/reminder/texts.ts';
import { supervises } from '../../src/usecases/access.ts';
import { decideAppeal } from '../../src/usecases/appeal/decide-appeal.ts';
import { listAppeals } from '../../src/usecases/appeal/list-appeals.ts';
import { grantAttempt } from '../../src/usecases/assessment/grant-attempt.ts';
import { assignCourse, assignDraft } from '../../src/usecases/assignment/assign-course.ts';
import { listAssignments } from '../../src/usecases/assignment/list-assignments.ts';
import { previewAssignment } from '../../src/usecases/assignment/preview-assignment.ts';
import { showAssignment } from '../../src/usecases/assignment/show-assignment.ts';
import { withdrawAssignment } from '../../src/usecases/assignment/withdraw-assignment.ts';
import { showTrail } from '../../src/usecases/audit/check-trail.ts';
import { listAudit } from '../../src/usecases/audit/list-audit.ts';
import { listCertificates } from '../../src/usecases/certificate/list-certificates.ts';
import { listExceptions } from '../../src/usecases/exception/list-exceptions.ts';
import { endExemption } from '../../src/usecases/exemption/end-exemption.ts';
import { giveExemption } from '../../src/usecases/exemption/give-exemption.ts';
import { showExemptions } from '../../src/usecases/exemption/show-exemptions.ts';
import { annulAttempt } from '../../src/usecases/fairness/annul-attempt.ts';
import { setExtraTime } from '../../src/usecases/fairness/set-extra-time.ts';
import { listFlags } from '../../src/usecases/flag/list-flags.ts';
import { settleFlag } from '../../src/usecases/flag/settle-flag.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { changeOrganisation } from '../../src/usecases/organisation/change-organisation.ts';
import { countWaiting } from '../../src/usecases/organisation/count-waiting.ts';
import { assessmentRulesSeen, setAssessmentRules } from '../../src/usecases/organisation/set-assessment-rules.ts';
import { rulesSeen, setHouseRules } from '../../src/usecases/organisation/set-house-rules.ts';
import { previewHouseRules } from '../../src/usecases/organisation/settings/preview-house-rules.ts';
import { previewReminders } from '../../src/usecases/organisation/settings/preview-reminders.ts';
import { setMail } from '../../src/usecases/organisation/settings/set-mail.ts';
import { setReminderRules } from '../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { testMail } from '../../src/usecases/organisation/settings/test-mail.ts';
import { departmentsToChoose } from '../../src/usecases/out/period/choice.ts';
import { previewPayroll, takePayroll } from '../../src/usecases/out/period/payroll.ts';
import { takeAudit } from '../../src/usecases/out/take-audit.ts';
import { takeExceptions } from '../../src/usecases/out/take-exceptions.ts';
import {
  takeAssignments,
  takeCertificates,
  takeInvitations,
  takeMissedNorms,
  takePeople,
  takeQuestions,
  takeStatistics,
} from '../../src/usecases/out/take-lists.ts';
import { takeRetakes } from '../../src/usecases/out/take-retakes.ts';
import { takeAppeals, takeFlags } from '../../src/usecases/out/take-words.ts';
import { setActive } from '../../src/usecases/people/account/set-active.ts';
import { setOfficer } from '../../src/usecases/people/account/set-officer.ts';
import { changePeople } from '../../src/usecases/people/change/change-people.ts';
import { listChanges } from '../../src/usecases/people/change/list-changes.ts';
import { previewChange, showChoice } from '../../src/usecases/people/change/preview-change.ts';
import { previewUndo, undoChange } from '../../src/usecases/people/change/undo-change.ts';
import { importStaff } from '../../src/usecases/people/import/import-staff.ts';
import { lastImport } from '../../src/usecases/people/import/last-import.ts';
import { previewImport, readStaffList } from '../../src/usecases/people/import/preview-import.ts';
import { invitePeople } from '../../src/usecases/people/invite-people.ts';
import { listInvitations, listInvited } from '../../src/usecases/people/list-invitations.ts';
import { listPeople } from '../../src/usecases/people/list-people.ts';
import { sendInvitations } from '../../src/usecases/people/send-invitations.ts';
import { showPerson } from '../../src/usecases/people/show-person.ts';
import { showTimeline } from '../../src/usecases/people/timeline/show-timeline.ts';
import { listQuestions } from '../../src/usecases/question/list-questions.ts';
import { previewVoid } from '../../src/usecases/question/preview-void.ts';
import { restoreQuestion } from '../../src/usecases/question/restore-question.ts';
import { showQuestion } from '../../src/usecases/question/show-question.ts';
import { voidQuestion } from '../../src/usecases/question/void-question.ts';
import { askReminder } from '../../src/usecases/reminder/ask-reminder.ts';
import { listPlanned } from '../../src/usecases/reminder/list-planned.ts';
import { listReminders } from '../../src/usecases/reminder/list-reminders.ts';
import { setText } from '../../src/usecases/reminder/set-text.ts';
import { downloadAttempts, listAttempts } from '../../src/usecases/results/list-attempts.ts';
import { downloadResults, listResults } from '../../src/usecases/results/list-results.ts';
import { listRetakes } from '../../src/usecases/results/list-retakes.ts';
import { showHeat } from '../../src/usecases/results/norms/show-heat.ts';
import { showNormResults } from '../../src/usecases/results/norms/show-norm-results.ts';
import { showPartStatistics, showStatistics } from '../../src/usecases/results/questions/show-statistics.ts';
import { showCoverage } from '../../src/usecases/results/show-coverage.ts';
import { showOverview } from '../../src/usecases/results/show-overview.ts';
import { copyPerson } from '../../src/usecases/rights/copy-person.ts';
import { erasePerson } from '../../src/usecases/rights/erase-person.ts';
import { listDue } from '../../src/usecases/rights/list-due.ts';
import { setRetention } from '../../src/usecases/rights/set-retention.ts';
import { showErasure } from '../../src/usecases/rights/show-erasure.ts';
import { showTeam } from '../../src/usecases/team/show-team.ts';
import { expectOk } from '../support/learner.ts';
import { id, organisation, reminder } from '../support/make.ts';
import { COURSE, office, rows } from '../support/office.ts';

const somebody = id<'person'>('id-4');
const everybodyOut = { choice: { filter: {} }, draft: { kind: 'deactivate' } } as const;
const question = id<'question'>('drill-handshake-senior-visitor');

/** Everything that only HR may do, by name. */
const ONLY_HR: Record<string, (needs: Needs, who: Person) => Promise<unknown>> = {
  annulAttempt: (needs, who) =>
    annulAttempt(needs, who, { person: somebody, attempt: id('attempt-1'), reason: 'I want to start anew' }),
  assignCourse: (needs, who) =>
    assignCourse(needs, who, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } }),
  assignDraft: (needs, who) =>
    assignDraft(needs, who, { course: COURSE, draft: { kind: 'everyone' }, due: { kind: 'days', days: 14 } }),
  changeOrganisation: (needs, who) => changeOrganisation(needs, who, { name: 'Mine', timeZone: 'UTC', language: 'en' }),
  changePeople: (needs, who) => changePeople(needs, who, { ...everybodyOut, seen: '' }),
  copyPerson: (needs, who) => copyPerson(needs, who, { person: somebody, language: 'en' }),
  downloadAttempts: (needs, who) => downloadAttempts(needs, who, {}),
  departmentsToChoose,
  decideAppeal: (needs, who) =>
    decideAppeal(needs, who, { person: somebody, appeal: 'appeal-1', outcome: 'dismissed', reason: 'I want it so' }),
  takePayroll: (needs, who) => takePayroll(needs, who, { from: '2026-01-01', until: '2026-12-31' }),
  previewPayroll: (needs, who) => previewPayroll(needs, who, { from: '2026-01-01', until: '2026-12-31', size: 20 }),
  takeRetakes: (needs, who) => takeRetakes(needs, who, {}),
  takeExceptions: (needs, who) => takeExceptions(needs, who, {}),
  downloadResults: (needs, who) => downloadResults(needs, who, {}),
  erasePerson: (needs, who) => erasePerson(needs, who, { person: somebody, number: '00017', reason: 'I want to' }),
  endExemption: (needs, who) =>
    endExemption(needs, who, { person: somebody, exemption: 'none', reason: 'I want it so' }),
  giveExemption: (needs, who) =>
    giveExemption(needs, who, { person: somebody, course: COURSE, reason: 'I want to have less' }),
  grantAttempt: (needs, who) => grantAttempt(needs, who, { person: who.id, course: COURSE, reason: 'I want to' }),
  importStaff: (needs, who) => importStaff(needs, who, rows({ number: '666', name: 'Friend' })),
  invitePeople: (needs, who) => invitePeople(needs, who, [somebody]),
  lastImport,
  listAppeals: (needs, who) => listAppeals(needs, who, { language: 'en' }),
  listAssignments,
  listAttempts: (needs, who) => listAttempts(needs, who, {}),
  listAudit,
  listDue,
  listChanges,
  listFlags: (needs, who) => listFlags(needs, who, { language: 'en' }),
  listInvitations,
  listInvited,
  listPeople: (needs, who) => listPeople(needs, who, {}),
  listQuestions,
  listCertificates,
  listExceptions,
  listRetakes: (needs, who) => listRetakes(needs, who, {}),
  listResults: (needs, who) => listResults(needs, who, {}),
  previewAssignment: (needs, who) =>
    previewAssignment(needs, who, { course: COURSE, draft: { kind: 'everyone' }, due: { kind: 'days', days: 14 } }),
  previewChange: (needs, who) => previewChange(needs, who, everybodyOut),
  previewImport: (needs, who) => previewImport(needs, who, []),
  previewHouseRules: (needs, who) =>
    previewHouseRules(needs, who, { seen: '', shown: [], figures: {}, inForce: [] }, []),
  previewReminders: (needs, who) => previewReminders(needs, who, {}),
  previewUndo: (needs, who) => previewUndo(needs, who, 1),
  previewVoid: (needs, who) => previewVoid(needs, who, question),
  readStaffList: (_, who) => readStaffList(who, async () => 'read'),
  restoreQuestion: (needs, who) => restoreQuestion(needs, who, { question, reason: 'I want to' }),
  sendInvitations: (needs, who) =>
    sendInvitations(needs, who, { origin: '', write: () => ({ subject: '', text: '' }) }),
  setOfficer: (needs, who) => setOfficer(needs, who, { person: who.id, hr: true }),
  setActive: (needs, who) => setActive(needs, who, { person: somebody, active: false }),
  showPartStatistics: async (needs, who) => showPartStatistics(needs, who, question),
  showStatistics: (needs, who) => showStatistics(needs, who, {}),
  showHeat: (needs, who) => showHeat(needs, who, {}),
  showNormResults: (needs, who) => showNormResults(needs, who, { norm: 'handshake-smile' }),
  showCoverage: async (needs, who) => showCoverage(needs, who),
  countWaiting: (needs, who) => countWaiting(needs, who),
  setAssessmentRules: (needs, who) =>
    setAssessmentRules(needs, who, { seen: assessmentRulesSeen(organisation()), rules: DEFAULT_RULES }),
  setExtraTime: (needs, who) =>
    setExtraTime(needs, who, { person: somebody, extraTime: 25, reason: 'I want to have longer' }),
  setHouseRules: (needs, who) =>
    setHouseRules(needs, who, { seen: rulesSeen(), shown: [], figures: {}, inForce: [] }, []),
  setReminderRules: (needs, who) => setReminderRules(needs, who, { seen: '{}' }),
  setMail: (needs, who) => setMail(needs, who, { seen: '{}' }),
  testMail: (needs, who) =>
    testMail(needs, who, {
      to: 'me@example.com',
      write: () => ({ subject: '', text: '' }),
      begin: async () => undefined,
    }),
  setText: (needs, who) =>
    setText(needs, who, { kind: 'late', seen: '', texts: defaultTexts('late'), defaults: defaultTexts('late') }),
  setRetention: (needs, who) => setRetention(needs, who, { leaverMonths: 1 }),
  askReminder: (needs, who) => askReminder(needs, who, reminder()),
  listReminders: (needs, who) => listReminders(needs, who, {}),
  listPlanned: (needs, who) => listPlanned(needs, who, {}),
  settleFlag: (needs, who) =>
    settleFlag(needs, who, { person: somebody, flag: 'flag-1', verdict: 'accepted', note: '' }),
  showChoice: (needs, who) => showChoice(needs, who, everybodyOut.choice),
  showErasure: (needs, who) => showErasure(needs, who, somebody),
  showAssignment: (needs, who) => showAssignment(needs, who, 'none'),
  showExemptions: (needs, who) => showExemptions(needs, who, somebody),
  showOverview,
  showPerson: (needs, who) => showPerson(needs, who, who.id),
  showTrail,
  showTimeline: (needs, who) => showTimeline(needs, who, { person: who.id }),
  showQuestion: (needs, who) => showQuestion(needs, who, { question, language: 'en', preview: true }),
  undoChange: (needs, who) => undoChange(needs, who, { entry: 1, seen: '' }),
  takeAppeals,
  takeAssignments,
  takeAudit,
  takeFlags,
  takeInvitations: (needs, who) => takeInvitations(needs, who, {}),
  takeMissedNorms,
  takeCertificates: (needs, who) => takeCertificates(needs, who, {}),
  takePeople: (needs, who) => takePeople(needs, who, {}),
  takeQuestions: (needs, who) => takeQuestions(needs, who, {}),
  takeStatistics: (needs, who) => takeStatistics(needs, who, {}),
  voidQuestion: (needs, who) => voidQuestion(needs, who, { question, reason: 'I want to' }),
  withdrawAssignment: (needs, who) => withdrawAssignment(needs, who, id('assignment')),
};

describe('what only HR may do', () => {
  test.each(Object.entries(ONLY_HR))(
    '%s is refused to staff and to supervisors, and changes nothing',
    async (_, use) => {
      const { needs, liNa, zhaoMin } = await office();
      const before = [
        await needs.store.people(),
        await needs.store.organisation(),
        await needs.store.audit({ limit: 99 }),
      ];
      for (const who of [liNa, zhaoMin]) expect(await use(needs, who)).toEqual({ ok: false, reason: 'not-allowed' });
      expect([
        await needs.store.people(),
        await needs.store.organisation(),
        await needs.store.audit({ limit: 99 }),
      ]).toEqual(before);
    },
  );

  test.each(Object.entries(ONLY_HR))('%s is not refused to HR', async (_, use) => {
    const { needs, hr } = await office();
    expect(await use(needs, hr)).not.toEqual({ ok: false, reason: 'not-allowed' });
  });
});

describe('a supervisor', () => {
  test('sees those who report to her and are active, and nobody else', async () => {
    const { needs, hr, zhaoMin, sunHao } = await office();
    const team = async (who: Person) =>
      (await expectOk(showTeam(needs, who))).members.map(({ summary }) => summary.person.name);
    expect(await team(zhaoMin)).toEqual(['李娜', '孙浩']);
    await importStaff(needs, hr, rows({ number: '00019', name: '陈波', supervisor: '00016' }));
    await setActive(needs, hr, { person: sunHao.id, active: false });
    expect(await team(zhaoMin)).toEqual(['李娜', '陈波']);
  });

  test('is whoever somebody active reports to; all others have no team, HR neither', async () => {
    const { needs, hr, zhaoMin, liNa, sunHao } = await office();
    expect(await Promise.all([zhaoMin, liNa, hr].map(({ id: who }) => supervises(needs, who)))).toEqual([
      true,
      false,
      false,
    ]);
    for (const who of [liNa, hr]) expect(await showTeam(needs, who)).toEqual({ ok: false, reason: 'not-allowed' });
    for (const { id: person } of [liNa, sunHao]) await setActive(needs, hr, { person, active: false });
    expect(await supervises(needs, zhaoMin.id)).toBe(false);
    expect(await showTeam(needs, zhaoMin)).toEqual({ ok: false, reason: 'not-allowed' });
  });
});
