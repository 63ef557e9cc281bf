import { isAtOrBelow, partsOf } from '../../department.ts';
import { compareNames } from '../../reading-order.ts';

/** A department in the tree that names written as paths make. */
export interface DepartmentNode {
  /** Its path, as `pathOf` writes it. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** People in it and in those below. */
  readonly count: number;
  readonly below: readonly DepartmentNode[];
}

/** @param people how many are in each department, by its name as written; no department has no place in the tree. */
export function departmentTree(people: ReadonlyMap<string, number>): DepartmentNode[] {
  const counts = new Map<string, number>();
  for (const [department, count] of people) {
    const parts = partsOf(department);
    for (const at of parts.keys()) {
      const path = parts.slice(0, at + 1).join('/');
      counts.set(path, (counts.get(path) ?? 0) + count);
    }
  }
  const byParent = Map.groupBy([...counts.keys()].toSorted(compareNames), parentOf);
  const nodesUnder = (parent: string): DepartmentNode[] =>
    (byParent.get(parent) ?? []).map((path) => ({
      path,
      name: path.slice(parent === '' ? 0 : parent.length + 1),
      count: counts.get(path) ?? 0,
      below: nodesUnder(path),
    }));
  return nodesUnder('');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A tree of up to so many departments is shown whole. */
export const SMALL = 30;

/** The tree as it is shown: of a large one only the top, what is chosen, what leads there and what is right below it. */
export function unfoldedTo(tree: readonly DepartmentNode[], chosen = ''): DepartmentNode[] {
  if (sizeOf(tree) <= SMALL) return [...tree];
  const only = tree.length === 1;
  return tree.map((node) =>
    only || isAtOrBelow(chosen, node.path)
      ? { ...node, below: foldedBelow(node.below, chosen) }
      : { ...node, below: [] },
  );
}

function foldedBelow(nodes: readonly DepartmentNode[], chosen: string): DepartmentNode[] {
  return nodes.map((node) => ({
    ...node,
    below: isAtOrBelow(chosen, node.path) ? foldedBelow(node.below, chosen) : [],
  }));
}

/** How many departments there are, those below others too. */
export function sizeOf(tree: readonly DepartmentNode[]): number {
  return tree.reduce((sum, { below }) => sum + 1 + sizeOf(below), 0);
}
