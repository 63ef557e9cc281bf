import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../src/authors/drawing.ts';
import { scenario } from '../support/scenarios.ts';

const VISIT = scenario(
  {
    door: {
      greet: { to: 'desk', points: { language: 3 }, mood: 10, from: { mood: 55, leadsTo: 'sofa' } },
      nod: { to: 'desk', mood: -5 },
    },
    sofa: { help: { to: 'end', points: { process: 7 } }, shrug: 'lost' },
    desk: { help: { to: 'end', points: { process: 2 } }, shrug: { to: 'end', mood: -41 } },
    end: {},
    lost: {},
  },
  { breaksOff: { below: 10, leadsTo: 'lost' } },
);
const { boxes, arrows, width, height } = drawingOf(VISIT, 'en', true);
const box = (id: string) => boxes.find((one) => one.id === id)!;
const labels = (from: string, to: string) => arrows.find((one) => one.from === from && one.to === to)?.labels;

describe('the graph of a role-play', () => {
  test('has every scene once, above all that it leads to, and nothing outside the sheet', () => {
    expect(boxes.map(({ id }) => id).toSorted()).toEqual(VISIT.scenes.map(({ id }) => id).toSorted());
    for (const { from, to } of arrows) expect(box(from).y, `${from} → ${to}`).toBeLessThan(box(to).y);
    for (const one of boxes) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(height);
    }
  });

  test('draws no box over another', () => {
    const over = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < a.height)
        .map((b) => `${a.id} over ${b.id}`),
    );
    expect(over).toEqual([]);
  });

  test('names points, change of mood and the mood of a fork on each arrow', () => {
    expect(labels('door', 'sofa')).toEqual(['greet +3 ♥+10 (≥55)']);
    expect(labels('door', 'desk')).toEqual(['greet +3 ♥+10', 'nod +0 ♥−5']);
  });

  test('draws breaking off only where it happens', () => {
    expect(labels('desk', 'lost')).toBeUndefined();
    expect(labels('sofa', 'lost')).toEqual(['shrug +0 ♥+0']);
  });

  test('marks the best path, and the bands of endings', () => {
    expect(arrows.filter(({ best }) => best).map(({ from, to }) => `${from} ${to}`)).toEqual(['door sofa', 'sofa end']);
    expect([box('end').band, box('lost').band, box('door').band]).toEqual(['excellent', 'fail', undefined]);
  });

  test('shows scenes that do not exist, and circles, too', () => {
    const broken = scenario({ door: { greet: 'hall', wait: 'door' } });
    const drawn = drawingOf(broken, 'zh-CN', false);
    expect(drawn.boxes.map(({ id, missing }) => [id, missing])).toEqual([
      ['door', false],
      ['hall', true],
    ]);
    expect(drawn.arrows).toHaveLength(2);
  });
});
