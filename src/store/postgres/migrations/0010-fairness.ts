/** What makes a result fair: rules by course, voided questions, extra time, appeals, and what was changed in a result. */
export const fairness = [
  'alter table organisation add column guard boolean, add column course_rules json, add column voided json',
  `alter table attempt add column house_rules json, add column marked json, add column conduct json,
    add column confirmation json, add column corrections json, add column annulled json`,
  'alter table lesson_progress add column right_at json',
  `create table appeal (
    person text not null references person on delete cascade,
    id text not null,
    attempt text not null,
    question text,
    text text not null,
    at timestamptz(3) not null,
    decided_at timestamptz(3),
    decided_by text,
    verdict text,
    remedy text,
    reason text,
    primary key (person, id)
  )`,
  `create table accommodation (
    person text primary key references person on delete cascade,
    extra_time integer not null,
    reason text not null,
    at timestamptz(3) not null,
    "by" text not null
  )`,
  `alter table standing add column appeals json not null default '[]'`,
  // Nothing reads it, and results may change now.
  'drop table if exists missed_norm',
  // A standing tells from now on when the attempt in hand began.
  `update standing s set courses = (
    select json_object_agg(c.key, case when a.id is null then c.value
      else (c.value::jsonb || jsonb_build_object('open', (c.value -> 'open')::jsonb || jsonb_build_object('startedAt', a.started_at)))::json end)
    from json_each(s.courses) c left join attempt a on a.person = s.person and a.id = c.value -> 'open' ->> 'id')
    where s.courses::text like '%"open"%'`,
  // And whether the time limit closed the last one.
  `update standing s set courses = (
    select json_object_agg(c.key, case when a.id is null then c.value
      else (c.value::jsonb || jsonb_build_object('last', (c.value -> 'last')::jsonb || '{"byTime": true}'))::json end)
    from json_each(s.courses) c left join attempt a
      on a.person = s.person and a.id = c.value -> 'last' ->> 'id' and a.submitted_at >= a.ends_at)
    where exists (select 1 from attempt a where a.person = s.person and a.submitted_at >= a.ends_at)`,
] as const;
