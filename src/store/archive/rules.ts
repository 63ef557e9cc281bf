import { keyOf } from '../../domain/reminder/reminder.ts';
import { type Line, TABLES } from '../archive.ts';
import { holds } from '../audit/chain.ts';
import { isDigestOf, NOT_ITS_DIGEST } from '../values/digest.ts';
import { KINDS } from './line.ts';

/**
 * What holds between lines. Each call takes the next line and says in English what is wrong with it there, if anything:
 * a second of what there is one of, a number or id that somebody has already, an audit entry that does not follow.
 */
export function openRules(): (line: Line) => string | undefined {
  const digests = new Set<string>();
  const ids = new Set<string>();
  const numbers = new Set<string>();
  const rows = new Set<string>();
  const reminders = new Set<string>();
  let place = -1;
  let [seq, hash] = [0, ''];

  const taken = (known: Set<string>, value: string) => known.size === known.add(value).size;
  const within = (line: Line): string | undefined => {
    switch (line.kind) {
      case 'content': {
        const { digest, value } = line;
        if (!isDigestOf(digest, value)) return NOT_ITS_DIGEST;
        return taken(digests, digest) ? `There is content "${digest}" before.` : undefined;
      }
      case 'person': {
        const { id, number } = line.value.person;
        if (!/^[\w-]{1,64}$/.test(id)) return `"${id}" cannot be a person's id.`;
        if (taken(ids, id)) return `There is a person "${id}" before.`;
        if (taken(numbers, number)) return `Somebody before has the employee number "${number}".`;
        return undefined;
      }
      case 'reminder': {
        const { to, about } = line.value;
        const stranger = [to, about].find((id) => !ids.has(id));
        if (stranger) return `There is no person "${stranger}" before.`;
        return taken(reminders, keyOf(line.value)) ? 'The same reminder is there before.' : undefined;
      }
      case 'account':
        return taken(rows, `${line.table} ${line.value.id}`) ? `There is a row "${line.value.id}" before.` : undefined;
      case 'entry': {
        const follows = line.value.seq === seq + 1 && holds(line.value, hash);
        [seq, hash] = [line.value.seq, line.value.hash];
        return follows ? undefined : `Audit entry ${seq} does not follow from the one before.`;
      }
      default:
        return undefined;
    }
  };

  return (line) => {
    const before = place;
    place = placeOf(line);
    const single = line.kind === 'organisation' || line.kind === 'secret';
    if (place < before || (single && place === before)) return `It stands in the wrong place for "${line.kind}".`;
    if (before < 0 && line.kind !== 'organisation') return 'The organisation has to come first.';
    return within(line);
  };
}

function placeOf(line: Line): number {
  const table = line.kind === 'account' ? TABLES.indexOf(line.table) : 0;
  return KINDS.indexOf(line.kind) * TABLES.length + table;
}
