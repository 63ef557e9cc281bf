import { type Exemption, exemptDays, exemptFrom } from '../../domain/assignment/exemption.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';

export interface ShownExemption {
  readonly exemption: Exemption;
  /** It holds today, and can be ended. */
  readonly now: boolean;
  /** Names of who gave it and who ended it, as far as they are still known. */
  readonly by?: string;
  readonly endedBy?: string;
}

export interface ExemptionsPage {
  readonly ok: true;
  /** Latest first. */
  readonly exemptions: readonly ShownExemption[];
  readonly today: Day;
}

/** Somebody's exemptions with the reasons, past ones too, for HR. */
export async function showExemptions(
  needs: Needs,
  who: Person,
  id: string,
): Promise<ExemptionsPage | NotAllowed | { readonly ok: false; readonly reason: 'no-such-person' }> {
  if (!who.hr) return NOT_ALLOWED;
  const record = await needs.store.record(id as PersonId);
  if (!record) return { ok: false, reason: 'no-such-person' };
  const today = await todayOf(needs);
  const nameOf = async (by: PersonId) => (await needs.store.summary(by))?.person.name || undefined;
  const exemptions = await Promise.all(
    record.exemptions.toReversed().map(async (exemption): Promise<ShownExemption> => {
      const [by, endedBy] = [await nameOf(exemption.by), exemption.ended && (await nameOf(exemption.ended.by))];
      return { exemption, now: holdsOn(exemption, today), ...(by && { by }), ...(endedBy && { endedBy }) };
    }),
  );
  return { ok: true, exemptions, today };
}

/** What somebody need not do today themselves, and why; of who decided, no name. */
export async function ownExemptions(
  needs: Pick<Needs, 'store' | 'now'>,
  who: Person,
): Promise<readonly Pick<Exemption, 'course' | 'reason' | 'until'>[]> {
  if ((await needs.store.summary(who.id))?.exemptions.length === 0) return [];
  const [record, today] = [await recordOf(needs, who), await todayOf(needs)];
  const { exemptions } = summaryOf(record);
  return record.exemptions
    .filter((exemption) => holdsOn(exemption, today))
    .map(({ course, reason }) => {
      const until = exemptFrom(exemptions, course, today)?.until;
      return { course, reason, ...(until && { until }) };
    });
}

async function todayOf(needs: Pick<Needs, 'store' | 'now'>): Promise<Day> {
  return dayIn((await organisationOf(needs)).timeZone, needs.now());
}

function holdsOn(exemption: Exemption, day: Day): boolean {
  const days = exemptDays(exemption);
  return days !== undefined && exemptFrom([days], days.course, day) !== undefined;
}
