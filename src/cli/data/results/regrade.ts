import { fileURLToPath } from 'node:url';
import { nanoid } from 'nanoid';
import { type Authored, toLibrary } from '../../../authored/library.ts';
import { withOwn } from '../../../authored/own.ts';
import { readAuthored } from '../../../authored/read.ts';
import type { Result } from '../../../domain/assessment/grading/result.ts';
import type { CourseId } from '../../../domain/id.ts';
import type { Library } from '../../../domain/library/library.ts';
import { NothingKept } from '../../../store/archive.ts';
import type { Store } from '../../../store/store.ts';
import { correctAll, type GradedAgain, gradeAllAgain } from '../../../usecases/correction/grade-all-again.ts';
import { step } from '../../steps.mjs';
import type { Call, Verb } from '../call.ts';
import type { Place } from '../place.ts';
import { Refused } from '../refused.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

/** Grades every submitted attempt again by today's keys; shows what would change, and with `--apply` changes it. */
export const regradeVerb: Verb = {
  options: ['course', 'apply', 'reason', 'also-worse'],
  async run(place, call) {
    const reason = call.reason?.trim() ?? '';
    if (call.apply && reason === '')
      throw new Refused(
        '--apply 须写明原因，受影响的人都会看到：--reason "…"。',
        'With --apply give the reason, which everybody affected reads',
        '--reason "…"',
      );
    if (!call.apply && (call.reason !== undefined || call.alsoWorse))
      throw new Refused(
        '--reason 和 --also-worse 只与 --apply 一起使用。',
        'Give --reason and --also-worse with --apply only',
      );
    const store = await place.open();
    try {
      return await regrade(place, store, { ...call, reason });
    } finally {
      await store.close();
    }
  },
};

async function regrade(place: Place, store: Store, { course, apply, reason = '', alsoWorse }: Call): Promise<number> {
  const organisation = await store.organisation();
  if (!organisation) throw new NothingKept(place.name);
  const content = await contentOf(place);
  const libraries = new Map<string, Library>();
  const libraryUnder = async ({ houseRules }: Pick<typeof organisation, 'houseRules'> = {}) => {
    const rules = JSON.stringify(houseRules ?? null);
    const library = libraries.get(rules) ?? toLibrary(content, houseRules);
    libraries.set(rules, library);
    return library;
  };
  const library = await libraryUnder(organisation);
  if (course !== undefined && !library.courses.has(course as CourseId))
    throw new Refused(
      '没有这门课程。',
      'There is no such course',
      `${course} (${[...library.courses.keys()].join(', ')})`,
    );
  const needs = { store, library, libraryUnder, now: () => new Date(), newId: () => nanoid() };
  const found = await step(
    '重新评分 Grade again',
    () => gradeAllAgain(needs, course as CourseId | undefined),
    ({ graded, left }) =>
      `: ${graded} 份成绩 results${left > 0 ? `, ${left} 份无法重评、保持不变 stay since they cannot be graded again` : ''}`,
  );
  tell('变好 Better', found.better);
  tell(alsoWorse ? '变差 Worse' : '会变差，保持不变 Would be worse, and stay', found.worse);
  const chosen = [...found.better, ...(alsoWorse ? found.worse : [])];
  if (apply) {
    await step(
      '更正 Correct',
      () => correctAll(needs, chosen, { reason, alsoWorse }),
      (count) => `: ${count}`,
    );
    return 0;
  }
  console.log('✓ 没有改动任何内容。 Nothing was changed.');
  console.log('  --apply --reason "…" 更正变好的成绩并通知本人 corrects those that get better, and tells their people');
  console.log(
    '  --also-worse 连变差的一起更正 corrects those that get worse as well; without it a result only ever changes for the better',
  );
  return 0;
}

function tell(name: string, rows: readonly GradedAgain[]): void {
  const bands = rows.filter(({ attempt, after }) => attempt.result.band !== after.band).length;
  console.log(`${name}: ${rows.length}${rows.length > 0 ? ` (等级改变 bands that change: ${bands})` : ''}`);
  for (const { person, attempt, after } of rows)
    console.log(`  ${person.number}  ${attempt.course} #${attempt.number}  ${said(attempt.result)} → ${said(after)}`);
}

function said({ total, band }: Result): string {
  return `${total.earned}/${total.possible} ${band}`;
}

async function contentOf({ settings }: Place): Promise<Authored> {
  const built = await readAuthored(CONTENT);
  return settings.content === undefined ? built : (await withOwn(built, settings.content)).content;
}
