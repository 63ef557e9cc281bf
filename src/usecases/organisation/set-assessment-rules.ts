import { type RuleFault, ruleFault } from '../../domain/assessment/bounds.ts';
import { type AssessmentRules, type RuledBy, rulesFor } from '../../domain/assessment/policy.ts';
import { canonical } from '../../domain/canonical.ts';
import type { CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { OrganisationChange } from '../../store/store.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type MovedOn, movedOnFrom, toldIn } from './settings/part.ts';

/** What a form about rules of assessment showed, and what it says now. */
export interface AssessmentRulesForm {
  /** The rules set when it was shown, as {@link assessmentRulesSeen} tells them. */
  readonly seen: string;
  /** Of all courses when left out. */
  readonly course?: CourseId;
  /** What is left out is as for all courses; for all, everything is set. */
  readonly rules: Partial<AssessmentRules>;
}

export type AssessmentRulesSet =
  | { readonly ok: true }
  | NotAllowed
  | ({ readonly ok: false } & RuleFault)
  | MovedOn
  | { readonly ok: false; readonly reason: 'no-such-course' };

/**
 * Sets how assessments are graded and retaken, for all courses or otherwise for one. Attempts started from then on are
 * graded by the bands and the guard; attempts under way and results keep their own. Limits and waits hold at once. Refused
 * when another officer changed the same rules since the form was shown: check and write are one step.
 */
export async function setAssessmentRules(
  needs: Needs,
  who: Person,
  { seen, course, rules }: AssessmentRulesForm,
): Promise<AssessmentRulesSet> {
  if (!who.hr) return NOT_ALLOWED;
  if (course && !needs.library.courses.has(course)) return { ok: false, reason: 'no-such-course' };
  const fault = ruleFault(rules);
  if (fault) return { ok: false, ...fault };
  const organisation = await organisationOf(needs);
  const before = assessmentRulesAt(organisation, course);
  if (seen !== canonical(before)) return movedOn(needs, seen, course);
  if (seen === canonical(rules)) return { ok: true };
  const entry = entryBy(needs, who, {
    act: 'assessment-rules-set',
    before: told(before, course),
    after: told(rules, course),
  });
  const change = (now: RuledBy) =>
    seen === assessmentRulesSeen(now, course) ? withRules(now, rules, course) : undefined;
  return (await needs.store.changeOrganisation(change, entry)) === 'changed'
    ? { ok: true }
    : movedOn(needs, seen, course);
}

async function movedOn(needs: Needs, seen: string, course?: CourseId): Promise<MovedOn> {
  const now = assessmentRulesAt(await organisationOf(needs), course);
  const [before, after] = [told(toldIn(seen), course), told(now, course)];
  return movedOnFrom(needs, { act: 'assessment-rules-set', before, after, seen: canonical(now) });
}

/** The rules set for all courses, or what is set otherwise for one. */
export function assessmentRulesAt(organisation: RuledBy, course?: CourseId): Partial<AssessmentRules> {
  const { courseRules = {} } = organisation;
  if (course) return Object.hasOwn(courseRules, course) ? (courseRules[course] ?? {}) : {};
  const { bands, retakes, guard } = rulesFor({ ...organisation, courseRules: {} }, '' as CourseId);
  return { bands, retakes, guard };
}

/** These as a form carries them along, to tell whether they are still the same. */
export function assessmentRulesSeen(organisation: RuledBy, course?: CourseId): string {
  return canonical(assessmentRulesAt(organisation, course));
}

/** What setting rules changes in an organisation. */
export function withRules(now: RuledBy, rules: Partial<AssessmentRules>, course?: CourseId): OrganisationChange {
  if (!course) return rules;
  const { [course]: _, ...others } = now.courseRules ?? {};
  return { courseRules: Object.keys(rules).length > 0 ? { ...others, [course]: rules } : others };
}

/** As the audit trail tells it; what is as for all courses is left out. */
function told(
  { bands, retakes, guard }: Partial<AssessmentRules>,
  course?: CourseId,
): Readonly<Record<string, unknown>> {
  return {
    ...(course && { course }),
    ...bands?.from,
    ...(bands && { floorExcellent: bands.floors.excellent, floorGood: bands.floors.good }),
    ...retakes,
    ...(guard !== undefined && { guard }),
  };
}
