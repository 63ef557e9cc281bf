import type { CourseId, LessonId, NormId, ProgrammeId, QuestionId, ScenarioId } from '../id.ts';
import type { Bilingual, Language } from '../language.ts';
import type { QuestionKind } from '../question/kinds/types.ts';
import type { Question } from '../question/question.ts';
import type { Dimension, Position, Topic } from './norm.ts';

/** Lessons in order, scenarios to practise, then an assessment. */
export interface Course {
  readonly id: CourseId;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly lessons: readonly Lesson[];
  /** Role-plays to practise before the assessment. */
  readonly scenarios: readonly ScenarioId[];
  readonly assessment: Blueprint;
}

export interface Lesson {
  readonly id: LessonId;
  /** Time to read, in whole minutes. */
  readonly minutes: number;
  readonly teaches: readonly NormId[];
  readonly title: Bilingual;
  /** One sentence: what the reader can do afterwards. */
  readonly summary: Bilingual;
  readonly body: Readonly<Record<Language, readonly LessonPart[]>>;
}

/** A lesson's Markdown, cut where a directive stands. `html` is rendered when content is read. */
export type LessonPart =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'picture'; readonly id: string }
  | { readonly kind: 'drill'; readonly question: QuestionId };

/** What a paper is made of. */
export interface Blueprint {
  /** Time limit in whole minutes, kept by the server. */
  readonly minutes: number;
  /** Whole points each question is worth. */
  readonly pointsPerQuestion: number;
  /**
   * How many questions come from which topics; a question's topic is that of its first norm. A first paper has exactly so many; a
   * retake has more where more was missed than there is room for.
   */
  readonly draw: readonly { readonly topics: readonly Topic[]; readonly count: number }[];
  /** At least so many of a kind in each paper. */
  readonly kinds: Readonly<Partial<Record<QuestionKind, number>>>;
  /** At least so many of a dimension in each paper, so that no floor hangs on one question. */
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
  /** At least so many of a difficulty in each paper, so that no paper is much easier than another. */
  readonly difficulty: Readonly<Partial<Record<Question['difficulty'], number>>>;
  /** Role-plays in the paper, with the whole points each is worth. */
  readonly scenarios: readonly { readonly id: ScenarioId; readonly points: number }[];
}

/** A named set of courses that earns a certificate. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly title: Bilingual;
  /** The positions it prepares for: its courses teach every norm that names one of them. */
  readonly positions: readonly Position[];
  readonly courses: readonly CourseId[];
  /** How long its certificate is valid, in whole months. */
  readonly validMonths: number;
}
