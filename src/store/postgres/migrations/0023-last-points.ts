/** Lists tell how many points the latest attempts earned. */
export const lastPoints = [
  `update standing s set courses = told.courses from (
    select o.person, json_object_agg(c.key, case when a.id is null then c.value else jsonb_set(c.value::jsonb, '{last}',
      (c.value::jsonb -> 'last') || jsonb_build_object('earned', a.earned, 'possible', a.possible))::json end) as courses
    from standing o cross join lateral json_each(o.courses) c
      left join attempt a on a.person = o.person and a.id = c.value -> 'last' ->> 'id'
    group by o.person
  ) told where told.person = s.person and s.courses::text like '%"last"%'`,
] as const;
