import type { CourseId, QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { MarkedAttempt } from '../../domain/statistics/marked-attempt.ts';

/**
 * A marked attempt as `course first|later language|- part=earned/possible part=earned/possible …`: ids hold neither space
 * nor equals sign.
 */
export function marksText({ course, first, language, paper }: MarkedAttempt): string {
  const parts = paper.map(({ part, score }) => `${part}=${score.earned}/${score.possible}`);
  return [course, first ? 'first' : 'later', language ?? '-', ...parts].join(' ');
}

/** What {@link marksText} was given. */
export function marksIn(text: string): MarkedAttempt {
  const [course, attempt, language, ...parts] = text.split(' ');
  return {
    course: course as CourseId,
    first: attempt === 'first',
    ...(language !== '-' && { language: language as Language }),
    paper: parts.map((part) => {
      const [value, points] = [part.lastIndexOf('='), part.lastIndexOf('/')];
      const score = { earned: Number(part.slice(value + 1, points)), possible: Number(part.slice(points + 1)) };
      return { part: part.slice(0, value) as QuestionId, score };
    }),
  };
}
