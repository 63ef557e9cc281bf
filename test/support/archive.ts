import { createHash } from 'node:crypto';
import type { PersonRecord } from '../../src/domain/people/record.ts';
import { DEFAULT_REMINDER_RULES } from '../../src/domain/reminder/rules.ts';
import { textOf } from '../../src/store/archive/line.ts';
import type { Archive, Line } from '../../src/store/archive.ts';
import { type Erasure, type SealedEntry, sealed, withoutErased } from '../../src/store/audit/chain.ts';
import { daysOn, MORNING, minutesOn } from './clock.ts';
import * as make from './make.ts';
import { whole } from './whole-attempt.ts';

export const SECRET = 'a secret for the tests, and for nothing else';

/** The version of a role-play that was played. */
const VISIT = sha256('{"id":"visit"}').slice(0, 16);

/** The edition that a paper was drawn from. */
const EDITION = sha256('[]').slice(0, 16);
const { attempt: WHOLE } = whole();

/** Somebody of whom everything optional is there, in characters that files may stumble on. */
export const ODD: PersonRecord = make.record({
  person: make.person({
    id: make.id('-odd_1'),
    number: '０１7 "\\',
    name: '𠮷野\u2028\u0085\t<b>&amp;\u{1f600}',
    department: '',
    positions: ['counter-clerk', 'call-agent'],
    hired: '2026-03-01',
    email: 'odd@example.invalid',
    supervisor: make.WANG_FANG,
    active: false,
    language: 'en',
    joinedAt: new Date('2026-03-01T00:00:00.001Z'),
    leftAt: minutesOn(9),
    moves: [{ at: minutesOn(7), left: minutesOn(5), department: '客服\u2028中心', positions: ['call-agent'] }],
  }),
  invitation: make.invitation({ usedAt: minutesOn(1), mailedAt: MORNING }),
  calendar: { nonce: 'nonce\u2028', madeAt: minutesOn(3) },
  lessons: { handshake: make.lessonProgress(), greeting: { openedAt: minutesOn(2), drills: {} } },
  rehearsals: {
    'first-visit': make.rehearsal({
      current: make.run({ version: '' }),
      runs: [{ ...make.run({ version: VISIT }), endedAt: minutesOn(1) }],
    }),
  },
  attempts: [
    make.submittedAttempt({
      paper: { ...make.attempt().paper, versions: { 'first-visit': VISIT } },
      corrections: [
        {
          ...{
            at: minutesOn(30),
            by: make.WANG_FANG,
            kind: 'question-voided',
            question: make.id('handshake-duration'),
          },
          ...{ reason: '答案有误\u2028', before: make.result({ band: 'pass' }), readAt: minutesOn(40) },
        },
      ],
      answers: { 10: { kind: 'single', option: 'b' }, 9: { kind: 'multiple', options: ['a'] } },
    }),
    { ...WHOLE, number: 2, paper: { ...WHOLE.paper, versions: { 'first-visit': VISIT }, edition: EDITION } },
    make.attempt({
      ...{ id: make.id('attempt-3'), number: 3, startedAt: daysOn(1), marked: [] },
      annulled: { at: daysOn(2), by: make.WANG_FANG, why: 'deactivated', reason: '' },
    }),
    make.attempt({
      ...{ id: make.id('attempt-4'), number: 4, startedAt: daysOn(3), endsAt: minutesOn(38, daysOn(3)) },
      policy: { ...make.attempt().policy, rules: 1, guard: true },
      confirmation: { ...WHOLE.confirmation, askedAt: minutesOn(20, daysOn(3)) },
      choices: { 'first-visit': ['stand-up'] },
    }),
  ],
  appeals: [
    {
      ...{ id: 'appeal-1', attempt: make.id('attempt-1'), text: '“停电”\u2028\u{1f600}', at: minutesOn(25) },
      ...{ question: make.id('handshake-duration'), decidedAt: minutesOn(30), decidedBy: make.WANG_FANG },
      ...{ verdict: 'upheld', remedy: 'question-voided', reason: '答案有误\u2028' },
    },
    { id: 'appeal-2', attempt: WHOLE.id, text: '网络中断', at: minutesOn(25) },
  ],
  exemptions: [
    {
      ...{ id: 'exemption-1', course: make.MEETING_PEOPLE, reason: '产假\u2028', at: daysOn(-9), by: make.WANG_FANG },
      ...{ from: '2026-02-28', until: '2026-05-31' },
      ended: { on: '2026-03-09', at: daysOn(0), by: make.WANG_FANG, reason: '“提前返岗”' },
    },
    {
      ...{ id: 'exemption-2', course: make.id('telephone'), reason: '不接电话', at: daysOn(1), by: make.WANG_FANG },
      from: '2026-03-10',
    },
  ],
  accommodation: { extraTime: 25, reason: '手伤\u2028', at: daysOn(-1), by: make.WANG_FANG },
  certificates: [make.certificate()],
  granted: { 'meeting-people': [daysOn(1)] },
  practice: { cards: { 'handshake-who-first': make.card({ stability: 1 / 3 }) }, days: ['2026-03-08', '2026-03-09'] },
  flags: [
    make.flag({ settledAt: daysOn(1), verdict: 'refused', note: '“好”\u2028' }),
    make.flag({ id: 'flag-2', at: minutesOn(3), where: { kind: 'attempt', attempt: make.id('attempt-1') } }),
  ],
});

/** What authors wrote, in both lengths of digests there may be. */
const CONTENT: readonly Line[] = ['{"says":{"en":"\\u0000\\ud800 \u2028","zh-CN":"请坐"}}', '{"id":"visit"}', '[]']
  .map((value, at): Line => ({ kind: 'content', digest: sha256(value).slice(0, at === 0 ? 64 : 16), value }))
  .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));

/** In the order of their keys; one is being sent, one failed. */
const REMINDERS: readonly Line[] = [
  { ...make.reminder({ about: ODD.person.id, step: 'done' }), state: 'sent' as const, at: MORNING, tries: 2 },
  { ...make.reminder(), state: 'sending' as const, at: MORNING, tries: 1, until: minutesOn(30) },
  {
    ...make.reminder({ to: make.WANG_FANG, step: 'late-4' }),
    ...{ state: 'failed' as const, at: MORNING, tries: 1, until: minutesOn(5), fault: 'silent' },
  },
].map((value): Line => ({ kind: 'reminder', value }));

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** All kinds of lines, in order; the second audit entry has lost its names, the third one of those it changed. */
export const EVERY_LINE: readonly Line[] = everyLine();

function everyLine(): Line[] {
  const people = [ODD, make.record(), make.record({ person: make.officer() })];
  const dates = { createdAt: '2026-03-09T01:00:00.000Z', updatedAt: '2026-03-09T01:00:00.000Z' };
  const user = {
    id: 'u1',
    name: '王芳',
    email: 'x@people.invalid',
    emailVerified: false,
    image: null,
    username: '00001',
  };
  return [
    {
      kind: 'organisation',
      value: make.organisation({
        retention: { leaverMonths: 36 },
        reminders: { ...DEFAULT_REMINDER_RULES, daysOff: ['2026-10-01'] },
        reminderTexts: { late: { en: { subject: '{course}\u2028', opening: '', closing: '{link}' } }, done: {} },
        guard: true,
        courseRules: { 'meeting-people': { retakes: { attempts: 2, waitHours: 48 } } },
        voided: [
          {
            ...{ question: make.id('handshake-duration'), reason: '“三秒”\u2028有误', at: minutesOn(1) },
            ...{ by: make.WANG_FANG, settledAt: minutesOn(2), restoredAt: daysOn(1) },
          },
        ],
        houseRules: { figures: { 'handshake-duration-3s': 4 }, off: [make.id('handshake-order-women-first')] },
        assignments: [make.assignment()],
      }),
    },
    ...CONTENT,
    ...people.map((value): Line => ({ kind: 'person', value })),
    ...REMINDERS,
    { kind: 'account', table: 'user', value: { ...user, ...dates, personId: make.WANG_FANG } },
    {
      kind: 'account',
      table: 'account',
      value: { id: 'a1', accountId: 'u1', providerId: 'credential', userId: 'u1', password: 'salt:hash', ...dates },
    },
    {
      kind: 'account',
      table: 'session',
      value: { id: 's1', userId: 'u1', token: 't1', expiresAt: '2026-04-09T01:00:00.000Z', ipAddress: '', ...dates },
    },
    { kind: 'secret', value: SECRET },
    ...trail(3).map((value): Line => ({ kind: 'entry', value })),
  ];
}

function trail(length: number): SealedEntry[] {
  const kept: SealedEntry[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const many = {
      before: { department: { A: ['li-na', '-odd_1'] } },
      after: { department: { B: ['li-na', '-odd_1'] } },
    };
    const one = make.auditEntry({
      to: 'li-na',
      toName: '李娜',
      before: { name: '“a”', hr: null },
      reason: `第${seq}次`,
    });
    const entry = seq === 3 ? make.auditEntry({ act: 'people-changed', ...many, reason: '第3次' }) : one;
    kept.push(sealed(entry, seq, kept.at(-1)?.hash ?? ''));
  }
  const erasure: Erasure = { parts: () => [], people: ({ person }) => (person === 'li-na' ? 'person' : undefined) };
  return kept.map(
    (entry) => withoutErased(entry, entry.seq === 2 ? { parts: () => ['by', 'to', 'detail'] } : erasure) ?? entry,
  );
}

export async function* inOrder<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** What a store holds, as an archive would have it. */
export async function textsIn({ read }: Pick<Archive, 'read'>): Promise<string[]> {
  return (await Array.fromAsync(read())).map(textOf);
}
