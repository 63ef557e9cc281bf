import { at, direction, type Point, plus } from './geometry.ts';
import { d } from './svg.ts';

export type Three<T> = readonly [T, T, T];

/**
 * Path data of a limb that tapers over its middle joint: round outside the bend, mitred inside it.
 * Left open at the start, so that a sleeve grows out of its shoulder without a seam.
 */
export function limb(points: Three<Point>, radii: Three<number>): string {
  const there = side(points, radii, 1);
  const back = side(points, radii, -1);
  return d`M${there.start}L${there.bend}L${there.end}L${back.end}L${back.bendBack}L${back.start}`;
}

/** A sleeve: a limb whose back begins on top of the shoulder and is round there. */
export function sleeve(points: Three<Point>, radii: Three<number>, top: Point): string {
  const cap = d`M${write(plus(points[0], top, radii[0]))}A${radii[0]} ${radii[0]} 0 0 0 `;
  return limb(points, radii).replace('M', cap);
}

function side([a, b, c]: Three<Point>, [ra, rb, rc]: Three<number>, hand: 1 | -1) {
  const [first, second] = [normal(a, b, hand), normal(b, c, hand)];
  const ends = { start: write(plus(a, first, ra)), end: write(plus(c, second, rc)) };
  const inner = first.x * second.y - first.y * second.x > 0 === (hand === 1);
  if (inner) {
    const corner = write(mitre(b, first, second, rb));
    return { ...ends, bend: corner, bendBack: corner };
  }
  const [enter, leave] = [write(plus(b, first, rb)), write(plus(b, second, rb))];
  const arc = d`A${rb} ${rb} 0 0 `;
  return { ...ends, bend: `${enter}${arc}0 ${leave}`, bendBack: `${leave}${arc}0 ${enter}` };
}

function normal(a: Point, b: Point, hand: number): Point {
  const way = direction(a, b);
  return at(-way.y * hand, way.x * hand);
}

/** Kept short in a sharp bend, where the true corner would run far off. */
function mitre(joint: Point, first: Point, second: Point, radius: number): Point {
  const reach = 1 / Math.max(0.55, 1 + first.x * second.x + first.y * second.y);
  return plus(joint, at(first.x + second.x, first.y + second.y), radius * reach);
}

function write(point: Point): string {
  return d`${point.x} ${point.y}`;
}
