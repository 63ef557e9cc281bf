/** What each attempt earned part by part, in the form of src/store/values/marks.ts, and the language it was handed in in. */
export const marks = [
  'alter table attempt add column language text, add column marks text',
  `update attempt a set marks = a.course || case when a.number = 1 then ' first -' else ' later -' end || coalesce((
    select string_agg(' ' || part || '=' || (score ->> 'earned') || '/' || (score ->> 'possible'), '' order by kind, at)
    from (
      select 1 as kind, at, one ->> 'question' as part, one -> 'score' as score
      from json_array_elements(a.result -> 'questions') with ordinality q(one, at) where one ->> 'voided' is null
      union all
      select 2, at, one ->> 'scenario', one -> 'score'
      from json_array_elements(a.result -> 'scenarios') with ordinality s(one, at)
    ) parts where (score ->> 'possible')::integer > 0), '')
    where a.submitted_at is not null and a.annulled is null`,
] as const;
