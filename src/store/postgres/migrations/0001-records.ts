/**
 * People, what they did, and the audit trail. Ids are made by the program. What is only read and written whole is `json`, whose keys
 * keep their order; moments have the precision of a Date. Nothing here counts by itself (no sequence), so that engines
 * that speak PostgreSQL over many machines take it as well.
 */
export const records = [
  `create table organisation (
    id text primary key,
    name text not null,
    time_zone text not null,
    language text not null,
    founded_at timestamptz(3) not null,
    bands json not null,
    retakes json not null
  )`,
  `create table assignment (
    id text primary key,
    course text not null,
    audience json not null,
    due json not null,
    created_at timestamptz(3) not null,
    created_by text not null,
    withdrawn_at timestamptz(3)
  )`,
  `create table person (
    id text primary key,
    number text not null unique,
    name text not null,
    department text not null,
    positions json not null,
    hired text,
    email text,
    supervisor text,
    hr boolean not null,
    active boolean not null,
    language text,
    joined_at timestamptz(3) not null,
    invitation_nonce text,
    invitation_issued_at timestamptz(3),
    invitation_expires_at timestamptz(3),
    invitation_used_at timestamptz(3),
    revision bigint not null,
    change text not null
  )`,
  'create index person_of_supervisor on person (supervisor)',
  `create table standing (
    person text primary key references person on delete cascade,
    finished_lessons json not null,
    courses json not null,
    certificates json not null
  )`,
  `create table lesson_progress (
    person text not null references person on delete cascade,
    lesson text not null,
    opened_at timestamptz(3) not null,
    finished_at timestamptz(3),
    drills json not null,
    primary key (person, lesson)
  )`,
  `create table rehearsal (
    person text not null references person on delete cascade,
    scenario text not null,
    choices json not null,
    finished integer not null,
    last_at timestamptz(3) not null,
    primary key (person, scenario)
  )`,
  `create table attempt (
    person text not null references person on delete cascade,
    id text not null,
    course text not null,
    number integer not null,
    seed text not null,
    started_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    submitted_at timestamptz(3),
    band text,
    earned integer,
    possible integer,
    content_version text not null,
    paper json not null,
    policy json not null,
    answers json not null,
    choices json not null,
    result json,
    primary key (person, id)
  )`,
  'create index attempt_of_course on attempt (course, submitted_at)',
  `create table missed_norm (
    person text not null,
    attempt text not null,
    norm text not null,
    primary key (person, attempt, norm),
    foreign key (person, attempt) references attempt (person, id) on delete cascade
  )`,
  'create index missed_norm_of_norm on missed_norm (norm)',
  `create table certificate (
    code text primary key,
    person text not null references person on delete cascade,
    programme text not null,
    name text not null,
    band text not null,
    courses json not null,
    issued_at timestamptz(3) not null,
    expires_at timestamptz(3) not null
  )`,
  'create index certificate_of_person on certificate (person)',
  `create table granted (
    person text not null references person on delete cascade,
    course text not null,
    attempts integer not null,
    primary key (person, course)
  )`,
  `create table audit (
    seq bigint primary key,
    at timestamptz(3) not null,
    act text not null,
    "by" text not null,
    "to" text,
    hash text not null,
    entry text not null,
    change text not null
  )`,
  'create table audit_head (id text primary key, seq bigint not null, hash text not null)',
  `insert into audit_head (id, seq, hash) values ('head', 0, '')`,
] as const;
