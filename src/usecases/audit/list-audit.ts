import type { AuditPick, ChainedEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import { supervisorsIn } from '../../domain/people/change/record.ts';
import type { Person } from '../../domain/people/person.ts';
import { peopleListed } from '../../domain/rights/audit-names.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type AuditFilter, pickOf } from './audit-filter.ts';

export const AUDIT_PAGE = 50;
/** Of a long list of people in an entry, this many are named. */
export const MOST_NAMED = 20;
/** So many entries are read for a text at a time; older ones by the next page. */
export const TEXT_REACH = 50_000;
/** So many people of one name are offered to choose from. */
const MOST_MEANT = 20;

export interface AuditListed {
  readonly ok: true;
  readonly entries: readonly ChainedEntry[];
  /** People that entries list, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Whom the filter names; several have to be told apart before entries are looked for, and none is found by an empty list. */
  readonly meant?: readonly Person[];
  /** The number before which older entries are, when there may be more. */
  readonly older?: number;
}

/** A page of the audit trail, newest first, from before entry number `before`, with the people its entries list. */
export async function listAudit(
  needs: Pick<Needs, 'store'>,
  who: Person,
  { before, size = AUDIT_PAGE, ...filter }: AuditFilter & { readonly before?: number; readonly size?: number } = {},
): Promise<AuditListed | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const meant = filter.person === undefined ? undefined : await peopleMeant(needs, filter.person);
  if (meant && meant.length !== 1) return { ok: true, entries: [], people: new Map(), meant };
  const pick = pickOf(filter, (await organisationOf(needs)).timeZone, meant?.[0]?.id);
  const { entries, older } = await pageOf(needs, pick, { before, size });
  return {
    ok: true,
    entries,
    people: await peopleNamedIn(needs, entries),
    ...(meant && { meant }),
    ...(older && { older }),
  };
}

async function pageOf(
  { store }: Pick<Needs, 'store'>,
  { text, ...pick }: AuditPick,
  { before, size }: { before?: number; size: number },
) {
  const reach = text === undefined ? {} : await reachOf(store, pick, before);
  const found = await store.audit({ ...pick, text, before, ...reach, limit: size + 1 });
  if (found.length > size) return { entries: found.slice(0, size), older: found[size - 1]?.seq };
  return { entries: found, older: reach.after ? reach.after + 1 : undefined };
}

/** A text is looked for from the latest entry that could say it, and in no more entries than a page may take. */
async function reachOf(store: Needs['store'], pick: AuditPick, before?: number): Promise<{ readonly after?: number }> {
  if (pick.about || pick.by || pick.concerning) return {};
  const [latest] = await store.audit({ ...pick, before, limit: 1 });
  const after = (latest?.seq ?? 0) - TEXT_REACH;
  return after > 0 ? { after } : {};
}

/** By id or employee number, else everybody of that name, else whose name has it in it. */
async function peopleMeant({ store }: Pick<Needs, 'store'>, said: string): Promise<readonly Person[]> {
  const one = (await store.personNumbered(said)) ?? (await store.summary(said as PersonId))?.person;
  if (one) return [one];
  const everybody = (await store.people()).map(({ person }) => person);
  const named = everybody.filter(({ name }) => name === said);
  const sought = said.toLowerCase();
  return (named.length > 0 ? named : everybody.filter(({ name }) => name.toLowerCase().includes(sought))).slice(
    0,
    MOST_MEANT,
  );
}

/** The first people that each list of an entry names, by id, as they are now. */
async function peopleNamedIn(
  { store }: Pick<Needs, 'store'>,
  entries: readonly ChainedEntry[],
): Promise<ReadonlyMap<string, Person>> {
  const listed = entries.flatMap((entry) => peopleListed(entry).flatMap((list) => list.slice(0, MOST_NAMED)));
  const ids = new Set([...listed, ...entries.flatMap((entry) => supervisorsIn(entry).slice(0, MOST_NAMED))]);
  const found = await Promise.all([...ids].map((id) => store.summary(id as PersonId)));
  return new Map(found.flatMap((summary) => (summary ? [[summary.person.id, summary.person] as const] : [])));
}
