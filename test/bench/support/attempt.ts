import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { rightAnswers, wholeRun } from './answers.ts';
import type { Visitor } from './visitor.ts';

/** What an attempt came to: its id, and the bytes of the two pages it showed. */
export interface Done {
  readonly attempt: string;
  readonly bytes: { readonly paper: number; readonly result: number };
}

/**
 * One whole attempt as a browser makes it: start, open the paper, one autosave with every answer, submit, result page;
 * with `replies`, every reply of the role-play as well, a request each.
 */
export async function wholeAttempt(
  visitor: Visitor,
  library: Library,
  { course, replies }: { course: Course; replies: boolean },
): Promise<Done> {
  const { attempt, paper, asked } = await openPaper(visitor, library, course);
  await visitor.visit('/_actions/saveAnswers', { json: { attempt, answers: rightAnswers(library, asked) } });
  if (replies) await reply(visitor, library, { course, attempt });
  await visitor.visit('/_actions/submitAttempt', { json: { attempt, answers: {} } });
  const result = await visitor.visit(`/attempts/${attempt}`);
  return { attempt, bytes: { paper: Buffer.byteLength(paper), result: Buffer.byteLength(result) } };
}

/** Starts an attempt and reads off its page what is asked. */
export async function openPaper(visitor: Visitor, library: Library, { id }: Course) {
  await visitor.visit('/_actions/startAttempt', { form: { course: id } });
  const paper = await visitor.visit(`/assess/${id}`);
  const attempt = /&quot;attempt&quot;:\[0,&quot;([\w-]+)&quot;/.exec(paper)?.[1];
  const named = [...paper.matchAll(/&quot;id&quot;:\[0,&quot;([\w-]+)&quot;/g)].map(([, id]) => id as Question['id']);
  if (!attempt) throw new Error(`/assess/${id} shows no paper.`);
  return { attempt, paper, asked: named.filter((name) => library.questions.has(name)) };
}

async function reply(
  visitor: Visitor,
  { scenarios }: Library,
  { course, attempt }: { course: Course; attempt: string },
) {
  for (const { id } of course.assessment.scenarios) {
    const scenario = scenarios.get(id);
    for (const [after, choice] of (scenario ? wholeRun(scenario) : []).entries()) {
      await visitor.visit('/_actions/chooseReply', { json: { attempt, scenario: id, choice, after } });
    }
  }
}
