/** Points of the figure. x runs the way the figure faces, y downwards, in figure units (a person is 140 tall). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function at(x: number, y: number): Point {
  return { x, y };
}

export function plus(a: Point, b: Point, times = 1): Point {
  return at(a.x + b.x * times, a.y + b.y * times);
}

/** Length 1, from a towards b; straight down when they are one point. */
export function direction(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length === 0 ? at(0, 1) : at((b.x - a.x) / length, (b.y - a.y) / length);
}

/** Degrees of the way from a to b, 0 pointing forward, 90 pointing down. */
export function heading(a: Point, b: Point): number {
  return (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
}

/** Turns a point about the origin, clockwise on screen. */
export function turned(point: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return at(point.x * cos - point.y * sin, point.x * sin + point.y * cos);
}

/**
 * Where the middle joint of a two-bone limb lies, and the end it can really reach.
 * The elbow falls down and back by itself; `flip` bends it the other way.
 */
export function bendTo(start: Point, goal: Point, upper: number, lower: number, flip = false) {
  const way = direction(start, goal);
  const far = Math.min(Math.hypot(goal.x - start.x, goal.y - start.y), upper + lower - 0.4);
  const along = (upper * upper - lower * lower + far * far) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upper * upper - along * along));
  const foot = plus(start, way, along);
  const normal = at(-way.y, way.x);
  const [one, two] = [plus(foot, normal, aside), plus(foot, normal, -aside)];
  const fallsBack = one.y - 0.6 * one.x >= two.y - 0.6 * two.x;
  return { middle: fallsBack === flip ? two : one, end: plus(start, way, far) };
}
