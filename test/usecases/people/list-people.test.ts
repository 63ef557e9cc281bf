import { describe, expect, test } from 'vitest';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { fieldsOf, type PeopleFilter, peopleFilterFrom } from '../../../src/usecases/people/list/filter.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { expectOk } from '../../support/learner.ts';
import { office, rows } from '../../support/office.ts';

async function staffed(...more: readonly StaffRow['cells'][]) {
  const world = await office();
  const { needs, hr } = world;
  await importStaff(needs, hr, rows(...more));
  const listed = (filter: PeopleFilter) => expectOk(listPeople(needs, hr, filter));
  const found = async (filter: PeopleFilter) => (await listed(filter)).people.map(({ person }) => person.number);
  return { ...world, listed, found };
}

describe('the staff list', () => {
  test('finds by a part of an e-mail address, and full-width digits as plain ones', async () => {
    const { found } = await staffed();
    expect(await found({ search: 'li.na@' })).toEqual(['00017']);
    expect(await found({ search: '０００１７' })).toEqual(['00017']);
  });

  test('of a department has those below it, and tells how many there are anywhere', async () => {
    const { found, listed } = await staffed(
      { number: '901', name: 'Ana', department: '销售' },
      { number: '902', name: 'Bo', department: '销售/城东' },
      { number: '903', name: 'Cy', department: '销售部' },
    );
    expect(await found({ department: '销售' })).toEqual(['901', '902']);
    expect(await found({ department: '销售/城东' })).toEqual(['902']);
    expect(await found({ department: '-' })).toEqual(['00001']);
    const { departments, withoutDepartment } = await listed({ department: '销售' });
    expect(departments.find(({ path }) => path === '销售')).toMatchObject({ count: 2, below: [{ count: 1 }] });
    expect(withoutDepartment).toBe(1);
    expect((await listed({ search: 'Bo' })).departments).toMatchObject([{ path: '销售', count: 1 }]);
  });

  test('narrows by one of several positions', async () => {
    const { found, listed } = await staffed({ number: '901', name: 'Ana', positions: '营业员、客服代表' });
    const { positions } = await listed({});
    expect(positions).toHaveLength(2);
    for (const position of positions) expect(await found({ position })).toEqual(['901']);
  });

  test('narrows by supervisor: exactly one by number, otherwise all who are called so', async () => {
    const { found } = await staffed(
      { number: '90000', name: 'Ana 00016' },
      { number: '901', name: 'Bo', supervisor: '90000' },
    );
    expect(await found({ supervisor: '00016' })).toEqual(['00017', '00018']);
    expect(await found({ supervisor: '赵' })).toEqual(['00017', '00018']);
    expect(await found({ supervisor: '016' })).toEqual(['00017', '00018', '901']);
    expect(await found({ supervisor: 'ana' })).toEqual(['901']);
    expect(await found({ supervisor: 'nobody' })).toEqual([]);
  });

  test('narrows by state', async () => {
    const { needs, hr, liNa, found } = await staffed();
    await setActive(needs, hr, { person: liNa.id, active: false });
    expect(await found({ state: 'left' })).toEqual(['00017']);
    expect(await found({ state: 'active' })).toEqual(['00001', '00016', '00018', '00019']);
    expect(await found({ state: 'waiting' })).toEqual(['00016', '00018', '00019']);
  });

  test('keeps its order when people change, come or go', async () => {
    const { needs, hr, liNa, found } = await staffed();
    const byName = ['00019', '00017', '00018', '00001', '00016'];
    expect(await found({ sort: 'name' })).toEqual(byName);
    expect(await found({ sort: 'name', descending: true })).toEqual(byName.toReversed());
    await importStaff(needs, hr, rows({ number: '00017', name: '周娜' }, { number: '902', name: '艾琳' }));
    expect(await found({ sort: 'name' })).toEqual(['902', '00019', '00018', '00001', '00016', liNa.number]);
  });

  test('is told whole by its address', () => {
    const filter = peopleFilterFrom(
      new URLSearchParams('search=a&state=left&department=x/y&position=counter-clerk&supervisor=1&sort=-hired'),
    );
    expect(filter).toMatchObject({ search: 'a', state: 'left', department: 'x/y', sort: 'hired', descending: true });
    expect(peopleFilterFrom(new URLSearchParams(fieldsOf(filter)))).toEqual(filter);
    expect(fieldsOf(peopleFilterFrom(new URLSearchParams('state=none&position=king&sort=height')))).toEqual([]);
  });
});
