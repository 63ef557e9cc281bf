import type { CellFault, StaffEntry } from './staff-list.ts';
import { numberKey } from './staff-text.ts';

/** A row of the file on its way to being planned. */
export interface Draft {
  /** The {@link numberKey} of its number; '' when it has none. */
  readonly key: string;
  readonly entry: StaffEntry;
  /** What is wrong with it, supervisors aside. */
  readonly faults: readonly CellFault[];
}

/** Who reports to whom: a person's key → their supervisor's key, undefined at the top. */
export type Reports = ReadonlyMap<string, string | undefined>;

/**
 * What is wrong with each draft's supervisor, asked one by one. A supervisor is somebody known, or new in a good row
 * of the file; nobody is their own, directly or around a circle. A row that falls takes the rows with it that need
 * it, and leaves its person where they are, which may close another circle: so it goes on until nothing more falls.
 */
export function supervisorFaults(drafts: readonly Draft[], known: Reports): (draft: Draft) => CellFault[] {
  const byKey = Map.groupBy(
    drafts.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  const single = [...byKey.values()].flatMap((same) => (same.length === 1 ? same : []));
  const circular = keysOnCircles(new Map([...known, ...single.map(linkOf)]));
  const good = new Map(
    single.flatMap((draft) =>
      draft.faults.length > 0 || circular.has(draft.key) ? [] : [[draft.key, draft] as const],
    ),
  );
  const stands = (key: string) => known.has(key) || good.has(key);
  settle(good, known, circular);

  return ({ key, entry: { supervisorNumber } }) => {
    if (!supervisorNumber) return [];
    const supervisor = numberKey(supervisorNumber);
    const fault = (name: CellFault['fault']): CellFault[] => [
      { column: 'supervisor', fault: name, values: [supervisorNumber] },
    ];
    if (supervisor === key) return fault('supervisor-self');
    if (!known.has(supervisor) && !byKey.has(supervisor)) return fault('supervisor-unknown');
    if (circular.has(key)) return fault('supervisor-circle');
    return stands(supervisor) ? [] : fault('supervisor-faulty');
  };
}

/** Takes out of `good` what cannot stand, and adds to `circular` the circles that this closes. */
function settle(good: Map<string, Draft>, known: Reports, circular: Set<string>): void {
  for (;;) {
    dropUnsupported(good, known);
    const circles = keysOnCircles(new Map([...known, ...[...good.values()].map(linkOf)]));
    const fallen = [...good.keys()].filter((key) => circles.has(key));
    if (fallen.length === 0) return;
    for (const key of fallen) {
      good.delete(key);
      circular.add(key);
    }
  }
}

function dropUnsupported(good: Map<string, Draft>, known: Reports): void {
  const team = Map.groupBy(good.keys(), (key) => linkOf(good.get(key)!)[1] ?? '');
  team.delete('');
  const missing = [...team.keys()].filter((key) => !known.has(key) && !good.has(key));
  for (let key = missing.pop(); key !== undefined; key = missing.pop()) {
    for (const report of team.get(key) ?? []) {
      if (good.delete(report) && !known.has(report)) missing.push(report);
    }
  }
}

function linkOf({ key, entry: { supervisorNumber } }: Draft): [string, string | undefined] {
  return [key, supervisorNumber ? numberKey(supervisorNumber) : undefined];
}

/** Everybody who is their own supervisor, directly or around a circle. */
export function keysOnCircles(reports: Reports): Set<string> {
  const seen = new Set<string>();
  const circles = new Set<string>();
  for (const start of reports.keys()) {
    const path = new Set<string>();
    let key: string | undefined = start;
    for (; key !== undefined && !seen.has(key) && !path.has(key); key = reports.get(key)) path.add(key);
    if (key !== undefined && path.has(key)) {
      const way = [...path];
      for (const member of way.slice(way.indexOf(key))) circles.add(member);
    }
    for (const member of path) seen.add(member);
  }
  return circles;
}
