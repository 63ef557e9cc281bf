import { type Attempt, isSubmitted } from '../../../domain/assessment/attempt.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { play } from '../../../domain/scenario/play.ts';
import type { FinishedRun, Rehearsal, Run } from '../../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../../domain/scenario/vary.ts';
import { libraryOf } from '../../assessment/library-of.ts';
import { showResult } from '../../assessment/show-result.ts';
import type { Needs } from '../../needs.ts';
import { seedOf } from '../../scenario/run-in-hand.ts';
import { scenarioIn } from '../../scenario/version.ts';
import type { AttemptCopy, LessonCopy, PersonCopy, RehearsalCopy, RunCopy } from '../person-copy.ts';

type Library = Pick<Needs, 'library'>;

export function lessonsIn({ library }: Library, record: PersonRecord, language: Language): LessonCopy[] {
  const courses = [...library.courses.values()];
  return Object.entries(record.lessons).map(([id, { openedAt, finishedAt, drills }]) => {
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

export async function attemptsIn(
  needs: Needs,
  who: Person,
  { person, attempts }: PersonRecord,
  language: Language,
): Promise<AttemptCopy[]> {
  return Promise.all(attempts.map((attempt) => attemptCopy(needs, { who, person, attempt, language })));
}

export function grantedIn({ library }: Library, { granted }: PersonRecord, language: Language): PersonCopy['granted'] {
  return Object.entries(granted).map(([id, attempts]) => ({
    course: titleIn(library.courses.get(id as never), id, language),
    attempts,
  }));
}

export function certificatesIn(
  { library }: Library,
  record: PersonRecord,
  language: Language,
): PersonCopy['certificates'] {
  return record.certificates.map(({ courses: _, programme, ...certificate }) => ({
    ...certificate,
    programme: titleIn(library.programmes.get(programme), programme, language),
  }));
}

async function attemptCopy(
  needs: Needs,
  { who, person, attempt, language }: { who: Person; person: Person; attempt: Attempt; language: Language },
): Promise<AttemptCopy> {
  const { course, number, startedAt, answers, choices, seed, paper, annulled } = attempt;
  const page = await showResult(needs, who, { attempt: attempt.id, person: person.id, language });
  const result = isSubmitted(attempt) ? attempt.result : undefined;
  const { scenarios } = await libraryOf(needs, attempt);
  return {
    course: titleIn(needs.library.courses.get(course), course, language),
    ...{ number, startedAt },
    ...(attempt.submittedAt && { submittedAt: attempt.submittedAt }),
    ...(annulled && { annulled: { at: annulled.at, why: annulled.why, reason: annulled.reason } }),
    answered: Object.keys(answers).length,
    ...(result && { total: result.total, band: result.band }),
    byDimension: result?.byDimension ?? {},
    questions: page?.questions.map(({ review }) => review) ?? [],
    scenarios: paper.scenarios.map((id) => {
      const score = result?.scenarios.find(({ scenario }) => scenario === id)?.score;
      return {
        scenario: titleIn(scenarios.get(id) ?? needs.library.scenarios.get(id), id, language),
        ...(score && { score }),
        said: saidIn(scenarios.get(id), choices[id] ?? [], { seed, language }),
      };
    }),
    missed: (result?.missed ?? []).map((id) => needs.library.norms.get(id)?.text[language] ?? id),
    ...(attempt.conduct && { conduct: attempt.conduct }),
  };
}

/** The runs that were finished, then the one in hand once something was said in it. */
function runsOf({ current, runs }: Rehearsal): readonly (Run | FinishedRun)[] {
  const over = runs.some(({ number }) => number === current.number);
  return over || current.choices.length === 0 ? runs : [...runs, current];
}

/** What was said, word for word; the choices themselves where the scenario, as it was played, is not known. */
function saidIn(
  scenario: Scenario | undefined,
  choices: readonly string[],
  { seed, language }: { seed: string; language: Language },
): readonly string[] {
  const played = scenario && play(scenario, choices);
  if (!played) return choices;
  const says = played.turns.map(({ choice }) => choice.says);
  return filled(says, slotsOf(scenario.variations, seed)).map((text) => text[language]);
}

function titleIn(found: { readonly title: Bilingual } | undefined, id: string, language: Language): string {
  return found?.title[language] ?? id;
}
