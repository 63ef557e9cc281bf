import type { NormId } from '../id.ts';
import type { Question } from '../question/question.ts';
import { faultsInScenario } from '../scenario/faults.ts';
import { bankOf } from './bank.ts';
import type { Course } from './course.ts';
import type { Library } from './library.ts';

/** Every reference between parts of the content that leads nowhere, and every blueprint the bank cannot fill. */
export function faultsIn(library: Library, isPicture: (id: string) => boolean): string[] {
  return [
    ...[...library.norms.values()].flatMap(({ id, sources }) =>
      missing(sources, library.sources, (source) => `Norm "${id}" names the source "${source}", which does not exist.`),
    ),
    ...[...library.questions.values()].flatMap((question) => faultsInQuestion(question, library, isPicture)),
    ...[...library.scenarios.values()].flatMap((scenario) => [
      ...faultsInScenario(scenario),
      ...missing(
        scenario.scenes.flatMap(({ choices }) => choices.flatMap(({ norms }) => [...norms.kept, ...norms.broken])),
        library.norms,
        (norm) => `Scenario "${scenario.id}" names the norm "${norm}", which does not exist.`,
      ),
    ]),
    ...[...library.courses.values()].flatMap((course) => faultsInCourse(course, library, isPicture)),
    ...[...library.programmes.values()].flatMap(({ id, courses }) =>
      missing(
        courses,
        library.courses,
        (course) => `Programme "${id}" names the course "${course}", which does not exist.`,
      ),
    ),
  ];
}

function missing<Id extends string>(ids: readonly Id[], known: ReadonlyMap<Id, unknown>, say: (id: Id) => string) {
  return [...new Set(ids)].filter((id) => !known.has(id)).map(say);
}

function faultsInQuestion(question: Question, library: Library, isPicture: (id: string) => boolean): string[] {
  const say = (fault: string) => `Question "${question.id}": ${fault}`;
  const faults = missing<NormId>(question.norms, library.norms, (norm) => say(`the norm "${norm}" does not exist.`));
  if (question.picture && !isPicture(question.picture))
    faults.push(say(`the picture "${question.picture}" does not exist.`));
  const parts = 'options' in question ? question.options : question.items;
  if (new Set(parts.map(({ id }) => id)).size < parts.length)
    faults.push(say('two of its options or items have one id.'));
  if (question.kind === 'order') {
    const items = new Map(question.items.map((item) => [item.id, item]));
    const named = [...(question.pairs ?? []), ...(question.mustPrecede ?? [])].flat();
    faults.push(...missing(named, items, (id) => say(`a pair names "${id}", which is not one of its items.`)));
  }
  if (question.kind === 'sort') {
    const bins = new Map(question.bins.map((bin) => [bin.id, bin]));
    faults.push(
      ...missing(
        question.items.map(({ bin }) => bin),
        bins,
        (id) => say(`the bin "${id}" does not exist.`),
      ),
    );
  }
  return faults;
}

function faultsInCourse(course: Course, library: Library, isPicture: (id: string) => boolean): string[] {
  const say = (fault: string) => `Course "${course.id}": ${fault}`;
  const lessons = course.lessons.flatMap(({ id, teaches, body }) => {
    const parts = Object.values(body).flat();
    const drills = parts.flatMap((part) => (part.kind === 'drill' ? [part.question] : []));
    const pictures = new Set(
      parts.flatMap((part) => (part.kind === 'picture' && !isPicture(part.id) ? [part.id] : [])),
    );
    return [
      ...missing(teaches, library.norms, (norm) =>
        say(`lesson "${id}" teaches the norm "${norm}", which does not exist.`),
      ),
      ...missing(drills, library.questions, (drill) =>
        say(`lesson "${id}" has the drill "${drill}", which does not exist.`),
      ),
      ...[...pictures].map((picture) => say(`lesson "${id}" shows the picture "${picture}", which does not exist.`)),
    ];
  });
  const scenarios = [...course.scenarios, ...course.assessment.scenarios.map(({ id }) => id)];
  return [
    ...lessons,
    ...missing(scenarios, library.scenarios, (id) => say(`the scenario "${id}" does not exist.`)),
    ...course.assessment.draw.flatMap(({ topics, count }) => {
      const bank = bankOf(library).filter(({ norms: [first] }) => {
        const topic = library.norms.get(first)?.topic;
        return topic && topics.includes(topic);
      });
      return bank.length >= count
        ? []
        : [say(`${count} questions are to be drawn from ${topics.join(', ')}, but there are ${bank.length}.`)];
    }),
  ];
}
