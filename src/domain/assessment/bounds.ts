import type { AssessmentRules } from './policy.ts';

/** What HR may set. */
export const ATTEMPTS = { least: 1, most: 20 } as const;
export const WAIT_HOURS = { least: 0, most: 720 } as const;

/** What is wrong with rules of assessment, and in which of their numbers. */
export interface RuleFault {
  readonly reason: 'bands-out-of-order' | 'floors-out-of-order' | 'attempts-out-of-bounds' | 'wait-out-of-bounds';
  readonly fields: readonly RuleNumber[];
}

/** The numbers of rules, as a form and the audit trail name them. */
export type RuleNumber = 'excellent' | 'good' | 'pass' | 'floorExcellent' | 'floorGood' | 'attempts' | 'waitHours';

/**
 * The first fault of rules that HR sets: whole numbers, 0 < pass < good < excellent ≤ 100, 0 ≤ floor of good ≤ floor of
 * excellent ≤ 100, and the limits and waits of {@link ATTEMPTS} and {@link WAIT_HOURS}.
 */
export function ruleFault({ bands, retakes }: Partial<AssessmentRules>): RuleFault | undefined {
  const isIn = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (bands) {
    const { excellent, good, pass } = bands.from;
    const isRising = isIn(pass, 1, 98) && isIn(good, pass + 1, 99) && isIn(excellent, good + 1, 100);
    if (!isRising) return { reason: 'bands-out-of-order', fields: ['excellent', 'good', 'pass'] };
    const { floors } = bands;
    const areFloors = isIn(floors.good, 0, 100) && isIn(floors.excellent, floors.good, 100);
    if (!areFloors) return { reason: 'floors-out-of-order', fields: ['floorExcellent', 'floorGood'] };
  }
  if (retakes) {
    const { attempts, waitHours } = retakes;
    if (!isIn(attempts, ATTEMPTS.least, ATTEMPTS.most))
      return { reason: 'attempts-out-of-bounds', fields: ['attempts'] };
    if (!isIn(waitHours, WAIT_HOURS.least, WAIT_HOURS.most))
      return { reason: 'wait-out-of-bounds', fields: ['waitHours'] };
  }
  return undefined;
}
