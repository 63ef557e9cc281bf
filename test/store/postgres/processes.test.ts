import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { holds } from '../../../src/store/audit/chain.ts';
import { entrySchema } from '../../../src/store/documents/schema.ts';
import { openPostgresStore, type PostgresStore } from '../../../src/store/postgres/open.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { emptyDatabase, onServer } from '../../support/postgres.ts';
import { ATTEMPT, founded, foundWith, handIn, imported, OFFICER, SCENARIO } from '../contract/run.ts';

const { LI_NA, id } = make;

let url: string;
let one: PostgresStore;
let other: PostgresStore;

/** Another process, as far as the database can tell. */
const opened = async () => {
  const store = await openPostgresStore(url, { poolSize: 4 });
  onTestFinished(() => store.close());
  return store;
};

beforeEach(async () => {
  url = await emptyDatabase();
  [one, other] = await Promise.all([opened(), opened()]);
});

test('of two founders, one is too late', async () => {
  const rival = make.record({ person: make.person({ hr: true }) });
  const answers = await Promise.all([
    one.found(make.organisation(), OFFICER, founded),
    other.found(make.organisation(), rival, founded),
  ]);
  expect(answers.toSorted()).toEqual(['already', 'founded']);
  expect(await one.people()).toHaveLength(1);
});

test('of two servers that start together, each finds everything kept that either brought', async () => {
  const bodies = Array.from({ length: 200 }, (_, n) => `{"n":${n}}`);
  const items = bodies.map((body): [string, string] => [createHash('sha256').update(body).digest('hex'), body]);
  await Promise.all([
    one.keepContent(new Map(items.slice(0, 150))),
    other.keepContent(new Map(items.slice(50).toReversed())),
  ]);
  for (const store of [one, other]) {
    expect(await Promise.all(items.map(([digest]) => store.content(digest)))).toEqual(bodies);
  }
});

test('content that was damaged by hand is none, until somebody brings it again', async () => {
  const kept = new Map([['44136fa355b3678a', '{}']]);
  await one.keepContent(kept);
  await onServer(url, `update content set body = '{"'`);
  expect(await one.content('44136fa355b3678a')).toBeUndefined();
  await other.keepContent(kept);
  expect(await one.content('44136fa355b3678a')).toBe('{}');
});

describe('two processes on one database', () => {
  beforeEach(() => foundWith({ store: one } as never, make.record()));

  test('take up each reminder once, however many ask for them at the same moment', async () => {
    const added = Array.from({ length: 40 }, (_, n) =>
      make.record({ person: make.person({ id: id(`person-${n}`), number: `1${n}` }) }),
    );
    await one.importPeople({ added, changed: [] }, imported);
    const wanted = added.map(({ person }) => make.reminder({ to: person.id, about: person.id }));
    const lease = { at: MORNING, until: minutesOn(30) };
    const claims = await Promise.all(
      [one, other, one, other].map((store, at) => store.claimReminders(at % 2 ? wanted.toReversed() : wanted, lease)),
    );
    expect(
      claims
        .flat()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(wanted.map(({ to }) => to).toSorted());
    const failed = { state: 'failed', fault: 'silent' } as const;
    await one.settleReminders(
      claims.flat().map((claim) => ({ claim, outcome: failed })),
      MORNING,
    );
    const later = { at: minutesOn(5), until: minutesOn(30) };
    const again = await Promise.all([one, other].map((store) => store.claimReminders(wanted, later)));
    expect(again.flat()).toHaveLength(40);
  });

  test('count runs of role-plays as the other left them', async () => {
    const attempts = [make.submittedAttempt({ choices: { [SCENARIO]: ['stand-up'] } })];
    const added = [make.record({ person: make.person({ id: id('sun-hao'), number: '00018' }), attempts })];
    const departments = async () => (await one.countRuns(SCENARIO)).map(({ department }) => department);
    expect(await departments()).toEqual([]);
    await other.importPeople({ added, changed: [] }, imported);
    expect(await departments()).toEqual(['城东营业厅']);
    const changed = added.map(({ person }) => ({ ...person, department: '客服中心' }));
    await other.importPeople({ added: [], changed }, imported);
    expect(await departments()).toEqual(['客服中心']);
  });

  test('keep everything both write to one person at the same moment', async () => {
    const numbers = Array.from({ length: 15 }, (_, n) => n);
    await Promise.all(
      numbers.flatMap((n) => [
        one.finishLesson(LI_NA, id(`one-${n}`), [], MORNING),
        other.finishLesson(LI_NA, id(`other-${n}`), [], MORNING),
      ]),
    );
    for (const store of [one, other]) {
      expect(Object.keys((await store.record(LI_NA))?.lessons ?? {})).toHaveLength(30);
      expect(Object.keys((await store.summary(LI_NA))?.finishedLessons ?? {})).toHaveLength(30);
    }
  });

  test('number their audit entries without gaps, in one chain', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(
      numbers.flatMap((n) => [
        one.note(make.auditEntry({ toName: `one ${n}` })),
        other.setActive(LI_NA, n % 3 > 0, make.auditEntry({ reason: `other ${n}` })),
      ]),
    );
    const rows = await onServer(url, 'select seq, hash, entry from audit order by seq');
    let previous = '';
    for (const [index, { seq, hash, entry }] of rows.entries()) {
      const kept = entrySchema.parse(JSON.parse(String(entry)));
      expect([Number(seq), kept.seq, kept.hash]).toEqual([index + 1, index + 1, hash]);
      expect(holds(kept, previous)).toBe(true);
      previous = kept.hash;
    }
    expect(rows).toHaveLength(42);
  });

  test('let one invitation be used once', async () => {
    await one.invite(new Map([[LI_NA, make.invitation()]]), make.auditEntry());
    const nonce = make.invitation().nonce;
    const uses = [one, other].map((store) => store.useInvitation(LI_NA, nonce, MORNING));
    expect((await Promise.all(uses)).toSorted()).toEqual(['used', 'void']);
  });

  test('open one attempt, submit it once, and take no answer after that', async () => {
    const starts = [
      one.startAttempt(LI_NA, make.attempt()),
      other.startAttempt(LI_NA, make.attempt({ id: id('attempt-2'), number: 2 })),
    ];
    expect((await Promise.all(starts)).toSorted()).toEqual(['open', 'started']);
    const attempt = (await one.record(LI_NA))?.attempts[0]?.id ?? ATTEMPT;
    // Both remember the attempt as open from here on.
    expect((await other.record(LI_NA))?.attempts).toHaveLength(1);
    const submits = [one, other].map((store) => store.submitAttempt(LI_NA, attempt, handIn));
    expect((await Promise.all(submits)).toSorted()).toEqual(['already', 'submitted']);
    for (const store of [one, other]) {
      expect(await store.saveAnswers(LI_NA, attempt, { answers: {} }, minutesOn(1))).toBe('closed');
      expect((await store.record(LI_NA))?.attempts[0]?.submittedAt).toEqual(minutesOn(20));
    }
  });

  test('judge by what is kept now, not by what they remember', async () => {
    await one.startAttempt(LI_NA, make.attempt());
    await other.record(LI_NA);
    await one.submitAttempt(LI_NA, ATTEMPT, handIn);
    const faulty = () => {
      throw new RangeError('the marking of an attempt that is closed');
    };
    expect(await other.submitAttempt(LI_NA, ATTEMPT, faulty)).toBe('already');
    expect(await other.startAttempt(LI_NA, make.attempt({ id: id('attempt-2'), number: 2 }))).toBe('started');
  });

  test('list people as they are once the other was told that a change is kept', async () => {
    const before = await other.people();
    expect(await other.people()).toBe(before);
    await one.setLanguage(LI_NA, 'en');
    const changed = await other.people();
    expect(changed.map(({ person }) => person.language)).toEqual([undefined, 'en']);
    expect(changed[0]).toBe(before[0]);
    await one.importPeople(
      { added: [make.record({ person: make.person({ id: id('chen'), number: '00002' }) })], changed: [] },
      imported,
    );
    expect((await other.people()).map(({ person }) => person.number)).toEqual(['00001', '00002', '00017']);
    await onServer(url, `delete from person where id = 'chen'`);
    await one.setLanguage(LI_NA, 'zh-CN');
    expect((await other.people()).map(({ person }) => person.number)).toEqual(['00001', '00017']);
  });

  test('of two lists imported at once with one number, one is done', async () => {
    const list = (who: string) => ({
      added: [make.record({ person: make.person({ id: id(who), number: '9' }) })],
      changed: [],
    });
    const answers = await Promise.all([one.importPeople(list('a'), imported), other.importPeople(list('b'), imported)]);
    expect(answers.toSorted()).toEqual(['imported', 'outdated']);
  });
});
