import type { Language } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import { showQuestion } from '../../question/show.ts';

/** What the server noticed while a paper was worked on. Facts for HR to weigh, never part of a result. */
export interface Conduct {
  /** Times that the page was left for another window or tab. */
  readonly left: number;
  /** Answers that came sooner than the question can be read. */
  readonly quick: number;
  /** When an answer came last. */
  readonly lastAt?: Date;
}

export const NOTHING_NOTICED: Conduct = { left: 0, quick: 0 };

/** The most that one save can tell; nobody leaves a page more often between two answers. */
export const MOST_LEFT = 100;

/**
 * What nobody is expected to read in a second and take in. English: twice the 238 words a minute that adults read of
 * non-fiction, silently and on average; most read 175 to 300 (M. Brysbaert, "How many words do we read per minute? A
 * review and meta-analysis of reading rate", Journal of Memory and Language 109, 2019). Chinese: our own choice, on the
 * generous side of that. Our questions take 1.3 characters for a word of their English, which makes ten characters of eight
 * words; half as much again is allowed.
 */
export const READ_A_SECOND: Readonly<Record<Language, number>> = { 'zh-CN': 15, en: 8 };

/** One save of answers, as it is judged. */
export interface Coming {
  /** Questions in it that had no answer before. */
  readonly first: readonly Question[];
  /** Whether any answer came at all. */
  readonly answered: boolean;
  /** Times that the page was left since the last save, as the browser tells it. */
  readonly left: number;
  /** What these questions could be read from: the start of the attempt, or of its confirmation. */
  readonly from: Date;
  readonly now: Date;
}

/**
 * What is noticed once a save has come. Answers given for the first time are quick when the time since an answer came
 * last is less than their questions take to read; several that come together, after the connection was lost, are judged
 * together. Who has read ahead may be quick without haste, which is why these are facts to weigh. Nothing is known of the
 * time when the clock was set back.
 */
export function conductAfter(before: Conduct = NOTHING_NOTICED, { first, answered, left, from, now }: Coming): Conduct {
  const since = Math.max(from.getTime(), before.lastAt?.getTime() ?? 0);
  const elapsed = now.getTime() - since;
  const needed = first.reduce((sum, question) => sum + fastestReading(question), 0);
  return {
    left: before.left + (Number.isSafeInteger(left) ? Math.min(Math.max(0, left), MOST_LEFT) : 0),
    quick: before.quick + (elapsed >= 0 && elapsed < needed ? first.length : 0),
    ...(answered ? { lastAt: now } : before.lastAt && { lastAt: before.lastAt }),
  };
}

/**
 * Milliseconds in which a question can just be read: what it asks and half of what can be chosen or placed, since whoever
 * knows the answer stops at it, in the language in which that is shorter. That an answer which comes before the question
 * can have been read and considered tells of no effort to answer it is the thought behind response time effort (S. L. Wise,
 * X. Kong, "Response time effort: a new measure of examinee motivation in computer-based tests", Applied Measurement in
 * Education 18, 2005); the threshold here is our own.
 */
export function fastestReading(question: Question): number {
  return Math.min(...(['zh-CN', 'en'] as const).map((language) => fastestIn(question, language)));
}

function fastestIn(question: Question, language: Language): number {
  const shown = showQuestion(question, language, '');
  const offered = 'options' in shown ? shown.options : 'items' in shown ? shown.items : [];
  const half = offered.reduce((sum, { text }) => sum + lengthOf(text, language), 0) / 2;
  return Math.round((1000 * (lengthOf(shown.prompt, language) + half)) / READ_A_SECOND[language]);
}

/** In characters of Chinese or words of English. */
function lengthOf(text: string, language: Language): number {
  return language === 'en' ? text.split(/\s+/).length : (text.match(/\p{L}|\p{N}/gu)?.length ?? 0);
}
