/** That somebody need not do a course for a while, and why; lists know the days alone. */
export const exemptions = [
  `create table exemption (
    person text not null references person on delete cascade,
    id text not null,
    course text not null,
    reason text not null,
    at timestamptz(3) not null,
    "by" text not null,
    "from" text not null,
    until text,
    ended json,
    primary key (person, id)
  )`,
  `alter table standing add column exemptions json not null default '[]'`,
] as const;
