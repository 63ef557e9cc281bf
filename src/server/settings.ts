import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { type DatabaseSettings, databaseFields, databaseOf } from './database-settings.ts';
import { type OperationSettings, operationFields, operationOf } from './operation/settings.ts';

/** What whoever runs the server decides, read from the environment. */
export interface Settings extends OperationSettings {
  /** Address to listen on: a name or an IP address, IPv6 without brackets. */
  readonly host: string;
  /** 0–65535; 0 takes any free port. */
  readonly port: number;
  /** Absolute path of the folder that keeps everything, unless there is a database. */
  readonly data: string;
  /** Absolute path of the organisation's own content, which is added to what was built. */
  readonly content?: string;
  /** Undefined when {@link Settings.data} keeps everything. */
  readonly database?: DatabaseSettings;
  /** How people reach the platform, such as `https://training.example`; undefined when they reach this server directly. */
  readonly origin?: string;
  /** At least 32 characters; undefined means the one kept with everything else, as {@link secretIn} the data folder. */
  readonly secret?: string;
  /** `smtp(s)://user:password@host:port`; given together with `mailFrom` or not at all. */
  readonly smtp?: string;
  readonly mailFrom?: string;
  /** Whether one proxy stands in front and X-Forwarded-For is its word. */
  readonly trustProxy: boolean;
}

/** `message` says what to write instead. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

const SECRET_LENGTH = 32;

const text = (isRight: (given: string) => boolean, message: string) => z.string().refine(isRight, message);

const schema = z.object({
  HOST: text(isHost, 'Write an IP address or a host name, such as 127.0.0.1 or 0.0.0.0.').default('127.0.0.1'),
  PORT: text(isPort, 'Write a whole number from 0 to 65535; 0 takes any free port.').transform(Number).default(4321),
  LICHENG_DATA: z.string().default('data'),
  LICHENG_CONTENT: z.string().optional(),
  ...databaseFields,
  LICHENG_ORIGIN: text(
    isOrigin,
    'Write http:// or https:// and a host without a path, such as https://training.example.',
  )
    .transform((given) => new URL(given).origin)
    .optional(),
  LICHENG_SECRET: text(isSecret, `Write at least ${SECRET_LENGTH} random characters, or leave it out.`).optional(),
  SMTP_URL: text(isSmtp, 'Write smtps:// and a server, such as smtps://user:password@mail.example:465.').optional(),
  MAIL_FROM: text(isMailAddress, 'Write a mail address, such as Training <training@mail.example>.').optional(),
  LICHENG_TRUST_PROXY: z.enum(['0', '1'], 'Write 1 when a proxy stands in front, otherwise 0.').default('0'),
  ...operationFields,
});

/**
 * Reads the settings, in which an empty value counts as left out. Every fault is named, not only the first.
 * A relative LICHENG_DATA counts from the working directory.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; faults: Fault[] } {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const { data, error } = schema.safeParse(given);
  const faults = (error?.issues ?? []).map(({ path, message }) => ({ name: String(path[0]), message }));
  const [lacking, other] = given.SMTP_URL ? (['MAIL_FROM', 'SMTP_URL'] as const) : (['SMTP_URL', 'MAIL_FROM'] as const);
  if (given[other] && !given[lacking])
    faults.push({ name: lacking, message: `Write this too, or leave out ${other}.` });
  if (!data || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    settings: {
      host: data.HOST,
      port: data.PORT,
      data: resolve(data.LICHENG_DATA),
      ...(data.LICHENG_CONTENT && { content: resolve(data.LICHENG_CONTENT) }),
      database: databaseOf(data),
      origin: data.LICHENG_ORIGIN,
      secret: data.LICHENG_SECRET,
      smtp: data.SMTP_URL,
      mailFrom: data.MAIL_FROM,
      trustProxy: data.LICHENG_TRUST_PROXY === '1',
      ...operationOf(data),
    },
  };
}

/** Where people open the platform: the origin set, else this server, by a name that a browser on this machine reaches. */
export function addressOf({ origin, host, port }: Pick<Settings, 'origin' | 'host' | 'port'>): string {
  if (origin) return origin;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return `http://${everywhere ? 'localhost' : name}:${port}`;
}

/**
 * The secret kept in a data folder, made on first use. Whoever has it can forge links and sessions, so only the owner
 * may read the file.
 * @throws {Error} when the file was cut short or cannot be read or written
 */
export async function secretIn(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Without a pause between making and filling it, nobody in this process reads it half written.
    writeFileSync(file, randomBytes(SECRET_LENGTH).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (isSecret(kept)) return kept;
  throw new Error(
    `${file} is damaged. Restore it, or delete it: everybody then signs in anew and links sent stop working.`,
  );
}

function isHost(given: string): boolean {
  return isIP(given) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(given);
}

function isPort(given: string): boolean {
  return /^\d{1,5}$/.test(given) && Number(given) <= 65_535;
}

function isOrigin(given: string): boolean {
  return hasProtocol(given, ['http:', 'https:']) && new URL(given).href === `${new URL(given).origin}/`;
}

function isSecret(given: string): boolean {
  return given.length >= SECRET_LENGTH;
}

function isSmtp(given: string): boolean {
  return hasProtocol(given, ['smtp:', 'smtps:']) && new URL(given).hostname !== '';
}

function isMailAddress(given: string): boolean {
  return /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(given);
}

function hasProtocol(given: string, protocols: readonly string[]): boolean {
  return URL.canParse(given) && protocols.includes(new URL(given).protocol);
}
