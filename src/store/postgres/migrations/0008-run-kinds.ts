/** Equal runs have the same number, so that a report counts them from an index and reads the text of each kind once. */
export const runKinds = [
  `alter table scenario_run add column kind bigint not null
    generated always as (hashtextextended(version || ' ' || first::text || ' ' || choices, 0)) stored`,
  'create index scenario_run_of_kind on scenario_run (scenario, kind, person)',
  'drop index scenario_run_of_scenario',
] as const;
