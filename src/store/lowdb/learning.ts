import type { PersonRecord } from '../../domain/people/record.ts';
import { answered, chosen, started, submitted } from '../decisions/attempts.ts';
import { somebody } from '../decisions/decision.ts';
import { withGranted, withLesson, withRehearsal } from '../decisions/learning.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { Changes, Parts } from './changes.ts';
import { nameOf } from './people.ts';

type LearningPart = Pick<
  Store,
  'setLesson' | 'setRehearsal' | 'startAttempt' | 'saveAnswers' | 'addChoice' | 'submitAttempt' | 'grantAttempt'
>;

export function learningPart({ people }: Parts, changes: Changes): LearningPart {
  const set = async (id: PersonRecord['person']['id'], change: (record: PersonRecord) => PersonRecord) => {
    somebody(await changes.toPerson(id, (record) => ({ answer: 'kept', write: change(record) })), id);
  };

  return {
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
      return somebody(await changes.toPerson(id, (record) => started(record, begun)), id);
    },

    async saveAnswers(id, attempt, answers, at) {
      const given = frozenCopy(answers);
      return (await changes.toPerson(id, (record) => answered(record, attempt, given, at))) ?? 'unknown';
    },

    async addChoice(id, attempt, choice, at) {
      const made = frozenCopy(choice);
      return (await changes.toPerson(id, (record) => chosen(record, attempt, made, at))) ?? 'unknown';
    },

    async submitAttempt(id, attempt, decide) {
      const answer = await changes.toPerson(id, (record) =>
        submitted(record, attempt, (...kept) => frozenCopy(decide(...kept))),
      );
      return answer ?? 'unknown';
    },

    grantAttempt(id, course, entry) {
      return changes.audited([id], entry, async () => {
        const record = await people.record(id);
        if (!record) return { answer: 'unknown' };
        const granted = withGranted(record, course);
        return {
          answer: 'kept',
          write: [{ name: nameOf(id), before: { granted: record.granted }, after: { granted } }],
        };
      });
    },
  };
}
