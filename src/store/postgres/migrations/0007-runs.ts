/** Role-plays of submitted attempts, a row for each run, its choices with slashes between: reports count equal ones. */
export const runs = [
  `create table scenario_run (
    person text not null,
    attempt text not null,
    scenario text not null,
    version text not null,
    first boolean not null,
    choices text not null,
    primary key (person, attempt, scenario),
    foreign key (person, attempt) references attempt (person, id) on delete cascade
  )`,
  `insert into scenario_run (person, attempt, scenario, version, first, choices)
    select a.person, a.id, run.key, coalesce(a.paper -> 'versions' ->> run.key, ''), a.number = 1,
      (select string_agg(choice, '/' order by at) from json_array_elements_text(run.value) with ordinality c(choice, at))
    from attempt a cross join json_each(a.choices) run
    where a.submitted_at is not null and json_array_length(run.value) > 0`,
  'create index scenario_run_of_scenario on scenario_run (scenario)',
] as const;
