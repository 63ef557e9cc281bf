import type { NormId } from '../../../domain/id.ts';
import { coverageOf } from '../../../domain/library/coverage.ts';
import { AS_WRITTEN } from '../../../domain/library/house-rules.ts';
import type { Norm } from '../../../domain/library/norm.ts';
import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { type HouseRulesForm, houseRulesIn, type OutOfBounds } from '../set-house-rules.ts';

/** How much of the content other numbers of norms, or norms switched off or on, would change. */
export interface HouseRulesPreview {
  readonly ok: true;
  readonly norms: readonly NormId[];
  /** Those among them that are off now and would be on again. */
  readonly onAgain: readonly NormId[];
  readonly lessons: number;
  /** Of the bank and of drills. */
  readonly questions: number;
  readonly scenarios: number;
  /** Papers in hand at courses that teach one of the norms. */
  readonly papers: number;
}

/**
 * What a form about house rules would change, before it is saved. What teaches and asks a norm that would be on again
 * is that of the library as it would be, since the one in force does not know it.
 * @param written the norms as authors wrote them
 */
export async function previewHouseRules(
  needs: Needs,
  who: Person,
  form: HouseRulesForm,
  written: readonly Norm[],
): Promise<HouseRulesPreview | NotAllowed | OutOfBounds> {
  if (!who.hr) return NOT_ALLOWED;
  const organisation = await organisationOf(needs);
  const { houseRules: before = AS_WRITTEN } = organisation;
  const read = houseRulesIn(form, before, written);
  if (!read.ok) return read;
  const { figures, off } = read.rules;
  const norms = written
    .map(({ id }) => id)
    .filter((id) => before.figures[id] !== figures[id] || before.off.includes(id) !== off.includes(id));
  const isBack = (id: NormId) => before.off.includes(id) && !off.includes(id);
  const onAgain = norms.filter(isBack);
  const coming = onAgain.length > 0 ? await needs.libraryUnder({ ...organisation, houseRules: read.rules }) : undefined;
  const rows = [
    ...coverageOf(needs.library).filter(({ norm }) => norms.includes(norm.id) && !isBack(norm.id)),
    ...(coming ? coverageOf(coming).filter(({ norm }) => isBack(norm.id)) : []),
  ];
  const courses = new Set(rows.flatMap(({ lessons }) => lessons.map(({ course }) => course.id)));
  const people = courses.size > 0 ? await needs.store.people() : [];
  const papers = people.flatMap((one) => [...courses].filter((course) => one.courses[course]?.open)).length;
  const many = (of: (row: (typeof rows)[number]) => readonly unknown[]) => new Set(rows.flatMap(of)).size;
  return {
    ok: true,
    ...{ norms, onAgain },
    lessons: many(({ lessons }) => lessons.map(({ lesson }) => lesson.id)),
    questions: many(({ drills, questions }) => [...drills, ...questions]),
    scenarios: many(({ scenarios }) => scenarios),
    papers,
  };
}
