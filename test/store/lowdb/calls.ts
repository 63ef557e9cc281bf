import type { LowdbStore } from '../../../src/store/lowdb/open.ts';
import { minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';

const { LI_NA, MEETING_PEOPLE, WANG_FANG, id } = make;
const entry = make.auditEntry();
const ATTEMPT = make.attempt().id;

type Change = (store: LowdbStore) => Promise<unknown>;

/** Something that authors wrote, by its digest. */
export const WRITTEN = new Map([['44136fa355b3678a', '{}']]);

export const importPeople: Change = (store) =>
  store.importPeople(
    {
      added: ['a', 'b', 'c'].map((one) => make.record({ person: make.person({ id: id(one), number: one }) })),
      changed: [make.person({ department: '城西营业厅' }), make.officer({ name: '王芳芳' })],
    },
    entry,
  );

/** Calls that change documents of a staffed store together with its audit trail. */
export const SEVERAL_FILES: Readonly<Record<string, Change>> = {
  changeOrganisation: (store) => store.changeOrganisation({ name: '新名' }, entry),
  addAssignment: (store) => store.addAssignment(make.assignment(), entry),
  importPeople,
  setActive: (store) => store.setActive(LI_NA, false, entry),
  invite: (store) =>
    store.invite(
      new Map([LI_NA, WANG_FANG].map((person) => [person, make.invitation({ nonce: `new-${person}` })])),
      entry,
    ),
  eraseNames: (store) => store.eraseNames(minutesOn(1), entry),
  grantAttempt: (store) => store.grantAttempt(LI_NA, MEETING_PEOPLE, entry),
  settleFlag: (store) => store.settleFlag(LI_NA, make.flag().id, { verdict: 'accepted', note: '' }, entry),
};

/** Every call that changes a staffed store, by name. Each changes something. */
export const CHANGES: Readonly<Record<string, Change>> = {
  claimInvitation: (store) => store.claimInvitation(LI_NA, 'nonce-1', minutesOn(2)),
  ...SEVERAL_FILES,
  useInvitation: (store) => store.useInvitation(LI_NA, make.invitation().nonce, minutesOn(1)),
  setCalendar: (store) => store.setCalendar(LI_NA, { nonce: 'nonce-2', madeAt: minutesOn(1) }),
  setLanguage: (store) => store.setLanguage(LI_NA, 'en'),
  openLesson: (store) => store.openLesson(LI_NA, id('handshake'), minutesOn(1)),
  answerDrill: (store) => store.answerDrill(LI_NA, id('handshake'), { question: id('q1'), right: true }, minutesOn(1)),
  finishLesson: (store) => store.finishLesson(LI_NA, id('handshake'), [], minutesOn(1)),
  rehearse: (store) =>
    store.rehearse(
      LI_NA,
      id('first-visit'),
      { seen: { run: 1, after: 0 }, run: make.run(), ended: true },
      minutesOn(1),
    ),
  practise: (store) => store.practise(LI_NA, { question: id('q1'), card: make.card() }, '2026-03-09'),
  flag: (store) => store.flag(LI_NA, make.flag({ id: 'flag-2' })),
  startAttempt: (store) => store.startAttempt(LI_NA, make.attempt({ id: id('attempt-2'), course: id('other') })),
  saveAnswers: (store) =>
    store.saveAnswers(LI_NA, ATTEMPT, { answers: { q1: { kind: 'single', option: 'a' } } }, minutesOn(1)),
  addChoice: (store) =>
    store.addChoice(LI_NA, ATTEMPT, { scenario: id('first-visit'), choice: 'stand-up', after: 0 }, minutesOn(1)),
  submitAttempt: (store) =>
    store.submitAttempt(LI_NA, ATTEMPT, () => ({
      submitted: make.submittedAttempt(),
      certificates: [make.certificate()],
    })),
  note: (store) => store.note(entry),
  keepContent: (store) => store.keepContent(WRITTEN),
};
