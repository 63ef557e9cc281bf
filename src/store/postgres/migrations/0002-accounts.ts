/** Sign-in data; its tables and columns have the names that Better Auth and its username plugin give them. */
export const accounts = [
  `create table "user" (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null,
    image text,
    "createdAt" timestamptz(3) not null,
    "updatedAt" timestamptz(3) not null,
    username text unique,
    "displayUsername" text,
    "personId" text not null unique
  )`,
  `create table session (
    id text primary key,
    "expiresAt" timestamptz(3) not null,
    token text not null unique,
    "createdAt" timestamptz(3) not null,
    "updatedAt" timestamptz(3) not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" on delete cascade
  )`,
  'create index session_of_user on session ("userId")',
  `create table account (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz(3),
    "refreshTokenExpiresAt" timestamptz(3),
    scope text,
    password text,
    "createdAt" timestamptz(3) not null,
    "updatedAt" timestamptz(3) not null
  )`,
  'create index account_of_user on account ("userId")',
  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz(3) not null,
    "createdAt" timestamptz(3) not null,
    "updatedAt" timestamptz(3) not null
  )`,
  'create index verification_of_identifier on verification (identifier)',
  // What rate-limiter-flexible keeps; its own statement would cut keys at 255 letters.
  'create table sign_in_tries (key text primary key, points integer not null default 0, expire bigint)',
  'create table secret (id text primary key, value text not null)',
] as const;
