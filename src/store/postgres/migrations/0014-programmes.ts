/** Assignments of programmes, and passes after the best one, by which it is told who has renewed a certificate. */
export const programmes = [
  'alter table assignment alter column course drop not null',
  'alter table assignment add column programme text, add column again boolean',
  // Of passes before this was kept the latest is enough: what counts is that there was one since.
  `update standing s set courses = (
    select json_object_agg(c.key, case when a.id is null then c.value
      else (c.value::jsonb || jsonb_build_object('later', jsonb_build_array(jsonb_build_object('id', a.id, 'band', a.band,
        'earned', a.earned, 'possible', a.possible, 'at', a.submitted_at))))::json end)
    from json_each(s.courses) c left join lateral (
      select a.* from attempt a
      where a.person = s.person and a.course = c.key and a.band <> 'fail' and a.annulled is null
        and a.submitted_at > (c.value -> 'best' ->> 'at')::timestamptz
      order by a.submitted_at desc limit 1
    ) a on true)
    where exists (
      select 1 from attempt a where a.person = s.person and a.band <> 'fail' and a.annulled is null
        and a.submitted_at > (s.courses -> a.course -> 'best' ->> 'at')::timestamptz)`,
] as const;
