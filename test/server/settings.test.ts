import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, readSettings, secretIn } from '../../src/server/settings.ts';

const settingsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.settings;
};
const faultyIn = (env: Record<string, string>) => {
  const read = readSettings(env);
  return read.ok ? [] : read.faults.map(({ name }) => name);
};

describe('readSettings', () => {
  test('needs nothing: it serves this machine only, keeps its data in ./data and trusts no proxy', () => {
    expect(settingsOf({})).toEqual({
      host: '127.0.0.1',
      port: 4321,
      data: resolve('data'),
      database: undefined,
      origin: undefined,
      secret: undefined,
      smtp: undefined,
      mailFrom: undefined,
      trustProxy: false,
      logLevel: 'info',
      logForm: undefined,
      metrics: false,
      metricsToken: undefined,
    });
  });

  test('takes every setting that is given', () => {
    const env = {
      HOST: '::',
      PORT: '0',
      LICHENG_DATA: '/srv/licheng',
      DATABASE_URL: 'postgresql://licheng:p%40ss@db.example:5433/licheng?sslmode=require',
      DATABASE_POOL: '20',
      DATABASE_TIMEOUT: '5',
      LICHENG_ORIGIN: 'https://training.example:8443',
      LICHENG_SECRET: 's'.repeat(32),
      SMTP_URL: 'smtps://user:password@mail.example:465',
      MAIL_FROM: '培训部 <training@mail.example>',
      LICHENG_TRUST_PROXY: '1',
      LICHENG_LOG_LEVEL: 'warn',
      LICHENG_LOG: 'text',
      LICHENG_METRICS: '1',
      LICHENG_METRICS_TOKEN: 'a-token-of-sixteen',
    };
    expect(settingsOf(env)).toEqual({
      host: '::',
      port: 0,
      data: resolve('/srv/licheng'),
      database: {
        url: 'postgresql://licheng:p%40ss@db.example:5433/licheng?sslmode=require',
        pool: 20,
        timeout: 5000,
      },
      origin: 'https://training.example:8443',
      secret: 's'.repeat(32),
      smtp: 'smtps://user:password@mail.example:465',
      mailFrom: '培训部 <training@mail.example>',
      trustProxy: true,
      logLevel: 'warn',
      logForm: 'text',
      metrics: true,
      metricsToken: 'a-token-of-sixteen',
    });
  });

  test('an empty value counts as left out, so that a template with blanks works', () => {
    const blank = Object.fromEntries(
      ['HOST', 'PORT', 'LICHENG_DATA', 'LICHENG_ORIGIN', 'LICHENG_SECRET', 'SMTP_URL', 'MAIL_FROM'].map((name) => [
        name,
        ' ',
      ]),
    );
    expect(settingsOf(blank)).toEqual(settingsOf({}));
  });

  test('an origin is kept as browsers write it', () => {
    expect(settingsOf({ LICHENG_ORIGIN: 'HTTPS://Training.example:443/' }).origin).toBe('https://training.example');
  });

  test.each([
    { name: 'HOST', value: 'http://0.0.0.0', because: 'an address is not a link' },
    { name: 'PORT', value: '65536', because: 'ports end at 65535' },
    { name: 'PORT', value: '-1', because: 'ports are not negative' },
    { name: 'PORT', value: '80.5', because: 'ports are whole' },
    { name: 'PORT', value: '0x50', because: 'ports are decimal' },
    { name: 'LICHENG_ORIGIN', value: 'training.example', because: 'an origin says http or https' },
    { name: 'LICHENG_ORIGIN', value: 'https://training.example/licheng', because: 'an origin has no path' },
    { name: 'LICHENG_ORIGIN', value: 'https://hr:word@training.example', because: 'an origin has no password' },
    { name: 'LICHENG_ORIGIN', value: 'ftp://training.example', because: 'browsers speak http' },
    { name: 'LICHENG_SECRET', value: 's'.repeat(31), because: 'a short secret can be guessed' },
    { name: 'LICHENG_TRUST_PROXY', value: 'yes', because: 'it is 0 or 1' },
    { name: 'LICHENG_LOG_LEVEL', value: 'verbose', because: 'there is no such level' },
    { name: 'LICHENG_LOG', value: 'pretty', because: 'there is no such form' },
    { name: 'LICHENG_METRICS', value: 'on', because: 'it is 0 or 1' },
    { name: 'LICHENG_METRICS_TOKEN', value: 't'.repeat(15), because: 'a short token can be guessed' },
    { name: 'LICHENG_METRICS_TOKEN', value: 'sixteen letters and spaces', because: 'a header has one word' },
  ])('refuses $name "$value": $because', ({ name, value }) => {
    expect(faultyIn({ [name]: value })).toEqual([name]);
  });

  test.each([
    { name: 'SMTP_URL', value: 'https://mail.example', because: 'mail goes by smtp' },
    { name: 'SMTP_URL', value: 'smtp:', because: 'a mail server has a name' },
    { name: 'MAIL_FROM', value: 'training', because: 'an address has an @' },
    { name: 'MAIL_FROM', value: 'Training <a@mail.example', because: 'brackets close' },
    { name: 'MAIL_FROM', value: 'a@mail.example\r\nBcc: b@mail.example', because: 'it would smuggle in headers' },
  ])('refuses $name "$value": $because', ({ name, value }) => {
    expect(faultyIn({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@mail.example', [name]: value })).toEqual([name]);
  });

  test.each([
    { value: 'db.example/licheng', because: 'an address says postgres://' },
    { value: 'mysql://u:hush@db.example/licheng', because: 'it is PostgreSQL' },
    { value: 'postgres://u:hush@db.example', because: 'a server holds many databases' },
    { value: 'postgres://u:hush@/licheng', because: 'a database is somewhere' },
    { value: 'postgres://u:hu%sh@db.example/licheng', because: '% begins a code' },
    { value: 'postgres://u:1#hush@db.example/licheng', because: '# ends an address' },
  ])('refuses DATABASE_URL "$value": $because', ({ value }) => {
    const read = readSettings({ DATABASE_URL: value });
    expect(read).toMatchObject({ ok: false, faults: [{ name: 'DATABASE_URL' }] });
    expect(JSON.stringify(read)).toContain('postgres://user:password@host:5432/database');
    expect(JSON.stringify(read)).not.toContain('hush');
  });

  test('a database has ten connections and ten seconds, and its server may be on this machine', () => {
    const url = 'postgres:///licheng?host=/var/run/postgresql';
    expect(settingsOf({ DATABASE_URL: url }).database).toEqual({ url, pool: 10, timeout: 10_000 });
  });

  test.each(['0', '101', '1.5', 'ten'])('refuses DATABASE_POOL "%s": it is whole, from 1 to 100', (value) => {
    expect(faultyIn({ DATABASE_POOL: value })).toEqual(['DATABASE_POOL']);
  });

  test.each(['0', '601', '10s'])('refuses DATABASE_TIMEOUT "%s": it is whole, from 1 to 600', (value) => {
    expect(faultyIn({ DATABASE_TIMEOUT: value })).toEqual(['DATABASE_TIMEOUT']);
  });

  test('the mail server and the sender go together', () => {
    expect(faultyIn({ SMTP_URL: 'smtp://mail.example' })).toEqual(['MAIL_FROM']);
    expect(faultyIn({ MAIL_FROM: 'a@mail.example' })).toEqual(['SMTP_URL']);
  });

  test('names every fault at once, each with what to write instead', () => {
    const read = readSettings({ PORT: 'http', LICHENG_SECRET: 'short', SMTP_URL: 'smtp://mail.example' });
    expect(read).toEqual({
      ok: false,
      faults: [
        { name: 'PORT', message: 'Write a whole number from 0 to 65535; 0 takes any free port.' },
        { name: 'LICHENG_SECRET', message: 'Write at least 32 random characters, or leave it out.' },
        { name: 'MAIL_FROM', message: 'Write this too, or leave out SMTP_URL.' },
      ],
    });
  });

  test('a message never repeats the value, which may be a secret', () => {
    expect(
      JSON.stringify(readSettings({ LICHENG_SECRET: 'hunter2', SMTP_URL: 'http://u:hunter2@mail' })),
    ).not.toContain('hunter2');
  });
});

describe('addressOf', () => {
  test.each([
    { at: { host: '127.0.0.1', port: 4321 }, is: 'http://127.0.0.1:4321' },
    { at: { host: '0.0.0.0', port: 80 }, is: 'http://localhost:80' },
    { at: { host: '::', port: 80 }, is: 'http://localhost:80' },
    { at: { host: '::1', port: 80 }, is: 'http://[::1]:80' },
    { at: { host: '0.0.0.0', port: 80, origin: 'https://training.example' }, is: 'https://training.example' },
  ])('$is', ({ at, is }) => {
    expect(addressOf(at)).toBe(is);
  });
});

describe('secretIn', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'licheng-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('makes a secret once and keeps it, also for two that ask at the same moment', async () => {
    const [one, other] = await Promise.all([secretIn(folder), secretIn(folder)]);
    expect(one.length).toBeGreaterThanOrEqual(32);
    expect([other, await secretIn(folder)]).toEqual([one, one]);
  });

  test('every folder has a secret of its own', async () => {
    expect(await secretIn(join(folder, 'a'))).not.toBe(await secretIn(join(folder, 'b')));
  });

  test.skipIf(process.platform === 'win32')('only the owner may read it', async () => {
    await secretIn(join(folder, 'new'));
    expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'new', 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('one that was cut short is refused and left as it is', async () => {
    await writeFile(join(folder, 'secret'), 'cut');
    await expect(secretIn(folder)).rejects.toThrow('damaged');
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('cut');
  });

  test('one written by hand may end with a line break', async () => {
    await writeFile(join(folder, 'secret'), `${'s'.repeat(32)}\n`);
    expect(await secretIn(folder)).toBe('s'.repeat(32));
  });
});
