import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openPostgresStore, type PostgresStore } from '../../../src/store/postgres/open.ts';
import { NotKept, NotSure } from '../../../src/store/store.ts';
import * as make from '../../support/make.ts';
import { emptyDatabase, onServer } from '../../support/postgres.ts';
import { type Wire, wireTo } from '../../support/wire.ts';
import { foundWith, handIn } from '../contract/run.ts';

const { LI_NA } = make;

let url: string;
let wire: Wire;
let store: PostgresStore;

const opened = async (address: string, patience = 5000) => {
  const store = await openPostgresStore(address, { poolSize: 2, patience });
  onTestFinished(() => store.close());
  return store;
};
const rowOf = async () => (await onServer(url, `select revision, language, active from person where id = 'li-na'`))[0];
const acts = async () => (await onServer(url, 'select act from audit order by seq')).map(({ act }) => act);

beforeEach(async () => {
  url = await emptyDatabase();
  wire = await wireTo(url);
  store = await opened(wire.url);
  await foundWith({ store } as never, make.record());
  await store.startAttempt(LI_NA, make.attempt());
});

describe('a change of one person whose connection is cut', () => {
  test.each(['before', 'after'] as const)('%s the database got it is kept once, and answered truly', async (when) => {
    const revision = Number((await rowOf())?.revision);
    wire.cut('keep', when);
    expect(await store.submitAttempt(LI_NA, make.attempt().id, handIn)).toBe('submitted');
    expect(Number((await rowOf())?.revision)).toBe(revision + 1);
    expect(await store.submitAttempt(LI_NA, make.attempt().id, handIn)).toBe('already');
  });

  test.each([
    { changes: 1, answer: 'started' },
    { changes: 8, answer: undefined },
  ])('is answered $answer after $changes changes by another process', async ({ changes, answer }) => {
    const other = await opened(url);
    await store.submitAttempt(LI_NA, make.attempt().id, handIn);
    wire.cut('keep', 'after', async () => {
      wire.open = false;
      for (let n = 0; n < changes; n++) await other.setLanguage(LI_NA, 'en');
      wire.open = true;
    });
    const second = make.attempt({ id: make.id('attempt-2'), number: 2 });
    const start = store.startAttempt(LI_NA, second);
    if (answer) expect(await start).toBe(answer);
    else await expect(start).rejects.toThrow(NotSure);
    const record = await other.record(LI_NA);
    expect([record?.attempts.length, record?.person.language]).toEqual([2, 'en']);
  });

  test('is in doubt while the database stays away, and asking again shows', async () => {
    const impatient = await opened(wire.url, 300);
    wire.cut('keep', 'after', () => {
      wire.open = false;
    });
    await expect(impatient.setLanguage(LI_NA, 'en')).rejects.toThrow(NotSure);
    wire.open = true;
    expect((await impatient.record(LI_NA))?.person.language).toBe('en');
  });

  test('is not kept when the database could not be reached at all', async () => {
    const impatient = await opened(wire.url, 300);
    await impatient.record(LI_NA);
    wire.cut('keep', 'before', () => {
      wire.open = false;
    });
    await expect(impatient.setLanguage(LI_NA, 'en')).rejects.toThrow(NotSure);
    await expect(impatient.setLanguage(LI_NA, 'en')).rejects.toThrow(NotKept);
    await expect(impatient.people()).rejects.toThrow(NotKept);
    wire.open = true;
    expect((await impatient.record(LI_NA))?.person.language).toBeUndefined();
  });
});

describe('a change with an audit entry whose connection is cut', () => {
  test.each(['update person', 'into "audit"', 'commit'])(
    'at "%s", before the database got it, is done once',
    async (at) => {
      wire.cut(at, 'before');
      expect(await store.setActive(LI_NA, false, make.auditEntry({ act: 'person-deactivated' }))).toBe('kept');
      expect(await rowOf()).toMatchObject({ active: false });
      expect(await acts()).toEqual(['organisation-founded', 'people-imported', 'person-deactivated']);
    },
  );

  test.each(['update person', 'into "audit"', 'commit'])(
    'at "%s", after the database got it, is done once',
    async (at) => {
      wire.cut(at, 'after');
      expect(await store.grantAttempt(LI_NA, make.MEETING_PEOPLE, make.auditEntry({ act: 'attempt-granted' }))).toBe(
        'kept',
      );
      expect((await store.record(LI_NA))?.granted).toEqual({ [make.MEETING_PEOPLE]: [make.auditEntry().at] });
      expect(await acts()).toEqual(['organisation-founded', 'people-imported', 'attempt-granted']);
    },
  );

  test('is in doubt only when the commit is', async () => {
    const impatient = await opened(wire.url, 300);
    const close = () => {
      wire.open = false;
    };
    wire.cut('update person', 'after', close);
    await expect(impatient.setActive(LI_NA, false, make.auditEntry())).rejects.toThrow(NotKept);
    wire.open = true;
    expect((await impatient.summary(LI_NA))?.person.active).toBe(true);
    wire.cut('commit', 'after', close);
    await expect(impatient.setActive(LI_NA, false, make.auditEntry())).rejects.toThrow(NotSure);
    wire.open = true;
    expect((await impatient.summary(LI_NA))?.person.active).toBe(false);
  });
});

describe('what the database refuses for the moment is tried again', () => {
  /** The first `times` changes of a person fail like this. */
  const failing = async (times: number, how: string) => {
    onTestFinished(async () => {
      await onServer(url, 'drop trigger fail on person', 'drop function fail', 'drop sequence tries');
    });
    await onServer(
      url,
      'create sequence tries',
      `create function fail() returns trigger language plpgsql as $$ begin
        if nextval('tries') <= ${times} then ${how} end if; return new; end $$`,
      'create trigger fail before update on person for each row execute function fail()',
    );
  };

  test.each([
    { what: 'a serialisation failure', how: `raise exception 'again' using errcode = '40001';` },
    { what: 'a deadlock', how: `raise exception 'again' using errcode = '40P01';` },
    { what: 'a connection ended by the administrator', how: 'perform pg_terminate_backend(pg_backend_pid());' },
  ])('$what', async ({ how }) => {
    await failing(3, how);
    await store.setLanguage(LI_NA, 'en');
    expect(await rowOf()).toMatchObject({ language: 'en' });
    await onServer(url, `select setval('tries', 1, false)`);
    expect(await store.setActive(LI_NA, false, make.auditEntry())).toBe('kept');
    expect(await rowOf()).toMatchObject({ language: 'en', active: false });
  });

  test('but not for ever', async () => {
    await failing(1_000_000, `raise exception 'again' using errcode = '40001';`);
    await expect(store.setLanguage(LI_NA, 'en')).rejects.toThrow(NotKept);
    await expect(store.setActive(LI_NA, false, make.auditEntry())).rejects.toThrow(NotKept);
    expect(await acts()).toHaveLength(2);
  });

  test('a full disk is not tried again: nothing was kept, and that is said', async () => {
    await failing(1, `raise exception 'full' using errcode = '53100';`);
    await expect(store.setLanguage(LI_NA, 'en')).rejects.toThrow(NotKept);
    expect(await rowOf()).toMatchObject({ language: null });
    await store.setLanguage(LI_NA, 'en');
    expect(await rowOf()).toMatchObject({ language: 'en' });
  });
});

test('connections that were lost while nobody used them are replaced', async () => {
  await Promise.all([store.people(), store.record(LI_NA)]);
  await onServer(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  expect(await store.people()).toHaveLength(2);
  await store.setLanguage(LI_NA, 'en');
  expect(await rowOf()).toMatchObject({ language: 'en' });
});
