import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { answered, chosen, started, submitted } from './attempts.ts';
import { type Decision, somebody } from './decision.ts';
import { reopened, used } from './invitations.ts';
import { withLesson, withRehearsal } from './learning.ts';

/** Changes one person's record. `decide` gets it as it is then; undefined when there is no such person. */
export type ToPerson = <Answer>(
  id: PersonId,
  decide: (record: PersonRecord) => Decision<Answer, PersonRecord>,
) => Promise<Answer | undefined>;

type OwnChanges = Pick<
  Store,
  | 'setLanguage'
  | 'useInvitation'
  | 'reopenInvitation'
  | 'setLesson'
  | 'setRehearsal'
  | 'startAttempt'
  | 'saveAnswers'
  | 'addChoice'
  | 'submitAttempt'
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

    async useInvitation(id, nonce, at) {
      const usedAt = frozenCopy(at);
      return (await toPerson(id, (record) => used(record, nonce, usedAt))) ?? 'void';
    },

    async reopenInvitation(id, nonce) {
      await toPerson(id, (record) => reopened(record, nonce));
    },

    setLesson(id, lesson, progress) {
      const now = frozenCopy(progress);
      return set(id, (record) => withLesson(record, lesson, now));
    },

    setRehearsal(id, scenario, rehearsal) {
      const now = frozenCopy(rehearsal);
      return set(id, (record) => withRehearsal(record, scenario, now));
    },

    async startAttempt(id, attempt) {
      const begun = frozenCopy(attempt);
      return somebody(await toPerson(id, (record) => started(record, begun)), id);
    },

    async saveAnswers(id, attempt, answers, at) {
      const given = frozenCopy(answers);
      return (await toPerson(id, (record) => answered(record, attempt, given, at))) ?? 'unknown';
    },

    async addChoice(id, attempt, choice, at) {
      const made = frozenCopy(choice);
      return (await toPerson(id, (record) => chosen(record, attempt, made, at))) ?? 'unknown';
    },

    async submitAttempt(id, attempt, decide) {
      const decided = (record: PersonRecord) => submitted(record, attempt, (...kept) => frozenCopy(decide(...kept)));
      return (await toPerson(id, decided)) ?? 'unknown';
    },
  };
}
