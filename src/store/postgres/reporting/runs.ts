import type { ScenarioId } from '../../../domain/id.ts';
import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import type { Store } from '../../store.ts';
import { frozen } from '../../values/frozen.ts';
import type { Database } from '../connection/database.ts';
import { ASK } from '../summaries.ts';

type RunRow = Omit<RunCount, 'choices'> & { readonly choices: string };

/**
 * Counts kinds, from an index where that is quicker. `order by` has one of each found by that index, where a scan might go
 * through the whole table.
 */
const RUNS = `with counted as materialized (
    select r.kind, p.department, count(*)::integer as count
    from scenario_run r join person p on p.id = r.person where r.scenario = $1
    group by r.kind, p.department)
  select version, department, first, choices, count from counted c cross join lateral (
    select s.version, s.first, s.choices from scenario_run s
    where s.scenario = $1 and s.kind = c.kind order by s.person limit 1) one`;

/** Counts are remembered until somebody was changed, added or removed: HR looks at a report from many sides. */
export function runsPart(database: Database): Pick<Store, 'countRuns'> {
  const known = new Map<ScenarioId, { readonly state: string; readonly counts: readonly RunCount[] }>();
  return {
    async countRuns(scenario) {
      // Asked first: counts that are newer than their state are counted anew, and none is older.
      const [now] = await database.read<{ state: string }>(ASK);
      const state = now?.state ?? '';
      const last = known.get(scenario);
      if (last?.state === state) return last.counts;
      const rows = await database.read<RunRow>({ name: 'runs', text: RUNS, values: [scenario] });
      const counts = frozen(rows.map((row) => ({ ...row, choices: row.choices.split('/') })));
      if (counts.length > 0) known.set(scenario, { state, counts });
      return counts;
    },
  };
}
