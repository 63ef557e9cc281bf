import { parseArgs } from 'node:util';
import { readLibrary } from '../authored/read.ts';
import { readDrafts } from '../authored/scenarios.ts';
import { redLinesAmong } from '../domain/library/norm.ts';
import { reportOn } from './content/report.ts';

const USAGE = `npm run content                    检查全部内容 Checks all of content/
npm run content -- scenario <id>   分析一个情景 Tells what there is to know of one role-play`;

const [verb, id] = parseArgs({ allowPositionals: true }).positionals;
if (verb === undefined) await check();
else if (verb === 'scenario' && id) await tellOf(id);
else fail(USAGE);

async function check(): Promise<void> {
  const { norms, questions, scenarios, courses, programmes } = await readLibrary('content').catch((error: Error) =>
    fail(error.message),
  );
  console.log(
    `content/ is sound: ${norms.size} norms, ${questions.size} questions, ${scenarios.size} scenarios, ${courses.size} courses, ${programmes.size} programmes.`,
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
