import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import type { Store } from '../../store.ts';
import type { Database } from '../connection/database.ts';

type RunRow = Omit<RunCount, 'choices'> & { readonly choices: string };

const RUNS = `select r.version, p.department, r.first, r.choices, count(*)::integer as count
  from scenario_run r join person p on p.id = r.person where r.scenario = $1
  group by r.version, p.department, r.first, r.choices`;

export function runsPart(database: Database): Pick<Store, 'countRuns'> {
  return {
    async countRuns(scenario) {
      const rows = await database.read<RunRow>({ name: 'runs', text: RUNS, values: [scenario] });
      return rows.map((row) => ({ ...row, choices: row.choices.split('/') }));
    },
  };
}
