import { describe, expect, test } from 'vitest';
import { cameBack, MOST_MOVES, withMoves } from '../../../../src/domain/people/change/moves.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { daysOn, minutesOn } from '../../../support/clock.ts';
import { person } from '../../../support/make.ts';

const EAST = person({ department: '城东营业厅', positions: ['counter-clerk', 'manager'] });
const become = (before: Person, change: Partial<Person>, at: Date) => withMoves(before, { ...before, ...change }, at);

describe('somebody who is moved', () => {
  test('remembers department and positions of before, oldest first', () => {
    const called = become(EAST, { department: '客服中心' }, daysOn(1));
    const repairing = become(called, { positions: ['repair'] }, daysOn(3));
    expect(repairing).toEqual({
      ...EAST,
      department: '客服中心',
      positions: ['repair'],
      moves: [
        { at: daysOn(1), department: '城东营业厅', positions: ['counter-clerk', 'manager'] },
        { at: daysOn(3), department: '客服中心', positions: ['counter-clerk', 'manager'] },
      ],
    });
  });

  test('is not moved by another name, supervisor or order of positions, nor by another way to write the department', () => {
    const below = person({ department: '销售/城东' });
    expect(become(below, { department: '销售 > 城东' }, daysOn(1))).not.toHaveProperty('moves');
    const change = { name: '李娜娜', positions: ['manager', 'counter-clerk'] } as const;
    expect(become(EAST, change, daysOn(1))).toEqual({ ...EAST, ...change });
  });

  test('was never away when that is taken back within a day, and was when it is taken back later', () => {
    const moved = become(EAST, { department: '客服中心' }, daysOn(1));
    expect(become(moved, { department: EAST.department }, minutesOn(24 * 60 + 600))).toEqual(EAST);
    expect(become(moved, { department: EAST.department }, daysOn(2)).moves).toHaveLength(2);
    expect(become(moved, { department: '维修部' }, daysOn(1)).moves).toHaveLength(2);
  });

  test('has the moves that are kept, whatever is given for them', () => {
    const moved = become(EAST, { department: '客服中心' }, daysOn(1));
    expect(withMoves(moved, { ...EAST, department: '客服中心' }, daysOn(2))).toEqual(moved);
    expect(withMoves(EAST, { ...moved, department: EAST.department }, daysOn(2))).toEqual(EAST);
  });

  test('remembers the latest twenty moves', () => {
    let now = EAST;
    for (let day = 1; day <= 25; day++) now = become(now, { department: `第${day}部` }, daysOn(2 * day));
    expect(now.moves).toHaveLength(MOST_MOVES);
    expect([now.moves?.[0]?.department, now.moves?.at(-1)?.department]).toEqual(['第5部', '第24部']);
  });
});

describe('somebody who comes back', () => {
  const gone = { ...EAST, active: false, leftAt: daysOn(3) };
  const { department, positions } = EAST;

  test('remembers since when they were away', () => {
    const moves = [{ at: daysOn(9), left: daysOn(3), department, positions }];
    expect(cameBack(gone, daysOn(9))).toEqual({ ...EAST, moves });
    const again = cameBack({ ...EAST, moves, active: false, leftAt: daysOn(12) }, daysOn(20));
    expect(again.moves).toEqual([...moves, { at: daysOn(20), left: daysOn(12), department, positions }]);
  });

  test('keeps every move where leaving was not dated yet', () => {
    const moved = become(EAST, { department: '客服中心' }, daysOn(5));
    const back = cameBack({ ...moved, active: false }, daysOn(200));
    expect(back.moves?.map(({ department }) => department)).toEqual([EAST.department, '客服中心']);
    expect(back.moves?.at(-1)?.at).toEqual(daysOn(200));
  });

  test('within a day was never away', () => {
    expect(cameBack(gone, minutesOn(4 * 24 * 60 - 1))).toEqual(EAST);
  });

  test('to another department remembers the one they left, not what they were moved through meanwhile', () => {
    const moved = become(
      { ...become(gone, { department: '客服中心' }, daysOn(5)) },
      { department: '维修部' },
      daysOn(9),
    );
    expect(cameBack(moved, daysOn(9))).toEqual({
      ...{ ...EAST, department: '维修部' },
      moves: [{ at: daysOn(9), left: daysOn(3), department, positions }],
    });
  });

  test('and is moved and moved back at once, was away all the same', () => {
    const back = cameBack(gone, daysOn(9));
    const moved = become(back, { department: '客服中心' }, minutesOn(9 * 24 * 60 + 5));
    expect(become(moved, { department }, minutesOn(9 * 24 * 60 + 9))).toEqual(back);
  });

  test('who left before that was kept was away since they were entered', () => {
    const { leftAt: _, ...undated } = gone;
    const [move] = cameBack(undated, daysOn(400)).moves ?? [];
    expect(move?.left).toEqual(EAST.joinedAt);
  });
});
