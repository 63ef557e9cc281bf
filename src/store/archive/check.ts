import type { Attempt } from '../../domain/assessment/attempt.ts';
import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Archive, BesideFault, Line, Unreadable } from '../archive.ts';
import { holds, type SealedEntry } from '../audit/chain.ts';
import { type EditionFinding, openEditions } from './editions.ts';
import { type Counts, NO_LINES } from './line.ts';

/** Something that is not as it should be. People are named by their employee numbers. */
export type Finding =
  | BesideFault
  | EditionFinding
  | { readonly kind: 'unreadable'; readonly document: string; readonly reason: string }
  | { readonly kind: 'number-taken'; readonly person: string; readonly ids: readonly [PersonId, PersonId] }
  | { readonly kind: 'unknown-supervisor'; readonly person: string; readonly supervisor: PersonId }
  | { readonly kind: 'certificate-taken'; readonly person: string; readonly code: string; readonly other: string }
  | { readonly kind: 'attempts'; readonly person: string; readonly course: string }
  | { readonly kind: 'version-lost'; readonly scenario: string; readonly version: string }
  | { readonly kind: 'chain'; readonly seq: number }
  | { readonly kind: 'nobodys-account'; readonly user: string }
  | { readonly kind: 'nobodys-row'; readonly table: string; readonly id: string };

/**
 * Looks at everything in a store, and tells `found` what is wrong. Resolves to the lines by kind.
 * @param through what the lines go through on their way, such as one that counts them
 */
export async function check(
  { read, faults }: Pick<Archive, 'read' | 'faults'>,
  found: (finding: Finding) => void,
  through: (lines: AsyncIterable<Line>) => AsyncIterable<Line>,
): Promise<Counts> {
  const counts = { ...NO_LINES };
  const people = openPeople(found);
  const accounts = openAccounts(people.isKnown, found);
  const versions = openVersions(found);
  const editions = openEditions(found);
  const trail = openTrail(found);
  const unreadable = ({ document, message }: Unreadable) => found({ kind: 'unreadable', document, reason: message });
  for await (const line of through(read(unreadable))) {
    counts[line.kind]++;
    if (line.kind === 'content') {
      versions.keep(line.digest);
      editions.keep(line);
    }
    if (line.kind === 'person') {
      people.take(line.value);
      versions.take(line.value);
      editions.take(line.value);
    }
    if (line.kind === 'account') accounts.take(line);
    if (line.kind === 'entry') trail.take(line.value);
  }
  people.end();
  for await (const fault of faults()) found(fault);
  return counts;
}

function openPeople(found: (finding: Finding) => void) {
  const numbers = new Map<PersonId, string>();
  const ids = new Map<string, PersonId>();
  const supervisors = new Map<string, PersonId>();
  const holders = new Map<string, string>();
  return {
    isKnown: (id: unknown) => numbers.has(id as PersonId),
    take({ person: { id, number, supervisor }, attempts, certificates }: PersonRecord) {
      const other = ids.get(number);
      if (other) found({ kind: 'number-taken', person: number, ids: [other, id] });
      ids.set(number, id);
      numbers.set(id, number);
      if (supervisor) supervisors.set(number, supervisor);
      for (const { code } of certificates) {
        const holder = holders.get(code);
        if (holder) found({ kind: 'certificate-taken', person: number, code, other: holder });
        holders.set(code, number);
      }
      for (const [course, own] of Map.groupBy(attempts, (attempt) => attempt.course)) {
        if (!areInOrder(own)) found({ kind: 'attempts', person: number, course });
      }
    },
    end() {
      for (const [person, supervisor] of supervisors) {
        if (!numbers.has(supervisor)) found({ kind: 'unknown-supervisor', person, supervisor });
      }
    },
  };
}

/** Names each version once that a run or a paper refers to and that is not kept. Of before versions were kept, '' stands. */
function openVersions(found: (finding: Finding) => void) {
  const known = new Set(['']);
  const need = (scenario: string, version: string) => {
    if (known.has(version)) return;
    known.add(version);
    found({ kind: 'version-lost', scenario, version });
  };
  return {
    keep: (digest: string) => known.add(digest),
    take({ rehearsals, attempts }: PersonRecord) {
      for (const [scenario, { current, runs }] of Object.entries(rehearsals)) {
        for (const { version } of [current, ...runs]) need(scenario, version);
      }
      for (const { paper } of attempts) {
        for (const [scenario, version] of Object.entries(paper.versions ?? {})) need(scenario, version);
      }
    },
  };
}

/** Numbered from 1, one begun after the other was handed in, or annulled, and each handed in with a result. */
function areInOrder(attempts: readonly Attempt[]): boolean {
  return attempts.every(
    ({ number, submittedAt, result, annulled }, at) =>
      number === at + 1 &&
      (submittedAt === undefined) === (result === undefined) &&
      (submittedAt !== undefined || annulled !== undefined || at === attempts.length - 1),
  );
}

function openAccounts(isKnown: (id: unknown) => boolean, found: (finding: Finding) => void) {
  const users = new Set<unknown>();
  return {
    take({ table, value }: Extract<Line, { kind: 'account' }>) {
      const id = String(value.id);
      if (table === 'user') {
        users.add(value.id);
        if (!isKnown(value.personId)) found({ kind: 'nobodys-account', user: String(value.username ?? id) });
      } else if (table !== 'verification' && !users.has(value.userId)) {
        found({ kind: 'nobodys-row', table, id });
      }
    },
  };
}

/** Names the first entry that does not follow; those after a break say nothing. */
function openTrail(found: (finding: Finding) => void) {
  let [seq, hash, broken] = [0, '', false];
  return {
    take(entry: SealedEntry) {
      if (!broken && (entry.seq !== seq + 1 || !holds(entry, hash))) {
        broken = true;
        found({ kind: 'chain', seq: entry.seq });
      }
      [seq, hash] = [entry.seq, entry.hash];
    },
  };
}
