import { describe, expect, it } from 'vitest';
import { drawPerson, type Look } from '../../src/figure/person.ts';
import { POSES, type PoseName } from '../../src/figure/pose.ts';
import { everything, parseXml } from './xml.ts';

const CLERK: Look = { hair: 'bun', outfit: 'uniform' };
const LOOKS = (['short', 'bob', 'bun', 'grey'] as const).flatMap((hair) =>
  (['uniform', 'suit', 'coat', 'dress'] as const).map((outfit): Look => ({ hair, outfit })),
);

const rotations = (svg: string) =>
  everything(parseXml(svg))
    .flatMap(({ attributes }) => attributes.transform?.match(/^rotate\(([\d.]+)\)$/)?.[1] ?? [])
    .map(Number);

describe('a person', () => {
  it.each(Object.keys(POSES) as PoseName[])('stands in the pose %s in every dress, facing either way', (pose) => {
    for (const look of LOOKS) {
      for (const facing of ['left', 'right'] as const) {
        const svg = drawPerson({ x: 10, y: 150, look, pose, facing });
        expect(() => parseXml(svg)).not.toThrow();
        expect(svg).not.toMatch(/NaN|undefined/);
      }
    }
  });

  it.each([5, 15, 30, 45])('leans the trunk forward by the %i degrees asked for', (bow) => {
    expect(rotations(drawPerson({ x: 0, y: 0, look: CLERK, pose: 'wait', bow }))).toContain(bow);
  });

  it.each([
    [-10, '0'],
    [60, '45'],
  ])('takes a bow of %i degrees as %s', (asked, drawn) => {
    expect(drawPerson({ x: 0, y: 0, look: CLERK, bow: asked })).toContain(`data-bow="${drawn}"`);
  });

  it('leans back against a chair, whatever the bow', () => {
    const pose = { ...POSES.sit, recline: 20 };
    expect(drawPerson({ x: 0, y: 0, look: CLERK, pose })).toContain('rotate(-20)');
    expect(rotations(drawPerson({ x: 0, y: 0, look: CLERK, pose, bow: 35 }))).toContain(15);
  });

  it('crosses the legs when seated, in a skirt and in trousers', () => {
    for (const look of LOOKS) {
      const legs = [true, false].map((crossed) => drawPerson({ x: 0, y: 0, look, pose: { ...POSES.sit, crossed } }));
      expect(legs[0]).not.toBe(legs[1]);
      expect(everything(parseXml(legs[0]!)).length).toBe(everything(parseXml(legs[1]!)).length + 1);
    }
  });

  it('lays only the arms and what they hold over a table', () => {
    const arms = drawPerson({
      x: 0,
      y: 0,
      look: CLERK,
      badge: true,
      armsOnly: true,
      holds: '<path class="fig-card"/>',
    });
    for (const kept of ['fig-uniform', 'fig-card', 'fig-skin']) expect(arms).toContain(kept);
    for (const left of ['fig-hair', 'fig-badge', 'fig-shoe', 'fig-eye']) expect(arms).not.toContain(left);
  });

  it('is mirrored to face left', () => {
    expect(drawPerson({ x: 0, y: 0, look: CLERK, facing: 'left' })).toContain('scale(-1 1)');
    expect(drawPerson({ x: 0, y: 0, look: CLERK })).not.toContain('scale(-1 1)');
  });

  it('turns the head round to look away', () => {
    expect(drawPerson({ x: 0, y: 0, look: CLERK, expression: 'away' })).toContain('scale(-1 1)');
  });

  it('shows a different face for each expression', () => {
    const faces = (['smile', 'warm', 'neutral', 'cross', 'away', 'asleep', 'loud', 'sneeze'] as const).map(
      (expression) => drawPerson({ x: 0, y: 0, look: CLERK, expression }),
    );
    expect(new Set(faces).size).toBe(8);
  });

  it('wears a badge only when told to', () => {
    expect(drawPerson({ x: 0, y: 0, look: CLERK, badge: true })).toContain('fig-badge');
    expect(drawPerson({ x: 0, y: 0, look: CLERK })).not.toContain('fig-badge');
  });
});
