import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { answered, chosen, started, submitted } from './attempts.ts';
import { type Decision, somebody } from './decision.ts';
import { appealed, corrected, read } from './fairness.ts';
import { claimed, released, reopened, used } from './invitations.ts';
import { drilled, finished, opened, runOn } from './learning.ts';
import { flagged, practised } from './practice.ts';

/** Changes one person's record. `decide` gets it as it is then; undefined when there is no such person. */
export type ToPerson = <Answer>(
  id: PersonId,
  decide: (record: PersonRecord) => Decision<Answer, PersonRecord>,
) => Promise<Answer | undefined>;

type OwnChanges = Pick<
  Store,
  | 'setLanguage'
  | 'setCalendar'
  | 'useInvitation'
  | 'reopenInvitation'
  | 'claimInvitation'
  | 'releaseInvitation'
  | 'openLesson'
  | 'answerDrill'
  | 'finishLesson'
  | 'rehearse'
  | 'practise'
  | 'flag'
  | 'startAttempt'
  | 'saveAnswers'
  | 'addChoice'
  | 'submitAttempt'
  | 'correctAttempt'
  | 'readCorrections'
  | 'appeal'
>;

/** What people change of their own, which leaves no audit entry. */
export function ownChanges(toPerson: ToPerson): OwnChanges {
  const set = async (id: PersonId, change: (record: PersonRecord) => PersonRecord) => {
    somebody(await toPerson(id, (record) => ({ answer: 'kept', write: change(record) })), id);
  };

  return {
    setLanguage(id, language) {
      return set(id, (record) => ({ ...record, person: { ...record.person, language } }));
    },

    setCalendar(id, calendar) {
      const link = calendar && frozenCopy(calendar);
      return set(id, ({ calendar: _, ...record }) => ({ ...record, ...(link && { calendar: link }) }));
    },

    async useInvitation(id, nonce, at) {
      const usedAt = frozenCopy(at);
      return (await toPerson(id, (record) => used(record, nonce, usedAt))) ?? 'void';
    },

    async reopenInvitation(id, nonce) {
      await toPerson(id, (record) => reopened(record, nonce));
    },

    async claimInvitation(id, nonce, at) {
      const claimedAt = frozenCopy(at);
      return (await toPerson(id, (record) => claimed(record, nonce, claimedAt))) ?? 'void';
    },

    async releaseInvitation(id, nonce, at) {
      await toPerson(id, (record) => released(record, nonce, at));
    },

    async openLesson(id, lesson, at) {
      const openedAt = frozenCopy(at);
      somebody(await toPerson(id, (record) => opened(record, lesson, openedAt)), id);
    },

    async answerDrill(id, lesson, drill, at) {
      const [given, answeredAt] = frozenCopy([drill, at] as const);
      somebody(await toPerson(id, (record) => drilled(record, lesson, given, answeredAt)), id);
    },

    async finishLesson(id, lesson, drills, at) {
      const [asked, finishedAt] = frozenCopy([drills, at] as const);
      return somebody(await toPerson(id, (record) => finished(record, lesson, asked, finishedAt)), id);
    },

    async rehearse(id, scenario, change, at) {
      const [made, madeAt] = frozenCopy([change, at] as const);
      return somebody(await toPerson(id, (record) => runOn(record, scenario, made, madeAt)), id);
    },

    async practise(id, done, day) {
      const kept = frozenCopy(done);
      return somebody(await toPerson(id, (record) => practised(record, kept, day)), id);
    },

    async flag(id, flag) {
      const raised = frozenCopy(flag);
      return (await toPerson(id, (record) => flagged(record, raised))) ?? 'unknown';
    },

    async startAttempt(id, attempt) {
      const begun = frozenCopy(attempt);
      return somebody(await toPerson(id, (record) => started(record, begun)), id);
    },

    async saveAnswers(id, attempt, progress, at) {
      const given = typeof progress === 'function' ? progress : always(frozenCopy(progress));
      return (await toPerson(id, (record) => answered(record, attempt, given, at))) ?? 'unknown';
    },

    async addChoice(id, attempt, choice, at) {
      const made = frozenCopy(choice);
      return (await toPerson(id, (record) => chosen(record, attempt, made, at))) ?? 'unknown';
    },

    async submitAttempt(id, attempt, decide) {
      return (await toPerson(id, (record) => submitted(record, attempt, decide))) ?? 'unknown';
    },

    async correctAttempt(id, attempt, decide) {
      return (await toPerson(id, (record) => corrected(record, attempt, decide))) ?? 'unknown';
    },

    async readCorrections(id, attempt, at) {
      const readAt = frozenCopy(at);
      return (await toPerson(id, (record) => read(record, attempt, readAt))) ?? 'unknown';
    },

    async appeal(id, appeal) {
      const raised = frozenCopy(appeal);
      return (await toPerson(id, (record) => appealed(record, raised))) ?? 'unknown';
    },
  };
}

function always<Value>(value: Value): () => Value {
  return () => value;
}
