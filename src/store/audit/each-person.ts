import { createHash, randomBytes } from 'node:crypto';
import { type AuditEntry, BULK_ACTS } from '../../domain/audit.ts';
import { canonical } from '../../domain/canonical.ts';
import { changesIn, type PersonChange, recordIn, valuesOf } from '../../domain/people/change/record.ts';
import type { Aspect } from '../../domain/people/change/value.ts';
import type { Loss } from '../../domain/rights/audit-names.ts';

/**
 * The details of a change of many people: each person's stand under a seal of their own, so that one of them can be
 * erased and the others' stay. The part's seal covers these seals in the order of their letters, so that nothing tells
 * where whoever was erased had stood.
 */
export interface EachPerson {
  readonly aspect: Aspect;
  readonly people: readonly (PersonChange & { readonly salt: string })[];
  /** Of those erased. The reason is not sealed: it only counts. */
  readonly lost?: readonly { readonly seal: string; readonly why: Loss }[];
}

type Details = Pick<AuditEntry, 'before' | 'after'>;

/** Takes the people out of an entry's details; undefined of an entry that changed nobody so. */
export function eachPersonIn({ act, before, after }: AuditEntry): (EachPerson & Details) | undefined {
  const record = BULK_ACTS.includes(act) ? recordIn({ before, after }) : undefined;
  const changes = record && changesIn(record);
  if (!record || !changes) return undefined;
  const { aspect } = record;
  const people = changes.map((change) => ({ ...change, salt: newSalt() }));
  return { aspect, people, ...others('before', before, aspect), ...others('after', after, aspect) };
}

export function isEachPerson<Part extends object>(part: Part | undefined): part is Part & EachPerson {
  return part !== undefined && 'people' in part && 'aspect' in part;
}

/** The details as they were noted, without those who were erased since, who are counted. */
export function detailsOf<Part extends EachPerson & Details>(part: Part) {
  const { aspect, people, lost, ...rest } = part;
  const side = (when: 'before' | 'after') => ({ ...(rest[when] ?? {}), [aspect]: valuesOf(people, when) });
  const count = (why: Loss) => lost?.filter((one) => one.why === why).length ?? 0;
  return {
    ...rest,
    ...{ before: side('before'), after: side('after') },
    ...(lost && { lost: { people: count('person'), values: count('value') } }),
  };
}

/** The details that are sealed as one. */
export function besidePeople({
  aspect: _,
  people: __,
  lost: ___,
  salt,
  ...rest
}: EachPerson & { readonly salt: string }) {
  return { salt, ...rest };
}

/** The same without those whom `choose` names; undefined when that is nobody. */
export function withoutPeople<Part extends EachPerson>(
  part: Part,
  choose: (change: PersonChange, aspect: Aspect) => Loss | undefined,
): Part | undefined {
  const stay: EachPerson['people'][number][] = [];
  const lost = [...(part.lost ?? [])];
  for (const change of part.people) {
    const why = choose(change, part.aspect);
    if (why) lost.push({ seal: sealOf(change), why });
    else stay.push(change);
  }
  if (stay.length === part.people.length) return undefined;
  return { ...part, people: stay, lost: lost.sort((a, b) => (a.seal < b.seal ? -1 : 1)) };
}

/** What the part's seal is made of. */
export function sealedPeople({ people, lost = [], ...part }: EachPerson): object {
  return { ...part, people: [...people.map(sealOf), ...lost.map(({ seal }) => seal)].sort() };
}

export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256, in hex, of the canonical JSON. */
export function sealOf(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function others(when: 'before' | 'after', values: unknown, aspect: Aspect): Details {
  const { [aspect]: _, ...rest } = values as Readonly<Record<string, unknown>>;
  return Object.keys(rest).length > 0 ? { [when]: rest } : {};
}
