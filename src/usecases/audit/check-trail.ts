import { type ChainCheck, UNCHECKED } from '../../domain/audit.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** What this server found when it went through the chain of the audit trail. */
export interface TrailState {
  /** So many entries follow each other. */
  readonly entries: number;
  /** The number of the entry that does not follow, if one does not. */
  readonly broken?: number;
  /** Whether it has got to the end since the server started. */
  readonly whole: boolean;
  readonly checkedAt: Date;
}

/** The round under way, and what was found so far. */
interface Round {
  readonly begunAt: number;
  readonly check: ChainCheck;
  readonly found: TrailState;
}

/** After so long it begins from the first entry again, since what was found whole may be changed later. */
const DAY = 86_400_000;
/** Steps at a time, which take some seconds in all. */
const STEPS = 200;

const rounds = new WeakMap<Store, Round>();

/** Goes on from the last entry that was found to follow, towards the latest; once a day from the first. */
export async function checkTrail({ store, now }: Pick<Needs, 'store' | 'now'>): Promise<TrailState> {
  const last = rounds.get(store);
  const goesOn = last && now().getTime() - last.begunAt < DAY;
  const begunAt = goesOn ? last.begunAt : now().getTime();
  let check = goesOn ? last.check : UNCHECKED;
  let found = last?.found;
  for (let step = 0, ended = false; step < STEPS && !ended; step++) {
    const { broken, ...next } = await store.checkAudit(check);
    ended = broken === true || next.entries === check.entries;
    // A new round says nothing before it has come to the end.
    if (ended || !found?.whole) found = stateOf(next, { broken, whole: ended, checkedAt: now() });
    check = next;
    rounds.set(store, { begunAt, check, found });
  }
  return found ?? stateOf(check, { whole: false, checkedAt: now() });
}

function stateOf(
  { entries }: ChainCheck,
  { broken, ...rest }: Pick<TrailState, 'whole' | 'checkedAt'> & { readonly broken?: true },
): TrailState {
  return { entries, ...(broken && { broken: entries + 1 }), ...rest };
}

/** What HR is shown of it: when the trail begins, and how far it was found whole. */
export async function showTrail(
  { store }: Pick<Needs, 'store'>,
  who: Person,
): Promise<NotAllowed | { readonly ok: true; readonly state?: TrailState; readonly since?: Date }> {
  if (!who.hr) return NOT_ALLOWED;
  const state = trailState({ store });
  const [first] = state && !state.broken ? await store.audit({ limit: 1, before: 2 }) : [];
  return { ok: true, ...(state && { state }), ...(first && { since: first.at }) };
}

/** Undefined before the first check has begun. */
export function trailState({ store }: Pick<Needs, 'store'>): TrailState | undefined {
  return rounds.get(store)?.found;
}
