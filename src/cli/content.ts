import { parseArgs } from 'node:util';
import { withOwn } from '../authored/own.ts';
import { readAuthored, readLibrary } from '../authored/read.ts';
import { readDrafts } from '../authored/scenarios.ts';
import { gapFaults } from '../domain/library/coverage.ts';
import { redLinesAmong } from '../domain/library/norm.ts';
import { coverageReport } from './content/coverage.ts';
import { reportOn } from './content/report.ts';

const USAGE = `npm run content                    检查全部内容 Checks all of content/
npm run content -- scenario <id>   分析一个情景 Tells what there is to know of one role-play
npm run content -- own <folder>    检查本单位自己的内容 Checks an organisation's own folder`;

const [verb, id] = parseArgs({ allowPositionals: true }).positionals;
if (verb === undefined) await check();
else if (verb === 'scenario' && id) await tellOf(id);
else if (verb === 'own' && id) await checkOwn(id);
else fail(USAGE);

async function check(): Promise<void> {
  const library = await readLibrary('content').catch((error: Error) => fail(error.message));
  const { norms, questions, scenarios, courses, programmes } = library;
  console.log(coverageReport(library).join('\n'));
  const gaps = gapFaults(library).map(({ part, id, field, mend }) => `- ${part} "${id}": ${field}: ${mend}`);
  if (gaps.length > 0) fail(`\n缺口 content/ has ${gaps.length} gap(s) to fill:\n${gaps.join('\n')}`);
  console.log(
    `\ncontent/ is sound and whole: ${norms.size} norms, ${questions.size} questions, ${scenarios.size} scenarios, ${courses.size} courses, ${programmes.size} programmes.`,
  );
}

async function checkOwn(folder: string): Promise<void> {
  const { content, faults } = await withOwn(
    await readAuthored('content').catch((error: Error) => fail(error.message)),
    folder,
  );
  if (faults.length > 0) fail(`${folder} has ${faults.length} fault(s) to mend:\n- ${faults.join('\n- ')}`);
  const { norms, questions, scenarios, courses } = content;
  console.log(
    `${folder} is sound; with it there are ${norms.length} norms, ${questions.length} questions, ${scenarios.length} scenarios, ${courses.length} courses.`,
  );
}

async function tellOf(wanted: string): Promise<void> {
  const { drafts, norms } = await readDrafts('content');
  const draft = drafts.find((one) => one.id === wanted);
  if (!draft) {
    const known = drafts.map((one) => `  ${one.id}`).join('\n');
    return fail(`没有情景 There is no scenario "${wanted}"。现有 There are:\n${known}`);
  }
  console.log(reportOn(draft, redLinesAmong(norms)).join('\n'));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
