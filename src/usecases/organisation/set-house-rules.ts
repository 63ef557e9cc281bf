import type { NormId } from '../../domain/id.ts';
import { AS_WRITTEN, type HouseRules, isSettable } from '../../domain/library/house-rules.ts';
import type { Figure, Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type HouseRulesSet =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'figure-out-of-bounds'; readonly fields: readonly NormId[] };

/**
 * Sets the organisation's own numbers of norms, and which marked norms are in force; served from the next page on.
 * Numbers that are the written ones are not kept, so that authors may still change those.
 *
 * @param written the norms as authors wrote them, without house rules
 */
export async function setHouseRules(
  needs: Needs,
  who: Person,
  { figures, inForce }: { readonly figures: Readonly<Record<string, number>>; readonly inForce: readonly string[] },
  written: readonly Norm[],
): Promise<HouseRulesSet> {
  if (!who.hr) return NOT_ALLOWED;
  const settable = written.filter((norm) => isSettable(norm) && norm.id in figures);
  const fields = settable.filter(({ id, figure }) => !isWithin(figures[id], figure)).map(({ id }) => id);
  if (fields.length > 0) return { ok: false, reason: 'figure-out-of-bounds', fields };
  const { houseRules: before = AS_WRITTEN } = await organisationOf(needs);
  const own = settable.filter(({ id, figure }) => figures[id] !== figure?.value);
  const after: HouseRules = {
    figures: Object.fromEntries(own.map(({ id }) => [id, Number(figures[id])])),
    off: written.filter(({ id, marked }) => marked && !inForce.includes(id)).map(({ id }) => id),
  };
  const change = { before: told(before), after: told(after) };
  await needs.store.changeOrganisation(
    { houseRules: after },
    entryBy(needs, who, { act: 'house-rules-set', ...change }),
  );
  return { ok: true };
}

function isWithin(value: number | undefined, figure: Figure | undefined): boolean {
  const { least = 0, most = 0 } = figure ?? {};
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** As the audit trail tells it: each number under its norm, and what is switched off. */
function told({ figures, off }: HouseRules): Readonly<Record<string, unknown>> {
  return { ...figures, switchedOff: off };
}
