import { type Attempt, isSubmitted } from '../../../domain/assessment/attempt.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { play } from '../../../domain/scenario/play.ts';
import { showResult } from '../../assessment/show-result.ts';
import type { Needs } from '../../needs.ts';
import type { AttemptCopy, LessonCopy, PersonCopy, RehearsalCopy } from '../person-copy.ts';

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

export function rehearsalsIn(needs: Library, { rehearsals }: PersonRecord, language: Language): RehearsalCopy[] {
  return Object.entries(rehearsals).map(([id, { current, finished, lastAt }]) => ({
    scenario: titleIn(needs.library.scenarios.get(id as never), id, language),
    finished,
    lastAt,
    said: saidIn(needs, id, current.choices, language),
  }));
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
  const { course, number, startedAt, answers, choices } = attempt;
  const page = await showResult(needs, who, { attempt: attempt.id, person: person.id, language });
  const result = isSubmitted(attempt) ? attempt.result : undefined;
  return {
    course: titleIn(needs.library.courses.get(course), course, language),
    ...{ number, startedAt },
    ...(attempt.submittedAt && { submittedAt: attempt.submittedAt }),
    answered: Object.keys(answers).length,
    ...(result && { total: result.total, band: result.band }),
    byDimension: result?.byDimension ?? {},
    questions: page?.questions.map(({ review }) => review) ?? [],
    scenarios: attempt.paper.scenarios.map((id) => {
      const score = result?.scenarios.find(({ scenario }) => scenario === id)?.score;
      return {
        scenario: titleIn(needs.library.scenarios.get(id), id, language),
        ...(score && { score }),
        said: saidIn(needs, id, choices[id] ?? [], language),
      };
    }),
    missed: (result?.missed ?? []).map((id) => needs.library.norms.get(id)?.text[language] ?? id),
  };
}

function saidIn({ library }: Library, id: string, choices: readonly string[], language: Language): readonly string[] {
  const scenario = library.scenarios.get(id as never);
  const played = scenario && play(scenario, choices);
  return played?.turns.map(({ choice }) => choice.says[language]) ?? choices;
}

function titleIn(found: { readonly title: Bilingual } | undefined, id: string, language: Language): string {
  return found?.title[language] ?? id;
}
