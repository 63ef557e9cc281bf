import { canonical } from '../../domain/canonical.ts';
import type { NormId } from '../../domain/id.ts';
import { AS_WRITTEN, type HouseRules, isSettable, isWithinBounds } from '../../domain/library/house-rules.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type MovedOn, movedOnFrom, toldIn } from './settings/part.ts';

/** What a form about house rules showed, and what it says now. */
export interface HouseRulesForm {
  /** The rules in force when it was shown, as {@link rulesSeen} tells them. */
  readonly seen: string;
  /** Norm id → its number; what the form did not show stays as it is. */
  readonly figures: Readonly<Record<string, number>>;
  /** The marked norms it showed, and those among them that are to be in force. */
  readonly shown: readonly string[];
  readonly inForce: readonly string[];
}

export type HouseRulesSet = { readonly ok: true } | NotAllowed | MovedOn | OutOfBounds;

/** Numbers that cannot take the place of the written ones, by their norms. */
export interface OutOfBounds {
  readonly ok: false;
  readonly reason: 'figure-out-of-bounds';
  readonly fields: readonly NormId[];
}

/**
 * Sets the organisation's own numbers of norms, and which marked norms are in force; served from the next page on.
 * Numbers that are the written ones are not kept, so that authors may still change those. Refused when another officer
 * changed the rules since the form was shown.
 *
 * @param written the norms as authors wrote them, without house rules
 */
export async function setHouseRules(
  needs: Needs,
  who: Person,
  form: HouseRulesForm,
  written: readonly Norm[],
): Promise<HouseRulesSet> {
  if (!who.hr) return NOT_ALLOWED;
  const { seen } = form;
  const { houseRules: before = AS_WRITTEN } = await organisationOf(needs);
  if (seen !== rulesSeen(before)) return movedOn(needs, seen);
  const read = houseRulesIn(form, before, written);
  if (!read.ok) return read;
  const after = read.rules;
  const change = { before: told(before), after: told(after) };
  const kept = await needs.store.changeOrganisation(
    (now) => (rulesSeen(now.houseRules) === seen ? { houseRules: after } : undefined),
    entryBy(needs, who, { act: 'house-rules-set', ...change }),
  );
  return kept === 'changed' ? { ok: true } : movedOn(needs, seen);
}

/** The rules that a form makes of those in force. */
export function houseRulesIn(
  { figures, shown, inForce }: HouseRulesForm,
  before: HouseRules,
  written: readonly Norm[],
): { readonly ok: true; readonly rules: HouseRules } | OutOfBounds {
  const set = written.flatMap(({ id, figure }) => {
    const value = figures[id];
    return figure && value !== undefined && isSettable({ figure }) ? [{ id, figure, value }] : [];
  });
  const fields = set.filter(({ value, figure }) => !isWithinBounds(value, figure)).map(({ id }) => id);
  if (fields.length > 0) return { ok: false, reason: 'figure-out-of-bounds', fields };
  const own = set.filter(({ value, figure }) => value !== figure.value);
  const unshown = Object.entries(before.figures).filter(([id]) => !set.some((one) => one.id === id));
  const isShown = (id: NormId) => shown.includes(id);
  const switched = written.filter(({ id, marked }) => marked && isShown(id) && !inForce.includes(id));
  const rules: HouseRules = {
    figures: Object.fromEntries([...unshown, ...own.map(({ id, value }) => [id, value] as const)]),
    off: [...before.off.filter((id) => !isShown(id)), ...switched.map(({ id }) => id)],
  };
  return { ok: true, rules };
}

async function movedOn(needs: Needs, seen: string): Promise<MovedOn> {
  const { houseRules } = await organisationOf(needs);
  const shown = { ...AS_WRITTEN, ...toldIn(seen) } as HouseRules;
  const [before, after] = [told(shown), told(houseRules ?? AS_WRITTEN)];
  return movedOnFrom(needs, { act: 'house-rules-set', before, after, seen: rulesSeen(houseRules) });
}

/** House rules as a form carries them along, to tell whether they are still the same. */
export function rulesSeen(rules: HouseRules = AS_WRITTEN): string {
  return canonical({ ...rules, off: rules.off.toSorted() });
}

/** As the audit trail tells it: each number under its norm, and what is switched off. */
function told({ figures, off }: HouseRules): Readonly<Record<string, unknown>> {
  return { ...figures, switchedOff: off };
}
