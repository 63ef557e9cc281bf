/** Departments are texts; a list that writes them as paths, `Sales/East` or `销售 > 城东`, says by that what is under what. */

const paths = new Map<string, string>();
const MOST_PATHS = 10_000;

/** The departments of a path from the top down; `Sales/East` and `Sales > East` are the same. */
export function partsOf(department: string): string[] {
  return department
    .split(/[/>／＞]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One spelling for all of a path; '' for no department. */
export function pathOf(department: string): string {
  const known = paths.get(department);
  if (known !== undefined) return known;
  if (paths.size >= MOST_PATHS) paths.clear();
  const path = partsOf(department).join('/');
  paths.set(department, path);
  return path;
}

/** Whether two texts name one department. */
export function isSame(department: string, other: string): boolean {
  return department === other || pathOf(department) === pathOf(other);
}

/** Whether one department is under another. `Sales East` is not under `Sales`, and nothing is under itself. */
export function isBelow(department: string, above: string): boolean {
  const start = pathOf(above);
  return start !== '' && pathOf(department).startsWith(`${start}/`);
}

/** Whether a department is the one at a path or below it. */
export function isAtOrBelow(department: string, path: string): boolean {
  return (pathOf(path) !== '' && isSame(department, path)) || isBelow(department, path);
}
