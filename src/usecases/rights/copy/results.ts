import type { QuestionResult, Result, ScenarioResult } from '../../../domain/assessment/grading/result.ts';
import type { Language } from '../../../domain/language.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { MarkCopy, ResultCopy, ScenarioMarkCopy } from '../attempt-copy.ts';

/** How the parts of an attempt are called. */
export interface NamedParts {
  readonly library: Library;
  readonly language: Language;
  /** Of a question, from 1; 0 for what is none of its questions. */
  readonly number: (question: string) => number;
  readonly title: (scenario: string) => string;
  readonly norm: (norm: string) => string;
}

/** A result, in force or before a correction, with every mark it was worked out from. */
export function resultCopy(result: Result, parts: NamedParts): ResultCopy {
  const { total, byDimension, bandByPoints, caps, band, missed, questions, scenarios, confirmation } = result;
  const { score, standardError, passed } = confirmation ?? {};
  return {
    ...{ total, byDimension, bandByPoints, band },
    caps: caps.map((cap) => (cap.kind === 'floor' ? cap : { ...cap, norm: parts.norm(cap.norm) })),
    missed: missed.map(parts.norm),
    questions: [...questions, ...(confirmation?.questions ?? [])].map((part) => markCopy(part, parts)),
    scenarios: scenarios.map((part) => scenarioCopy(part, parts)),
    ...(confirmation && { confirmation: { score, standardError, passed } as Required<ResultCopy>['confirmation'] }),
  };
}

function markCopy({ question, missed = [], redLines = [], ...mark }: QuestionResult, parts: NamedParts): MarkCopy {
  return {
    ...mark,
    number: parts.number(question),
    missed: missed.map(parts.norm),
    redLines: redLines.map(parts.norm),
  };
}

function scenarioCopy(
  { scenario, broken = [], redLines = [], ...mark }: ScenarioResult,
  { title, norm }: NamedParts,
): ScenarioMarkCopy {
  return { ...mark, scenario: title(scenario), broken: broken.map(norm), redLines: redLines.map(norm) };
}
