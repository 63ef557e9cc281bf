import { BANDS, type Band } from '../../../domain/assessment/band.ts';
import { type AssessmentRules, rulesFor } from '../../../domain/assessment/policy.ts';
import type { ChainedEntry } from '../../../domain/audit.ts';
import type { Course } from '../../../domain/library/course.ts';
import type { Person } from '../../../domain/people/person.ts';
import { checkTrail, type TrailState } from '../../audit/check-trail.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { noteTaken } from '../note-taken.ts';
import { isBackwards, type PeriodChoice } from './choice.ts';
import { type PeriodRow, periodRows } from './rows.ts';

/** What an auditor gets of a course. */
export interface AuditPack {
  readonly course: Course;
  readonly rows: readonly PeriodRow[];
  readonly totals: PackTotals;
  /** Version of the content → results that were earned with it. */
  readonly versions: ReadonlyMap<string, number>;
  readonly rules: AssessmentRules;
  /** Of the audit trail: that this pack was taken. */
  readonly entry: Pick<ChainedEntry, 'seq' | 'hash'>;
  /** What was found when the chain was followed for this pack, to its own entry or further. */
  readonly trail: TrailState;
}

export interface PackTotals {
  readonly assigned: number;
  readonly done: number;
  readonly without: number;
  readonly late: number;
  readonly exempt: number;
  readonly bands: Readonly<Record<Band, number>>;
}

/** Undefined for whoever is not of HR, of a course that the library has not got, and of a period that ends before it begins. */
export async function takeAuditPack(needs: Needs, who: Person, choice: PeriodChoice): Promise<AuditPack | undefined> {
  const course = needs.library.courses.get(choice.course as never);
  if (!who.hr || !course || isBackwards(choice)) return undefined;
  const rows = await Array.fromAsync(periodRows(needs, choice));
  const entry = await noteTaken(needs, who, { list: 'audit-pack', filter: choice, rows: rows.length });
  return {
    ...{ course, rows, totals: totalsOf(rows), versions: versionsIn(rows) },
    rules: rulesFor(await organisationOf(needs), course.id),
    entry,
    trail: await checkTrail(needs),
  };
}

function totalsOf(rows: readonly PeriodRow[]): PackTotals {
  const count = (is: (row: PeriodRow) => unknown) => rows.filter((row) => is(row)).length;
  return {
    assigned: count(({ assigned }) => assigned),
    done: count(({ best }) => best && best.band !== 'fail'),
    without: count(({ best, exempt }) => !best && !exempt),
    late: count(({ daysLate }) => daysLate > 0),
    exempt: count(({ exempt }) => exempt),
    bands: Object.fromEntries(BANDS.map((band) => [band, count(({ best }) => best?.band === band)])) as Record<
      Band,
      number
    >,
  };
}

function versionsIn(rows: readonly PeriodRow[]): Map<string, number> {
  const versions = new Map<string, number>();
  for (const { best } of rows) {
    if (best) versions.set(best.contentVersion, (versions.get(best.contentVersion) ?? 0) + 1);
  }
  return versions;
}
