import type { Short } from '../../assessment/draw/draft-paper.ts';
import { trialShortages } from '../../assessment/draw/trial.ts';
import { LANGUAGES } from '../../language.ts';
import type { Known } from '../../question/kinds/kind.ts';
import { paperBank, topicOf } from '../bank.ts';
import type { Blueprint, Course, Lesson, LessonPart } from '../course.ts';
import type { Library } from '../library.ts';
import { nestedMarkers, normsMarkedIn, withoutNorms } from '../marked-text.ts';
import { type Fault, missing } from './fault.ts';

/** What a course names that is not there, and a blueprint that the bank cannot fill. */
export function faultsInCourse(course: Course, library: Library, { isPicture }: Known): Fault[] {
  const say = ([field, mend]: Found): Fault => ({ part: 'courses', id: course.id, field, mend });
  const inPaper = course.assessment.scenarios.map(({ id }) => id);
  return [
    ...course.lessons.flatMap((lesson) => faultsInLesson(lesson, library, isPicture)),
    ...missing(course.scenarios, library.scenarios).map((id): Found => ['scenarios', `there is no scenario "${id}".`]),
    ...missing(inPaper, library.scenarios).map(
      (id): Found => ['assessment.scenarios', `there is no scenario "${id}".`],
    ),
    ...faultsInDraw(course, library),
  ].map(say);
}

/** The field, and what to mend there. */
type Found = readonly [field: string, mend: string];

function faultsInLesson({ id, teaches, body }: Lesson, library: Library, isPicture: Known['isPicture']): Found[] {
  return [
    ...missing(teaches, library.norms).map((norm): Found => [`lessons.${id}.teaches`, `there is no norm "${norm}".`]),
    ...LANGUAGES.flatMap((language) => {
      const parts = body[language];
      const drills = parts.flatMap((part) => (part.kind === 'drill' ? [part.question] : []));
      const pictures = parts.flatMap((part) => (part.kind === 'picture' && !isPicture(part.id) ? [part.id] : []));
      const field = `lesson.${language}.md of "${id}"`;
      return [
        ...faultsInMarkers(parts, library).map((mend): Found => [field, mend]),
        ...missing(drills, library.questions).map(
          (drill): Found => [field, `there is no question "${drill}" to drill.`],
        ),
        ...[...new Set(pictures)].map((picture): Found => [field, `there is no picture "${picture}".`]),
      ];
    }),
  ];
}

/** Markers of norms that cannot be switched off, and markers that would be left standing in the text. */
function faultsInMarkers(parts: readonly LessonPart[], { norms }: Library): string[] {
  const html = parts.map((part) => (part.kind === 'text' ? part.html : '')).join('');
  const named = normsMarkedIn(html).filter((norm) => !norms.get(norm)?.marked);
  const [left] = /\{norm[^}]*\}?/.exec(withoutNorms(html, new Set())) ?? [];
  return [
    ...named.map((norm) => `"{norm:${norm}}" names no norm that is marked, so it can never be switched off.`),
    ...nestedMarkers(html).map(
      (norm) =>
        `"{norm:${norm}}" stands in a list within a list, which cannot vanish alone; make it a list of its own.`,
    ),
    ...(left ? [`"${left}" stands outside a paragraph, list item or table row, or is misspelt.`] : []),
  ];
}

function faultsInDraw(course: Course, library: Library): Found[] {
  const { draw, kinds, dimensions, difficulty } = course.assessment;
  const bank = paperBank(library, course);
  const topics = draw.flatMap((group) => group.topics);
  const doubled = [...new Set(topics.filter((topic, index) => topics.indexOf(topic) !== index))];
  const plain = [
    ...doubled.map((topic): Found => ['assessment.draw', `the topic "${topic}" stands there twice; name it once.`]),
    ...draw.flatMap(({ topics: wanted, count }): Found[] => {
      const there = bank.filter((question) => wanted.includes(topicOf(library, question))).length;
      if (there >= count) return [];
      const few = `${count} questions are to be drawn from ${wanted.join(', ')}, but there are ${there} about what its lessons teach; write more, or ask for fewer.`;
      return [['assessment.draw', few]];
    }),
    ...tooMany('kinds', kinds, draw),
    ...tooMany('dimensions', dimensions, draw),
    ...tooMany('difficulty', difficulty, draw),
  ];
  return plain.length > 0 ? plain : trialShortages(library, course).map((short) => shortIn(draw, short));
}

function tooMany(
  by: 'kinds' | 'dimensions' | 'difficulty',
  least: Readonly<Record<string, number>>,
  draw: Blueprint['draw'],
): Found[] {
  const all = draw.reduce((sum, { count }) => sum + count, 0);
  const wanted = Object.values(least).reduce((sum, count) => sum + count, 0);
  if (wanted <= all) return [];
  return [[`assessment.${by}`, `${wanted} questions are asked for, but only ${all} are drawn; ask for fewer.`]];
}

/** What a bank is too small for although it has questions enough, since no paper tests a norm twice. */
function shortIn(draw: Blueprint['draw'], { by, name, count, found }: Short): Found {
  switch (by) {
    case 'draw': {
      const topics = draw[Number(name)]?.topics.join(', ');
      const few = `${count} questions are to be drawn from ${topics}, but a paper that tests no norm twice finds only ${found}; write questions on more norms, or ask for fewer.`;
      return ['assessment.draw', few];
    }
    case 'redLines': {
      const none = `every paper has to ask about a red line of "${name}", but one that tests no norm twice has no room for it; draw more questions of that topic, or write one that names that red line alone.`;
      return ['assessment.draw', none];
    }
    case 'dimensions':
    case 'kinds':
    case 'difficulty': {
      const few = `${count} questions of "${name}" are asked for, but a paper that tests no norm twice finds only ${found}; write more, on other norms, or ask for fewer.`;
      return [`assessment.${by}`, few];
    }
  }
}
