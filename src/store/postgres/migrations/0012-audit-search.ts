/** What the audit trail is searched by, and whom entries list among others, which their text alone held before. */
export const auditSearch = [
  'create index audit_by on audit ("by", seq)',
  'create index audit_to on audit ("to", seq)',
  'create index audit_act on audit (act, seq)',
  'create index audit_at on audit (at, seq)',
  `create table audit_listed (
    person text not null,
    seq bigint not null references audit (seq) on delete cascade,
    primary key (person, seq)
  )`,
  'create index audit_listed_seq on audit_listed (seq)',
  `insert into audit_listed (person, seq)
    select distinct listed.person, a.seq
    from (
      select seq, entry::json #> '{parts,detail,after}' as after from audit
      where act in ('people-imported', 'person-invited')
    ) a
    cross join lateral (
      select a.after as list where json_typeof(a.after) = 'array'
      union all
      select value from json_each(case when json_typeof(a.after) = 'object' then a.after else '{}'::json end)
        where json_typeof(value) = 'array'
    ) lists
    cross join lateral json_array_elements_text(lists.list) listed (person)`,
] as const;
