import { type Attempt, isInHand, questionsIn } from '../../../domain/assessment/attempt.ts';
import type { QuestionId } from '../../../domain/id.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { questionsInHand } from '../../../domain/practice/candidates.ts';
import { reviewQuestion } from '../../../domain/question/review.ts';
import { libraryOf } from '../../assessment/library-of.ts';
import { recordOf } from '../../learning/record-of.ts';
import type { Needs } from '../../needs.ts';
import type { AttemptCopy, CorrectionCopy, QuestionCopy } from '../attempt-copy.ts';
import { givenIn } from './given.ts';
import { saidIn, titleIn } from './learning.ts';
import { type NamedParts, resultCopy } from './results.ts';

/** Of a question that the person has in hand, or who copies, the points only are given, in every attempt that asked it. */
export async function attemptsIn(
  needs: Needs,
  who: Person,
  record: Pick<PersonRecord, 'attempts'>,
  language: Language,
): Promise<AttemptCopy[]> {
  const inHand = questionsInHand(record).union(questionsInHand(await recordOf(needs, who)));
  return Promise.all(
    record.attempts.map(async (attempt) =>
      attemptCopy(attempt, { ...(await namedParts(needs, attempt, language)), inHand }),
    ),
  );
}

interface InHand {
  readonly inHand: ReadonlySet<QuestionId>;
}

/** How the parts of an attempt are called, in the words that it had. */
async function namedParts(needs: Needs, attempt: Attempt, language: Language): Promise<NamedParts> {
  const library = await libraryOf(needs, attempt);
  const asked: readonly string[] = questionsIn(attempt);
  return {
    ...{ library, language },
    number: (id) => asked.indexOf(id) + 1,
    title: (id) =>
      titleIn(library.scenarios.get(id as never) ?? needs.library.scenarios.get(id as never), id, language),
    norm: (id) => (library.norms.get(id as never) ?? needs.library.norms.get(id as never))?.text[language] ?? id,
  };
}

function attemptCopy(attempt: Attempt, parts: NamedParts & InHand): AttemptCopy {
  const { number, startedAt, endsAt, submittedAt, policy, contentVersion, paper } = attempt;
  const { annulled, conduct, confirmation, result, choices, seed } = attempt;
  const { library, language, title } = parts;
  return {
    course: titleIn(library.courses.get(attempt.course), attempt.course, language),
    ...{ number, startedAt, endsAt },
    ...(paper.minutes !== undefined && { minutes: paper.minutes }),
    ...(submittedAt && { submittedAt }),
    ...(attempt.language && { language: attempt.language }),
    ...(annulled && { annulled: { at: annulled.at, why: annulled.why, reason: annulled.reason } }),
    ...{ policy, contentVersion },
    ...(paper.edition !== undefined && { edition: paper.edition }),
    answered: Object.keys(attempt.answers).length,
    questions: isInHand(attempt) ? [] : questionsIn(attempt).map((id) => questionCopy(attempt, id, parts)),
    scenarios: paper.scenarios.map((id) => ({
      scenario: title(id),
      ...(paper.versions?.[id] && { version: paper.versions[id] }),
      said: saidIn(library.scenarios.get(id), choices[id] ?? [], { seed, language }),
    })),
    marked: (attempt.marked ?? []).map((id) => parts.number(id) || title(id)),
    ...(conduct && { conduct }),
    ...(confirmation && { confirmation: { ...confirmation, questions: confirmation.questions.length } }),
    ...(result && { result: resultCopy(result, parts) }),
    corrections: correctionsIn(attempt, parts),
  };
}

function questionCopy(
  { answers, result }: Attempt,
  id: string,
  { library, language, number, inHand }: NamedParts & InHand,
): QuestionCopy {
  const [question, answer] = [library.questions.get(id as never), answers[id]];
  if (inHand.has(id as never)) {
    return { number: number(id), question: question?.prompt[language] ?? id, given: [], inHand: true };
  }
  if (!question) return { number: number(id), question: id, given: answer ? [JSON.stringify(answer)] : [] };
  const asked = [...(result?.questions ?? []), ...(result?.confirmation?.questions ?? [])];
  const score = asked.find((one) => one.question === id)?.score;
  return {
    number: number(id),
    question: question.prompt[language],
    given: givenIn(question, answer, language),
    ...(score && { review: reviewQuestion(question, answer, score, language) }),
  };
}

function correctionsIn({ corrections = [] }: Attempt, parts: NamedParts): CorrectionCopy[] {
  return corrections.map(({ by: _, question, before, ...correction }) => ({
    ...correction,
    ...(question && { question: parts.number(question) }),
    before: resultCopy(before, parts),
  }));
}
