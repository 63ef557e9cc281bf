import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAuthored } from '../authored/read.ts';
import { announce } from '../server/log/log.ts';
import { addressOf, readSettings, secretIn } from '../server/settings.ts';
import { cardOf } from './demo/card.ts';
import { seed } from './demo/seed.ts';
import { step } from './steps.mjs';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const given = process.env.LICHENG_DATA;
if (given) console.log(`! 演示不使用 LICHENG_DATA 指定的文件夹。The demo leaves LICHENG_DATA alone: ${given}`);
const folder = mkdtempSync(join(tmpdir(), 'licheng-demo-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
// A terminal that is closed asks like this; without an answer the folder would stay behind.
process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
const stopSeeding = () => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopSeeding);

// No letters to invented people, and neither a secret nor a database but the folder's own.
for (const name of ['SMTP_URL', 'MAIL_FROM', 'LICHENG_SECRET', 'DATABASE_URL']) delete process.env[name];
process.env.LICHENG_DATA = folder;
await step('演示数据 Sample organisation', fill, (people) => `: ${people} 人 people`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopSeeding);
await import('./serve.ts');
const read = readSettings(process.env);
if (read.ok) announce(cardOf(addressOf(read.settings)));

async function fill(): Promise<number> {
  const written = await readAuthored(CONTENT);
  return seed(folder, { written, secret: await secretIn(folder), now: new Date() });
}
