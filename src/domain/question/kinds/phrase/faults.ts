import { LANGUAGES } from '../../../language.ts';
import type { Mend, QuestionOf } from '../kind.ts';
import { doubled } from '../options.ts';
import { parsePattern } from './pattern.ts';
import { judge, type Rubric } from './rubric.ts';
import type { Patterns } from './types.ts';

/**
 * What authors of a phrase must mend: patterns that cannot be read; then, once all can be, a model answer that would
 * not earn everything itself, and examples that do not meet what they are examples of.
 */
export function faultsInPhrase(question: QuestionOf<'phrase'>): Mend[] {
  const unreadable = unreadableIn(question);
  return [
    ...doubledIn(question),
    ...unreadable,
    ...(unreadable.length > 0 ? [] : [...faultsInModel(question), ...faultsInExamples(question)]),
  ];
}

/** What authors of a rubric must mend: ids that two elements have, and patterns that cannot be read. */
export function faultsInRubric(rubric: Rubric): Mend[] {
  return [...doubledIn(rubric), ...unreadableIn(rubric)];
}

function doubledIn({ required, forbidden }: Rubric): Mend[] {
  return doubled('required', [...required, ...forbidden]);
}

function unreadableIn({ required, forbidden }: Rubric): Mend[] {
  return [
    ...required.flatMap(({ id, patterns, unless }) => [
      ...faultsIn(`required.${id}.patterns`, patterns),
      ...(unless ? faultsIn(`required.${id}.unless`, unless) : []),
    ]),
    ...forbidden.flatMap(({ id, patterns }) => faultsIn(`forbidden.${id}.patterns`, patterns)),
  ];
}

function faultsIn(field: string, patterns: Patterns): Mend[] {
  return LANGUAGES.flatMap((language) =>
    patterns[language].flatMap((pattern) => {
      const fault = faultOf(pattern);
      return fault ? [{ field: `${field}.${language}`, mend: `the pattern "${pattern}": ${fault}` }] : [];
    }),
  );
}

function faultOf(pattern: string): string | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

function faultsInModel(question: QuestionOf<'phrase'>): Mend[] {
  return LANGUAGES.flatMap((language) => {
    const { missing, forbidden } = judge(question, question.model[language]);
    return [
      ...missing.map((id) => `nothing in it meets "${id}": widen its patterns, or say it in the model answer.`),
      ...forbidden.map(({ id }) => `it says what "${id}" forbids: narrow its patterns, or leave it out.`),
    ].map((mend) => ({ field: `model.${language}`, mend }));
  });
}

function faultsInExamples(question: QuestionOf<'phrase'>): Mend[] {
  return question.required.flatMap(({ id, example }) =>
    LANGUAGES.flatMap((language) => {
      const { met, forbidden } = judge(question, example[language]);
      return [
        ...(met.some((found) => found.id === id) ? [] : ['it does not meet its own element: widen the patterns.']),
        ...forbidden.map((found) => `it says what "${found.id}" forbids.`),
      ].map((mend) => ({ field: `required.${id}.example.${language}`, mend }));
    }),
  );
}
