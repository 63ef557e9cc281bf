import { backupVerb } from './data/backup.ts';
import { callOf, type Verb } from './data/call.ts';
import { checkVerb } from './data/check.ts';
import { exportVerb } from './data/export.ts';
import { importVerb } from './data/import.ts';
import { place } from './data/place.ts';
import { refusalOf } from './data/refusal.ts';
import { Refused } from './data/refused.ts';
import { restoreVerb } from './data/restore.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  export: exportVerb,
  import: importVerb,
  check: checkVerb,
  backup: backupVerb,
  restore: restoreVerb,
};

// A copy of the data in the making goes when the process ends in its own way.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => process.exit(code));

const [name = '', ...words] = process.argv.slice(2);
let known = '';
try {
  process.exitCode = await carryOut();
} catch (fault) {
  const refusal = refusalOf(fault, known);
  console.error(refusal ? `! ${refusal.message}` : fault);
  process.exitCode = refusal ? 2 : 1;
}

async function carryOut(): Promise<number> {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  const verbs = Object.entries(VERBS).map(([one, { takes }]) => (takes ? `${one} <${takes}>` : one));
  if (!verb) throw new Refused('请写出命令之一。', 'Write one of', verbs.join(' | '));
  const call = callOf(name, verb, words);
  const there = place(process.env);
  known = there.name;
  try {
    return await verb.run(there, call);
  } finally {
    await there.archive.close();
  }
}
