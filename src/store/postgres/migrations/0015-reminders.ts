/** What people were reminded of, and when they are. */
export const reminders = [
  'alter table organisation add column reminders json',
  `create table reminder (
    about text not null,
    course text not null,
    due text not null,
    step text not null,
    "to" text not null,
    state text not null,
    at timestamptz(3) not null,
    tries integer not null,
    until timestamptz(3),
    fault text,
    claim text not null,
    primary key (about, course, due, step, "to")
  )`,
  'create index reminder_to on reminder ("to")',
  'create index reminder_at on reminder (at)',
] as const;
