import type { Known } from '../../question/kinds/kind.ts';
import { faultsInScenario, named } from '../../scenario/authoring/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { figuresOf, unknownFigures } from '../figures.ts';
import type { Library } from '../library.ts';
import { redLinesAmong } from '../norm.ts';
import { faultsInCourse } from './course-faults.ts';
import { type Fault, missing, type Part, twice } from './fault.ts';
import { faultsInQuestion } from './question-faults.ts';

/**
 * Every reference between parts of the content that leads nowhere, every graph, question and blueprint that cannot work.
 * Never stops at the first. The library's texts may still hold their placeholders for figures.
 */
export function faultsIn(library: Library, known: Known): Fault[] {
  return [
    ...[...library.norms.values()].flatMap(({ id, sources }) =>
      missing(sources, library.sources).map(
        (source): Fault => ({ part: 'norms', id, field: 'sources', mend: `there is no source "${source}".` }),
      ),
    ),
    ...[...library.questions.values()].flatMap((question) => faultsInQuestion(question, library, known)),
    ...[...library.scenarios.values()].flatMap((scenario) => scenarioFaults(scenario, library)),
    ...[...library.courses.values()].flatMap((course) => faultsInCourse(course, library, known)),
    ...[...library.programmes.values()].flatMap(({ id, courses }) =>
      missing(courses, library.courses).map(
        (course): Fault => ({ part: 'programmes', id, field: 'courses', mend: `there is no course "${course}".` }),
      ),
    ),
    ...lessonsTwice(library),
    ...figureFaults(library),
  ];
}

/** What is wrong with one scenario: its graph, its words, and the norms it names. */
export function scenarioFaults(scenario: Scenario, { norms }: Pick<Library, 'norms'>): Fault[] {
  const say = (mend: string): Fault => ({ part: 'scenarios', id: scenario.id, field: 'scenes', mend });
  const isRedLine = redLinesAmong(norms);
  const unknown = scenario.scenes.flatMap(({ id, choices }) =>
    choices.flatMap((choice) =>
      missing([...choice.norms.kept, ...choice.norms.broken], norms).map(
        (norm) => `${named(id, choice)} names the norm "${norm}", which does not exist; write it, or name another.`,
      ),
    ),
  );
  return [...faultsInScenario(scenario, isRedLine), ...unknown].map(say);
}

/** Progress is kept by lesson alone, so no two courses may have a lesson of one id. */
function lessonsTwice({ courses }: Library): Fault[] {
  const doubled = twice([...courses.values()].flatMap(({ lessons }) => lessons));
  return [...courses.values()].flatMap(({ id, lessons }) =>
    doubled
      .filter((lesson) => lessons.some((own) => own.id === lesson))
      .map((lesson): Fault => {
        const mend = `the lesson id "${lesson}" is used more than once; give each lesson an id of its own.`;
        return { part: 'courses', id, field: 'lessons', mend };
      }),
  );
}

function figureFaults({ version: _, versions: __, editions: ___, off: ____, ...parts }: Library): Fault[] {
  const figures = figuresOf([...parts.norms.values()]);
  return (Object.entries(parts) as [Part, ReadonlyMap<string, object>][]).flatMap(([part, entries]) =>
    [...entries].flatMap(([id, entry]) =>
      unknownFigures(entry, figures).map(({ field, placeholder }): Fault => {
        return { part, id, field, mend: `"${placeholder}" names no norm with a figure.` };
      }),
    ),
  );
}
