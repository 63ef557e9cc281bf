import type { CourseId, QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { MarkedAttempt } from '../../domain/statistics/marked-attempt.ts';
import type { Mark } from '../../domain/statistics/marked-paper.ts';
import { frozen } from './frozen.ts';

type Head = Omit<MarkedAttempt, 'paper'>;

/**
 * A marked attempt as `course first|later language|- part=earned/possible part=earned/possible …`: ids hold neither space
 * nor equals sign.
 */
export function marksText(marked: MarkedAttempt): string {
  return [headText(marked), ...marked.paper.map(markText)].join(' ');
}

export function headText({ course, first, language }: Head): string {
  return [course, first ? 'first' : 'later', language ?? '-'].join(' ');
}

export function markText({ part, score }: Mark): string {
  return `${part}=${score.earned}/${score.possible}`;
}

/** Marks that were read before; equal ones are one, since millions are of a few thousand kinds. More begin anew. */
const known = new Map<string, Mark>();
const MOST_KNOWN = 50_000;

/** What {@link marksText} was given; equal marks are the same value, frozen. */
export function marksIn(text: string): MarkedAttempt {
  const [course = '', attempt = '', language = '', ...parts] = text.split(' ');
  return { ...headOf(course, attempt, language), paper: parts.map(markIn) };
}

/** What {@link headText} was given. */
export function headIn(text: string): Head {
  const [course = '', attempt = '', language = ''] = text.split(' ');
  return headOf(course, attempt, language);
}

/** What {@link markText} was given. */
export function markIn(text: string): Mark {
  return known.get(text) ?? newMark(text);
}

function headOf(course: string, attempt: string, language: string): Head {
  return {
    course: course as CourseId,
    first: attempt === 'first',
    ...(language !== '-' && { language: language as Language }),
  };
}

function newMark(text: string): Mark {
  const [value, points] = [text.lastIndexOf('='), text.lastIndexOf('/')];
  const score = { earned: Number(text.slice(value + 1, points)), possible: Number(text.slice(points + 1)) };
  const mark = frozen({ part: text.slice(0, value) as QuestionId, score });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, mark);
  return mark;
}
