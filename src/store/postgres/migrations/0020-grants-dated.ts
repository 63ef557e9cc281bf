/** When a moment of a table is, as records and summaries write it. */
const written = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Grants of further attempts say when: those that were only counted are taken for grants of the day of the latest attempt.
 * Lists tell when attempts at a course that was failed were handed in.
 */
export const grantsDated = [
  `alter table granted add column at json not null default '[]'`,
  `update granted g set at = (
    select json_agg(${written(`coalesce((select max(a.submitted_at) from attempt a
      where a.person = g.person and a.course = g.course), p.joined_at)`)})
    from person p, generate_series(1, g.attempts) where p.id = g.person
  ) where g.attempts > 0`,
  'alter table granted drop column attempts',
  `update standing s set courses = told.courses from (
    select o.person, json_object_agg(c.key, case when c.value::jsonb ? 'retake' then jsonb_set(c.value::jsonb, '{retake}',
      (c.value::jsonb -> 'retake') || jsonb_build_object(
        'granted', coalesce((select g.at::jsonb from granted g where g.person = o.person and g.course = c.key), '[]'),
        'handedIn', coalesce((select jsonb_agg(${written('a.submitted_at')} order by a.started_at, a.number, a.id)
          from attempt a where a.person = o.person and a.course = c.key and a.submitted_at is not null
          and a.annulled is null and a.result is not null), '[]')))::json else c.value end) as courses
    from standing o, json_each(o.courses) c group by o.person
  ) told where told.person = s.person and s.courses::text like '%"retake"%'`,
] as const;
