import { describe, expect, test } from 'vitest';
import { LISTS, listNamed } from '../../src/components/hr/sheets/lists.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { appeal } from '../../src/usecases/appeal/appeal.ts';
import { assignCourse } from '../../src/usecases/assignment/assign-course.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { expectOk, sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import { COURSE, office } from '../support/office.ts';

/** The list as a file would have it: its headings, then its rows. */
async function taken(needs: Needs, who: Person, address: string, language: Language = 'zh-CN') {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const file = await listNamed(pathname.slice(1))?.({
    locals: await localsOf(needs, who, language),
    query: searchParams,
  });
  return file?.map(({ columns, rows }) => [columns.map(({ heading }) => heading), ...rows]);
}

/** A course is assigned; Li Na failed and appealed. */
async function failed() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } });
  await studyAll(needs, liNa);
  const attempt = await sit(needs, liNa, 'wrong');
  await expectOk(appeal(needs, liNa, { attempt: attempt.id, text: '停电时答的，不能算数。' }));
  return { ...world, attempt };
}

/** The address of a list; those of one thing name it. */
async function addressOf({ store, library }: Needs, name: string): Promise<string> {
  const of: Readonly<Record<string, string | undefined>> = {
    norm: 'handshake-duration-3s',
    'norm-people': 'handshake-duration-3s',
    scenario: [...library.scenarios.keys()][0],
    tasks: (await store.organisation())?.assignments[0]?.id,
  };
  const kind = name === 'tasks' ? 'assignment' : name.split('-')[0];
  return of[name] ? `${name}?${kind}=${of[name]}` : name;
}

describe('every list of HR’s', () => {
  test.each(Object.keys(LISTS))('%s is taken by HR alone, and that it was is in the audit trail', async (name) => {
    const { needs, hr, liNa, zhaoMin } = await failed();
    const address = await addressOf(needs, name);
    const before = (await needs.store.audit({ limit: 1 }))[0]!.seq;
    for (const who of [liNa, zhaoMin]) expect(await taken(needs, who, address)).toBeUndefined();
    const [list] = (await taken(needs, hr, address)) ?? [];
    const [entry] = await needs.store.audit({ limit: 1 });
    expect(entry).toMatchObject({ seq: before + 1, by: hr.id, after: { rows: list!.length - 1 } });
    expect(entry?.act).toMatch(/^(list|results|attempts)-downloaded$/);
  });

  test.each(Object.keys(LISTS))('%s has a heading of its own over every cell, in both languages', async (name) => {
    const { needs, hr } = await failed();
    for (const language of ['zh-CN', 'en'] as const) {
      const file = await taken(needs, hr, await addressOf(needs, name), language);
      for (const [headings, ...rows] of file!) {
        expect(new Set(headings).size).toBe(headings!.length);
        for (const row of rows) expect(row).toHaveLength(headings!.length);
      }
    }
  });

  test('has the rows of its page as filtered, those of all its pages', async () => {
    const { needs, hr } = await failed();
    const numbers = async (address: string) =>
      (await taken(needs, hr, address))?.[0]?.slice(1).map(([number]) => number);
    expect(await numbers('people')).toEqual(['00001', '00016', '00017', '00018', '00019']);
    expect(await numbers('people?search=李&page=7')).toEqual(['00017']);
    expect(await numbers('people?state=left')).toEqual([]);
    expect(await numbers('results?stage=failed')).toEqual(['00017']);
    expect(await numbers('results?department=客服中心')).toEqual(['00019']);
    expect(await numbers('attempts?state=appealed')).toEqual(['00017']);
    expect(await numbers('invitations?department=客服中心')).toEqual(['00019']);
    const { assignments } = (await needs.store.organisation())!;
    const assignment = `tasks?assignment=${assignments[0]?.id}`;
    const second = async (address: string) => (await taken(needs, hr, address))?.[0]?.slice(1).map((row) => row[1]);
    expect(await second(assignment)).toEqual(['00001', '00016', '00017', '00018', '00019']);
    expect(await second(`${assignment}&search=陈`)).toEqual(['00019']);
    expect(await taken(needs, hr, 'tasks?assignment=none')).toBeUndefined();
  });

  test('keeps no words searched for in the audit trail, since they may be a name', async () => {
    const { needs, hr } = await failed();
    await taken(needs, hr, 'people?search=李娜');
    const [entry] = await needs.store.audit({ limit: 1 });
    expect(entry?.after).toEqual({ list: 'people', search: true, rows: 1 });
  });
});

test('appeals say who appealed against what, and nothing of keys', async () => {
  const { needs, hr, attempt } = await failed();
  const [[, row] = []] = (await taken(needs, hr, 'appeals', 'en')) ?? [];
  expect(row?.slice(0, 3)).toEqual(['00017', '李娜', '城东营业厅']);
  expect(row).toEqual(expect.arrayContaining([attempt.number, '停电时答的，不能算数。', 'Not decided yet']));
});

test('attempts have the points that each of them shows', async () => {
  const { needs, hr, liNa, attempt } = await failed();
  const [[headings = [], ...rows] = []] = (await taken(needs, hr, 'attempts', 'en')) ?? [];
  const row = rows.find(([number]) => number === liNa.number) ?? [];
  const { earned, possible } = attempt.result!.total;
  expect([row[headings.indexOf('Points')], row[headings.indexOf('Out of')]]).toEqual([earned, possible]);
});

test('invitations say until when they can be used, and give away no link', async () => {
  const { needs, hr } = await office();
  const file = await taken(needs, hr, 'invitations');
  expect(file?.[0]?.[1]?.at(-1)).toBeInstanceOf(Date);
  expect(JSON.stringify(file)).not.toMatch(/invite|nonce|[A-Za-z0-9_-]{30}/);
});

test('the audit trail goes back to its first entry, with the hashes by which its chain can be followed', async () => {
  const { needs, hr } = await failed();
  const [entries] = (await taken(needs, hr, 'audit')) ?? [];
  const kept = await needs.store.audit({ limit: 100 });
  expect(entries?.slice(1).map((row) => [row[0], row.at(-1)])).toEqual(
    kept.slice(1).map(({ seq, hash }) => [seq, hash]),
  );
  expect(entries?.at(-1)?.[0]).toBe(1);
});

test('the heat map and a norm’s page become figures, and the norm’s list the people who missed it', async () => {
  const { needs, hr, attempt } = await failed();
  const [map] = (await taken(needs, hr, 'heat?department=城东营业厅', 'en')) ?? [];
  expect(map?.[0]).toEqual(['Topic', 'Department', 'Times asked', 'Times missed', 'Missed (%)']);
  const sums = map!.slice(1).filter((row) => row[1] === 'All shown');
  expect(sums.length).toBeGreaterThan(1);
  expect(sums.reduce((sum, row) => sum + Number(row[3]), 0)).toBeGreaterThan(0);
  const [missed] = attempt.result!.missed;
  const [people] = (await taken(needs, hr, `norm-people?norm=${missed}`, 'en')) ?? [];
  expect(people?.slice(1).map((row) => row.slice(1, 3))).toEqual([['00017', '李娜']]);
  const [lines] = (await taken(needs, hr, `norm?norm=${missed}`, 'en')) ?? [];
  expect(lines?.find((row) => row[2] === '城东营业厅')?.slice(4)).toEqual([1, 1, 100]);
  expect(lines?.some((row) => row[1] === 'What teaches it')).toBe(true);
  expect(await taken(needs, hr, `norm-people?norm=${missed}&department=客服中心`)).toMatchObject([{ length: 1 }]);
});

test('coverage is narrowed as its page is, and says what each norm lacks', async () => {
  const { needs, hr } = await office();
  const rows = async (query: string) => (await taken(needs, hr, `coverage${query}`, 'en'))![0]!.slice(1);
  expect(await rows('')).toHaveLength(
    [...needs.library.norms.keys()].filter((id) => !needs.library.off.has(id)).length,
  );
  const red = await rows('?red-lines=1');
  expect(red.length).toBeGreaterThan(0);
  for (const row of red) expect(row[4]).toBe('Yes');
});

test('no list has a name that an object has anyway', () => {
  for (const name of ['constructor', 'toString', '__proto__', undefined]) expect(listNamed(name)).toBeUndefined();
});
