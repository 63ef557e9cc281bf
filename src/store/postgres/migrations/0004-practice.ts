/** What people practise, and the phrases they say were misjudged. */
export const practice = [
  `create table practice (
    person text primary key references person on delete cascade,
    days json not null
  )`,
  `create table practice_card (
    person text not null references person on delete cascade,
    question text not null,
    due timestamptz(3) not null,
    stability double precision not null,
    difficulty double precision not null,
    reps integer not null,
    lapses integer not null,
    state text not null,
    last_review timestamptz(3) not null,
    learning_steps integer not null,
    scheduled_days integer not null,
    primary key (person, question)
  )`,
  `create table flag (
    person text not null references person on delete cascade,
    id text not null,
    question text not null,
    text text not null,
    language text not null,
    at timestamptz(3) not null,
    place json not null,
    settled_at timestamptz(3),
    verdict text,
    note text,
    primary key (person, id)
  )`,
  `alter table standing add column open_flags json not null default '[]'`,
] as const;
