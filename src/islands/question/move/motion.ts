const MS = 160;

/** How long things take to make room, in milliseconds: no time for those who asked for less motion. */
export function roomTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MS;
}
