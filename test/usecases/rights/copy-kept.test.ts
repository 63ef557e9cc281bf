import { describe, expect, test } from 'vitest';
import type { Accommodation } from '../../../src/domain/assessment/fairness/accommodation.ts';
import type { Appeal } from '../../../src/domain/assessment/fairness/appeal.ts';
import type { Exemption } from '../../../src/domain/assignment/exemption.ts';
import type { LessonProgress, PersonRecord } from '../../../src/domain/people/record.ts';
import { personSchema } from '../../../src/store/documents/person.ts';
import { copyOwn } from '../../../src/usecases/rights/copy-person.ts';
import type { PersonCopy } from '../../../src/usecases/rights/person-copy.ts';
import { daysOn, minutesOn } from '../../support/clock.ts';
import { expectOk } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { office } from '../../support/office.ts';
import { SINGLE, whole } from '../../support/whole-attempt.ts';

type Withheld = { readonly withheld: string };

/** Where the copy has each part of a record. */
const RECORD: { readonly [Key in keyof Required<PersonRecord>]: keyof PersonCopy } = {
  ...{
    person: 'profile',
    invitation: 'invitation',
    calendar: 'calendar',
    lessons: 'lessons',
    rehearsals: 'rehearsals',
  },
  ...{ attempts: 'attempts', certificates: 'certificates', granted: 'granted', practice: 'practice' },
  ...{ flags: 'flags', appeals: 'appeals', accommodation: 'extraTime', exemptions: 'exemptions' },
};

const lesson: Required<LessonProgress> = {
  ...{ openedAt: minutesOn(-50), finishedAt: minutesOn(-40), drills: { [SINGLE.id]: false } },
  rightAt: { [SINGLE.id]: minutesOn(-45) },
};
const { attempt } = whole();
const appeal: Required<Appeal> = {
  ...{ id: 'appeal-1', attempt: attempt.id, question: SINGLE.id, text: '题目有两个答案都对', at: daysOn(1) },
  ...{ decidedAt: daysOn(2), decidedBy: make.WANG_FANG, verdict: 'upheld', remedy: 'points-given', reason: '说得对' },
};
const accommodation: Required<Accommodation> = { extraTime: 25, reason: '手伤', at: daysOn(-1), by: make.WANG_FANG };
const ended: Required<Required<Exemption>['ended']> = {
  ...{ on: '2026-03-20', at: daysOn(11), by: make.WANG_FANG, reason: '提前返岗' },
};
const exemption: Required<Exemption> = {
  ...{ id: 'exemption-1', course: make.MEETING_PEOPLE, reason: '产假', at: daysOn(0), by: make.WANG_FANG },
  ...{ from: '2026-03-09', until: '2026-05-31', ended },
};
const BY = { withheld: 'Names of HR officers are not the person’s to see.' };
const HERE = { withheld: 'It stands for it here only.' };

/** How the copy gives out each key. */
const LESSON: { readonly [Key in keyof LessonProgress]-?: unknown } = {
  openedAt: { openedAt: lesson.openedAt },
  finishedAt: { finishedAt: lesson.finishedAt },
  drills: { drills: [{ question: SINGLE.prompt.en, right: false }] },
  rightAt: { drills: [{ rightAt: minutesOn(-45) }] },
};
const APPEAL: { readonly [Key in keyof Appeal]-?: unknown | Withheld } = {
  ...{ id: HERE, decidedBy: BY },
  attempt: { number: attempt.number },
  question: { question: SINGLE.prompt.en },
  ...{ text: { text: appeal.text }, at: { at: appeal.at }, decidedAt: { decidedAt: appeal.decidedAt } },
  ...{ verdict: { verdict: 'upheld' }, remedy: { remedy: 'points-given' }, reason: { reason: appeal.reason } },
};
const EXTRA_TIME: { readonly [Key in keyof Accommodation]-?: unknown | Withheld } = {
  ...{ by: BY, extraTime: { extraTime: 25 }, reason: { reason: '手伤' }, at: { at: accommodation.at } },
};
const EXEMPTION: { readonly [Key in keyof Exemption]-?: unknown | Withheld } = {
  ...{ id: HERE, by: BY, course: { course: expect.stringMatching(/\w /) }, reason: { reason: '产假' } },
  ...{ at: { at: exemption.at }, from: { from: '2026-03-09' }, until: { until: '2026-05-31' } },
  ended: { ended: { on: '2026-03-20', at: daysOn(11), reason: '提前返岗' } },
};

async function copied(change: Partial<PersonRecord>) {
  const { needs } = await office();
  const record = make.record({ person: make.person({ id: make.id('somebody'), number: '90001' }), ...change });
  await needs.store.importPeople({ added: [record], changed: [] }, make.auditEntry());
  return (await expectOk(copyOwn(needs, record.person, 'en'))).copy;
}

const kept: Required<Omit<PersonRecord, 'person' | 'rehearsals' | 'granted'>> = {
  ...{ calendar: { nonce: 'nonce-2', madeAt: daysOn(-2) } },
  ...{ invitation: make.invitation(), lessons: { handshake: lesson }, attempts: [attempt] },
  ...{ certificates: [make.certificate()], practice: { cards: {}, days: ['2026-03-09'] } },
  ...{ flags: [make.flag()], appeals: [appeal], accommodation, exemptions: [exemption] },
};

describe('a copy has everything that is kept', () => {
  test('in every part of a record, with every key of it', async () => {
    const copy = await copied(kept);
    const { shape } = personSchema as unknown as { shape: object };
    expect(Object.keys(RECORD).toSorted()).toEqual(Object.keys(shape).toSorted());
    for (const part of Object.values(RECORD)) expect(copy).toHaveProperty(part);
    expect(copy.calendar).toEqual({ madeAt: daysOn(-2) });
    const given = [
      [LESSON, copy.lessons[0]],
      [APPEAL, copy.appeals[0]],
      [EXTRA_TIME, copy.extraTime],
      [EXEMPTION, copy.exemptions[0]],
    ] as const;
    for (const [table, part] of given) {
      const told = Object.values(table).filter((one) => !Object.hasOwn(one as object, 'withheld'));
      for (const one of told) expect(part).toMatchObject(one as object);
    }
  });

  test('what each course was passed with stands in a certificate', async () => {
    const [certificate] = (await copied(kept)).certificates;
    expect(certificate?.courses).toEqual([{ course: expect.stringMatching(/\w /), band: 'good' }]);
  });

  test('of an attempt annulled before it was submitted: what was answered, and no key', async () => {
    const { result: _, submittedAt: __, corrections: ___, ...stopped } = attempt;
    const [copy] = (await copied({ attempts: [stopped] })).attempts;
    expect(copy?.questions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(copy?.questions[0]?.given).toHaveLength(1);
    expect(copy?.questions[1]?.given).toEqual([]);
    for (const question of copy?.questions ?? []) expect(question).not.toHaveProperty('review');
    expect(JSON.stringify(copy)).not.toContain(SINGLE.explanation.en);
  });

  test('of a question known no more: its name, and the answer as it was sent', async () => {
    const paper = { ...attempt.paper, questions: [make.id<'question'>('long-gone')] };
    const answers = { 'long-gone': { kind: 'single', option: 'b' } } as const;
    const [copy] = (await copied({ attempts: [{ ...attempt, paper, answers }] })).attempts;
    expect(copy?.questions[0]).toEqual({ number: 1, question: 'long-gone', given: ['{"kind":"single","option":"b"}'] });
  });
});
