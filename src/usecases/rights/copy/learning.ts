import type { Bilingual, Language } from '../../../domain/language.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { play } from '../../../domain/scenario/play.ts';
import type { FinishedRun, Rehearsal, Run } from '../../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../../domain/scenario/vary.ts';
import type { Needs } from '../../needs.ts';
import { seedOf } from '../../scenario/run-in-hand.ts';
import { scenarioIn } from '../../scenario/version.ts';
import type { LessonCopy, PersonCopy, RehearsalCopy, RunCopy } from '../person-copy.ts';

type Library = Pick<Needs, 'library'>;

export function lessonsIn({ library }: Library, record: PersonRecord, language: Language): LessonCopy[] {
  const courses = [...library.courses.values()];
  return Object.entries(record.lessons).map(([id, { openedAt, finishedAt, drills, rightAt = {} }]) => {
    const course = courses.find(({ lessons }) => lessons.some((lesson) => lesson.id === id));
    return {
      course: course?.title[language] ?? '',
      lesson: titleIn(
        course?.lessons.find((lesson) => lesson.id === id),
        id,
        language,
      ),
      openedAt,
      ...(finishedAt && { finishedAt }),
      drills: Object.entries(drills).map(([question, right]) => ({
        question: library.questions.get(question as never)?.prompt[language] ?? question,
        right,
        ...(rightAt[question] && { rightAt: rightAt[question] }),
      })),
    };
  });
}

export async function rehearsalsIn(
  needs: Needs,
  { person, rehearsals }: PersonRecord,
  language: Language,
): Promise<RehearsalCopy[]> {
  return Promise.all(
    Object.entries(rehearsals).map(async ([id, rehearsal]) => ({
      scenario: titleIn(needs.library.scenarios.get(id as never), id, language),
      finished: rehearsal.finished,
      lastAt: rehearsal.lastAt,
      runs: await Promise.all(
        runsOf(rehearsal).map(async (run): Promise<RunCopy> => {
          const scenario = await scenarioIn(needs, id as never, run.version);
          return {
            ...('endedAt' in run && { endedAt: run.endedAt }),
            ...(run.version && { version: run.version }),
            said: saidIn(scenario, run.choices, { seed: seedOf(person, run), language }),
            thought: run.thought.map((milliseconds) => milliseconds / 1000),
          };
        }),
      ),
    })),
  );
}

export function grantedIn({ library }: Library, { granted }: PersonRecord, language: Language): PersonCopy['granted'] {
  return Object.entries(granted).map(([id, { length: attempts }]) => ({
    course: titleIn(library.courses.get(id as never), id, language),
    attempts,
  }));
}

export function certificatesIn(
  { library }: Library,
  record: PersonRecord,
  language: Language,
): PersonCopy['certificates'] {
  return record.certificates.map(({ courses, programme, ...certificate }) => ({
    ...certificate,
    courses: courses.map(({ course, band }) => ({
      course: titleIn(library.courses.get(course), course, language),
      band,
    })),
    programme: titleIn(library.programmes.get(programme), programme, language),
  }));
}

/** The runs that were finished, then the one in hand once something was said in it. */
function runsOf({ current, runs }: Rehearsal): readonly (Run | FinishedRun)[] {
  const over = runs.some(({ number }) => number === current.number);
  return over || current.choices.length === 0 ? runs : [...runs, current];
}

/** What was said, word for word; the choices themselves where the scenario, as it was played, is not known. */
export function saidIn(
  scenario: Scenario | undefined,
  choices: readonly string[],
  { seed, language }: { seed: string; language: Language },
): readonly string[] {
  const played = scenario && play(scenario, choices);
  if (!played) return choices;
  const says = played.turns.map(({ choice }) => choice.says);
  return filled(says, slotsOf(scenario.variations, seed)).map((text) => text[language]);
}

export function titleIn(found: { readonly title: Bilingual } | undefined, id: string, language: Language): string {
  return found?.title[language] ?? id;
}
