import { DEFAULT_RULES } from '../../../src/domain/assessment/policy.ts';
import { done, type Visitor } from './visitor.ts';

/** What a test changes of the rules of assessment for all courses. */
interface Changed {
  readonly guard?: boolean;
  readonly waitHours?: number;
}

/** Does something under other rules than those that an organisation begins with, which are then put back. */
export async function underRules<Result>(hr: Visitor, changed: Changed, run: () => Promise<Result>): Promise<Result> {
  await setRules(hr, changed);
  try {
    return await run();
  } finally {
    await setRules(hr, {});
  }
}

async function setRules(
  hr: Visitor,
  { guard = DEFAULT_RULES.guard, waitHours = DEFAULT_RULES.retakes.waitHours }: Changed,
): Promise<void> {
  const { bands, retakes } = DEFAULT_RULES;
  const form = await (await hr.get('/hr/settings/assessment')).text();
  const seen = /name="seen" value="([^"]+)"/.exec(form)![1]!.replaceAll('&quot;', '"').replaceAll('&#34;', '"');
  const floors = { floorExcellent: bands.floors.excellent, floorGood: bands.floors.good };
  const told = { seen, guard: guard ? 'on' : 'off', ...bands.from, ...floors, attempts: retakes.attempts, waitHours };
  await done(hr.send('setAssessmentRules', told));
}
