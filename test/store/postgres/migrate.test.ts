import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { postgresArchive } from '../../../src/store/postgres/archive.ts';
import { CannotUse } from '../../../src/store/postgres/connection/failures.ts';
import { MIGRATIONS } from '../../../src/store/postgres/migrations/all.ts';
import { migrate } from '../../../src/store/postgres/migrations/migrate.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { addressOf, newDatabase, onServer } from '../../support/postgres.ts';
import { whole } from '../../support/whole-attempt.ts';
import { founded, OFFICER } from '../contract/run.ts';

const ALL = Object.keys(MIGRATIONS);
/** The steps from one on. */
const from = (first: string) => ALL.slice(ALL.indexOf(first));
const TABLES = `select table_name from information_schema.tables where table_schema = 'public' order by 1`;

/** What takes back the tables and columns of a step and of those after it. */
const BEFORE_MOVES = ['alter table person drop column moves'];
const BEFORE_GRANTS = [
  'alter table granted add column attempts integer',
  'update granted set attempts = json_array_length(at)',
  'alter table granted drop column at',
  'alter table person drop column invitation_mailed_at',
  ...BEFORE_MOVES,
];
const BEFORE_REMINDERS = [
  'drop table reminder',
  'alter table organisation drop column reminders, drop column mail_server, drop column reminder_texts',
  'alter table person drop column calendar_nonce, drop column calendar_made_at',
  ...BEFORE_GRANTS,
];
const BEFORE_PROGRAMMES = ['alter table assignment drop column programme, drop column again', ...BEFORE_REMINDERS];
const BEFORE_EXEMPTIONS = ['drop table exemption', 'alter table standing drop column exemptions', ...BEFORE_PROGRAMMES];
const BEFORE_SEARCH = [
  'drop table audit_listed',
  'drop index audit_by, audit_to, audit_act, audit_at',
  ...BEFORE_EXEMPTIONS,
];
const BEFORE_MARKS = ['alter table attempt drop column language, drop column marks', ...BEFORE_SEARCH];
const BEFORE_FAIRNESS = [
  'alter table organisation drop column guard, drop column course_rules, drop column voided',
  `alter table attempt drop column house_rules, drop column marked, drop column conduct, drop column confirmation,
    drop column corrections, drop column annulled`,
  'alter table lesson_progress drop column right_at',
  'alter table standing drop column appeals',
  'drop table appeal, accommodation',
  ...BEFORE_MARKS,
];

describe('the tables of a database are brought up to date', () => {
  test('each step once', async () => {
    const url = await newDatabase({ empty: true });
    expect(await migrate(url)).toEqual(ALL);
    expect(await migrate(url)).toEqual([]);
  });

  test('each step once when several processes start at the same time', async () => {
    const url = await newDatabase({ empty: true });
    const done = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(done.flat()).toEqual(ALL);
  });

  test('a step that fails leaves nothing behind', async () => {
    const url = await newDatabase({ empty: true });
    await onServer(url, 'create table granted (mine text)');
    await expect(migrate(url)).rejects.toThrow(/holds tables of something else.*a database of its own/);
    expect(await onServer(url, TABLES)).toEqual([{ table_name: 'granted' }, { table_name: 'migration' }]);
  });

  test('a person of before practice was kept has practised nothing and flagged nothing', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    await store.close();
    await onServer(url, 'drop table practice, practice_card, flag', 'alter table standing drop column open_flags');
    await onServer(url, `delete from migration where name = '0004-practice'`);
    expect(await migrate(url)).toEqual(['0004-practice']);
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.record(OFFICER.person.id)).toEqual(OFFICER);
    expect((await again.people()).map(({ openFlags }) => openFlags)).toEqual([[]]);
  });

  test('a run of before versions were kept goes on as one of no version, and how often one ended stays', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const begun = { ...make.rehearsal(), current: make.run({ number: 2, choices: ['stand-up'] }) };
    const fresh = { ...make.rehearsal(), current: make.run({ choices: [] }), finished: 0, runs: [] };
    const rehearsals = { 'first-visit': begun, complaint: fresh };
    await store.importPeople({ added: [make.record({ rehearsals })], changed: [] }, make.auditEntry());
    await store.close();
    await onServer(
      url,
      'alter table rehearsal add column choices json',
      `update rehearsal set choices = run -> 'choices'`,
      'alter table rehearsal alter column choices set not null, drop column run, drop column runs',
      `delete from migration where name = '0006-rehearsals'`,
    );
    expect(await migrate(url)).toEqual(['0006-rehearsals']);
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    const run = { version: '', thought: [] };
    expect((await again.record(make.LI_NA))?.rehearsals).toEqual({
      'first-visit': { ...begun, current: { ...run, number: 2, variation: 2, choices: ['stand-up'] }, runs: [] },
      complaint: { ...fresh, current: { ...run, number: 1, variation: 1, choices: [] } },
    });
    const seen = { run: 2, after: 1 };
    const current = make.run({ number: 3 });
    await again.rehearse(make.LI_NA, make.id('first-visit'), { seen, run: current, ended: true }, MORNING);
    expect((await again.record(make.LI_NA))?.rehearsals).toMatchObject({
      'first-visit': { current, finished: 2, runs: [current] },
    });
  });

  test('role-plays of before they were counted are counted', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const paper = { ...make.attempt().paper, versions: { 'first-visit': 'version-1' } };
    const attempts = [
      make.submittedAttempt({ paper, choices: { 'first-visit': ['stand-up', 'offer-seat'], skipped: [] } }),
      make.submittedAttempt({ id: make.id('b'), number: 2, choices: { 'first-visit': ['stand-up'] } }),
      make.attempt({ id: make.id('c'), number: 3, paper, choices: { 'first-visit': ['stand-up'] } }),
    ];
    await store.importPeople({ added: [make.record({ attempts })], changed: [] }, make.auditEntry());
    const counts = await store.countRuns(make.id('first-visit'));
    expect(counts).toHaveLength(2);
    await store.close();
    await onServer(
      url,
      'drop table scenario_run',
      ...BEFORE_FAIRNESS,
      'alter table organisation drop column house_rules',
      `delete from migration where name >= '0007-runs'`,
    );
    expect(await migrate(url)).toEqual(from('0007-runs'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(new Set(await again.countRuns(make.id('first-visit')))).toEqual(new Set(counts));
    expect(await again.countRuns(make.id('skipped'))).toEqual([]);
  });

  test('marks of before they were kept beside their attempts are those of the results', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const [first, second] = make.result().questions;
    const attempts = [
      make.submittedAttempt({ result: make.result({ questions: [{ ...first!, voided: true }, second!] }) }),
      make.submittedAttempt({ id: make.id('b'), number: 2, result: make.result({ scenarios: [] }) }),
      make.submittedAttempt({ id: make.id('d'), number: 3, annulled: whole().annulled }),
      make.attempt({ id: make.id('c'), number: 4 }),
    ];
    await store.importPeople({ added: [make.record({ attempts })], changed: [] }, make.auditEntry());
    const marked = await Array.fromAsync(store.markedAttempts());
    expect(marked).toHaveLength(2);
    await store.close();
    await onServer(url, ...BEFORE_MARKS, `delete from migration where name >= '0011-marks'`);
    expect(await migrate(url)).toEqual(from('0011-marks'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await Array.fromAsync(again.markedAttempts())).toEqual(marked);
  });

  test('a person of before exemptions were kept is exempt from nothing', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    await store.close();
    await onServer(url, ...BEFORE_EXEMPTIONS, `delete from migration where name >= '0013-exemptions'`);
    expect(await migrate(url)).toEqual(from('0013-exemptions'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.record(OFFICER.person.id)).toEqual(OFFICER);
    expect((await again.people()).map(({ exemptions }) => exemptions)).toEqual([[]]);
  });

  test('grants of before they were dated are of the day of the latest attempt, and lists say when attempts were handed in', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const failed = (at: number) =>
      make.submittedAttempt({
        ...{ id: make.id(`failed-${at}`), number: at, submittedAt: minutesOn(at) },
        result: make.result({ band: 'fail' }),
      });
    const granted = { [make.MEETING_PEOPLE]: [minutesOn(2), minutesOn(2)], telephone: [make.person().joinedAt] };
    const record = make.record({ attempts: [failed(1), failed(2)], granted });
    await store.importPeople({ added: [record], changed: [] }, make.auditEntry());
    const people = await store.people();
    await store.close();
    await onServer(
      url,
      ...BEFORE_GRANTS,
      `update standing set courses = (select json_object_agg(key, jsonb_set(value::jsonb, '{retake}',
        '{"granted": 2, "redone": []}')) from json_each(courses)) where courses::text like '%"retake"%'`,
      `delete from migration where name >= '0020-grants-dated'`,
    );
    expect(await migrate(url)).toEqual(from('0020-grants-dated'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.record(make.LI_NA)).toEqual(record);
    expect(await again.people()).toEqual(people);
  });

  test('a person of before moves were remembered has none', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    await store.close();
    await onServer(url, ...BEFORE_MOVES, `delete from migration where name >= '0022-moves'`);
    expect(await migrate(url)).toEqual(from('0022-moves'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.record(OFFICER.person.id)).toEqual(OFFICER);
  });

  test('of the latest attempts of before lists told their points it is told what they earned', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const attempts = [
      make.submittedAttempt({ result: make.result({ band: 'good', total: { earned: 16, possible: 20 } }) }),
      make.submittedAttempt({
        ...{ id: make.id('b'), number: 2, submittedAt: minutesOn(5) },
        result: make.result({ band: 'fail', total: { earned: 9, possible: 18 } }),
      }),
      make.attempt({ id: make.id('c'), course: make.id('another') }),
    ];
    await store.importPeople({ added: [make.record({ attempts })], changed: [] }, make.auditEntry());
    const people = await store.people();
    expect(people.find(({ person }) => person.id === make.LI_NA)?.courses).toMatchObject({
      'meeting-people': { best: { earned: 16, possible: 20 }, last: { earned: 9, possible: 18 } },
    });
    await store.close();
    await onServer(
      url,
      `update standing set courses = (select json_object_agg(key,
        (value::jsonb #- '{last,earned}' #- '{last,possible}')::json) from json_each(courses)) where courses::text <> '{}'`,
      `delete from migration where name >= '0023-last-points'`,
    );
    expect(await migrate(url)).toEqual(from('0023-last-points'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.people()).toEqual(people);
    expect(await Array.fromAsync(postgresArchive(url).faults())).toEqual([]);
  });

  test('assignments of before programmes could be assigned, and passes after the best one', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation({ assignments: [make.assignment()] }), OFFICER, founded);
    const attempts = (['good', 'pass', 'fail'] as const).map((band, at) =>
      make.submittedAttempt({
        ...{ id: make.id(band), number: at + 1, submittedAt: minutesOn(at) },
        result: make.result({ band, total: { earned: 16 - at, possible: 20 } }),
      }),
    );
    await store.importPeople({ added: [make.record({ attempts })], changed: [] }, make.auditEntry());
    const people = await store.people();
    expect(people.find(({ person }) => person.id === make.LI_NA)?.courses).toMatchObject({
      'meeting-people': { best: { band: 'good' }, later: [{ band: 'pass', earned: 15 }], last: { band: 'fail' } },
    });
    await store.close();
    await onServer(
      url,
      ...BEFORE_PROGRAMMES,
      `update standing set courses = (select json_object_agg(key, (value::jsonb - 'later')::json)
        from json_each(courses)) where courses::text <> '{}'`,
      `delete from migration where name >= '0014-programmes'`,
    );
    expect(await migrate(url)).toEqual(from('0014-programmes'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.people()).toEqual(people);
    expect((await again.organisation())?.assignments).toEqual([make.assignment()]);
  });

  test('attempts of before results could be corrected keep band and points, and lists say of them what they say of others', async () => {
    const url = await newDatabase();
    const store = await openPostgresStore(url);
    await store.found(make.organisation(), OFFICER, founded);
    const { endsAt } = make.attempt();
    const attempts = [
      make.submittedAttempt({ result: make.result({ band: 'fail', total: { earned: 9, possible: 20 } }) }),
      make.submittedAttempt({ id: make.id('b'), number: 2, submittedAt: endsAt }),
      make.attempt({ id: make.id('c'), number: 3 }),
      make.submittedAttempt({ id: make.id('d'), course: make.id('another'), startedAt: minutesOn(1) }),
    ];
    const record = make.record({ attempts, lessons: { handshake: make.lessonProgress() } });
    await store.importPeople({ added: [record], changed: [] }, make.auditEntry());
    const people = await store.people();
    expect(people.find(({ person }) => person.id === make.LI_NA)?.courses).toMatchObject({
      'meeting-people': { open: { startedAt: MORNING }, best: { band: 'good' }, last: { byTime: true } },
    });
    await store.close();
    await onServer(
      url,
      ...BEFORE_FAIRNESS,
      `update standing set courses = (select json_object_agg(key,
        (value::jsonb #- '{open,startedAt}' #- '{last,byTime}')::json) from json_each(courses)) where courses::text <> '{}'`,
      `update standing set finished_lessons = '{"handshake":"2026-03-09T00:55:00.000Z"}' where person = 'li-na'`,
      'create table missed_norm (person text)',
      `delete from migration where name >= '0010-fairness'`,
    );
    expect(await migrate(url)).toEqual(from('0010-fairness'));
    const again = await openPostgresStore(url);
    onTestFinished(() => again.close());
    expect(await again.record(make.LI_NA)).toEqual(record);
    expect(await again.people()).toEqual(people);
    expect(await Array.fromAsync(postgresArchive(url).faults())).toEqual([]);
    expect(await onServer(url, TABLES)).not.toContainEqual({ table_name: 'missed_norm' });
  });

  test('tables of a newer version are left alone', async () => {
    const url = await newDatabase();
    await onServer(url, `insert into migration (name, at) values ('9999-later', now())`);
    const before = await onServer(url, TABLES);
    await expect(migrate(url)).rejects.toThrow(/newer version of Licheng \(9999-later\).*Install that version/);
    expect(await onServer(url, TABLES)).toEqual(before);
  });

  test('whoever may not make tables can open them once they are made', async () => {
    const url = await newDatabase();
    await onServer(
      url,
      `drop role if exists reader`,
      `create role reader login password 'reader'`,
      'grant select, insert, update, delete on all tables in schema public to reader',
    );
    const asReader = addressOf(url, new URL(url).pathname.slice(1), { username: 'reader', password: 'reader' });
    expect(await migrate(asReader)).toEqual([]);
    await onServer(url, 'drop table migration');
    await expect(migrate(asReader)).rejects.toThrow(/"reader" may not work in the database.*grant it CREATE/);
    await onServer(url, 'drop owned by reader', 'drop role reader');
  });
});

describe('an address that leads nowhere is refused with what to do', () => {
  const at = (database: string, change = {}) => addressOf(inject('postgres'), database, change);
  test.each<{ address: () => string; says: RegExp }>([
    { address: () => 'db.example', says: /is not the address of a PostgreSQL database\. Write postgres:/ },
    { address: () => 'mysql://user:hush@host/licheng', says: /is not the address of a PostgreSQL database/ },
    { address: () => at(''), says: /is not the address of a PostgreSQL database/ },
    { address: () => at('licheng', { password: '%zz' }), says: /does not let "postgres" in/ },
    { address: () => at('nowhere'), says: /There is no database "nowhere".*Create it/ },
    {
      address: () => at('postgres', { password: 'hush' }),
      says: /does not let "postgres" in\. Check user and password/,
    },
    { address: () => at('postgres', { username: 'nobody' }), says: /does not let "nobody" in/ },
    { address: () => at('postgres', { password: '' }), says: /asks for a password|does not let/ },
    { address: () => at('postgres', { port: '1' }), says: /Nothing answers at 127\.0\.0\.1:1\. Start PostgreSQL/ },
    { address: () => at('postgres', { hostname: 'no-such-host.invalid' }), says: /No server is known by the name/ },
    { address: () => `${at('postgres')}?sslmode=verify-full`, says: /No secure connection.*Check sslmode/ },
  ])('$says', async ({ address, says }) => {
    const fault = await migrate(address()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(CannotUse);
    expect(String(fault)).toMatch(says);
    expect(String(fault)).not.toMatch(/hush/);
  });
});
