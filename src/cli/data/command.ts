import { backupVerb } from './backup.ts';
import { callOf, type Verb } from './call.ts';
import { checkVerb } from './check.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { migrateVerb } from './migrate.ts';
import { type Environment, place } from './place.ts';
import { refusalOf } from './refusal.ts';
import { Refused } from './refused.ts';
import { restoreVerb } from './restore.ts';
import { regradeVerb } from './results/regrade.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  export: exportVerb,
  import: importVerb,
  check: checkVerb,
  backup: backupVerb,
  restore: restoreVerb,
  migrate: migrateVerb,
  regrade: regradeVerb,
};

/**
 * Does what the words ask for, of the store that the settings name. Says on standard output what was done, or on
 * standard error, in one line, why nothing was.
 * @returns the exit code: 0 done, 1 "check" found something, 2 refused
 * @throws what nobody foresaw
 */
export async function command([name = '', ...words]: readonly string[], settings: Environment): Promise<number> {
  let known = '';
  try {
    const verb = verbNamed(name);
    const call = callOf(name, verb, words);
    const there = place(settings);
    known = there.name;
    return await verb.run(there, call);
  } catch (fault) {
    const refusal = refusalOf(fault, known);
    if (!refusal) throw fault;
    console.error(`! ${refusal.message}`);
    return 2;
  }
}

function verbNamed(name: string): Verb {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb) return verb;
  const verbs = Object.entries(VERBS).map(([one, { takes }]) => (takes ? `${one} <${takes}>` : one));
  throw new Refused('请写出命令之一。', 'Write one of', verbs.join(' | '));
}
