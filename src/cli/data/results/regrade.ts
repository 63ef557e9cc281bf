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
import { correctAll, type GradingAgain, gradeAllAgain } from '../../../usecases/correction/grade-all-again.ts';
import { step } from '../../steps.mjs';
import type { Call, Verb } from '../call.ts';
import type { Place } from '../place.ts';
import { Refused } from '../refused.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

/** Grades results again where keys were mended since; shows what would get better, and with `--apply` changes it. */
export const regradeVerb: Verb = {
  options: ['course', 'apply', 'reason'],
  async run(place, call) {
    const reason = call.reason?.trim() ?? '';
    if (call.apply && reason === '')
      throw new Refused(
        '--apply 须写明原因，受影响的人都会看到：--reason "…"。',
        'With --apply give the reason, which everybody affected reads',
        '--reason "…"',
      );
    if (!call.apply && call.reason !== undefined)
      throw new Refused('--reason 只与 --apply 一起使用。', 'Give --reason with --apply only', '--apply --reason "…"');
    const store = await place.open();
    try {
      return await regrade(place, store, { ...call, reason });
    } finally {
      await store.close();
    }
  },
};

async function regrade(place: Place, store: Store, { course, apply, reason = '' }: Call): Promise<number> {
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
  tell(found);
  if (apply) {
    await step(
      '更正 Correct',
      () => correctAll(needs, found.better, reason),
      (count) => `: ${count}`,
    );
    return 0;
  }
  console.log('✓ 没有改动任何内容。 Nothing was changed.');
  console.log('  --apply --reason "…" 更正变好的成绩并通知本人 corrects what gets better, and tells its people');
  return 0;
}

function tell({ better, spared }: GradingAgain): void {
  const bands = better.filter(({ attempt, after }) => attempt.result.band !== after.band).length;
  console.log(`变好 Better: ${better.length}${better.length > 0 ? ` (等级改变 bands that change: ${bands})` : ''}`);
  for (const { person, attempt, after } of better)
    console.log(`  ${person.number}  ${attempt.course} #${attempt.number}  ${said(attempt.result)} → ${said(after)}`);
  if (spared > 0)
    console.log(
      `有题目按新答案得分更低、保留原得分的成绩 Results with a question that would earn less, and keeps its points: ${spared}`,
    );
}

function said({ total, band }: Result): string {
  return `${total.earned}/${total.possible} ${band}`;
}

async function contentOf({ settings }: Place): Promise<Authored> {
  const built = await readAuthored(CONTENT);
  return settings.content === undefined ? built : (await withOwn(built, settings.content)).content;
}
