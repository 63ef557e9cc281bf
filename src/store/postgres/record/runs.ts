import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import type { Store } from '../../store.ts';
import type { Database } from '../connection/database.ts';

type RunRow = Omit<RunCount, 'choices'> & { readonly choices: string };

/** Counts by an index alone; `order by` has a kind found by it too, where a scan might go through the whole table. */
const RUNS = `with counted as materialized (
    select r.kind, p.department, count(*)::integer as count
    from scenario_run r join person p on p.id = r.person where r.scenario = $1
    group by r.kind, p.department)
  select version, department, first, choices, count from counted c cross join lateral (
    select s.version, s.first, s.choices from scenario_run s
    where s.scenario = $1 and s.kind = c.kind order by s.person limit 1) one`;

export function runsPart(database: Database): Pick<Store, 'countRuns'> {
  return {
    async countRuns(scenario) {
      const rows = await database.read<RunRow>({ name: 'runs', text: RUNS, values: [scenario] });
      return rows.map((row) => ({ ...row, choices: row.choices.split('/') }));
    },
  };
}
