import { isInHand, isSubmitted, questionsIn } from '../assessment/attempt.ts';
import type { NormId, QuestionId } from '../id.ts';
import { bankOf, drillsIn, isAsked } from '../library/bank.ts';
import type { Lesson } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { PersonRecord } from '../people/record.ts';
import type { Question } from '../question/question.ts';

/**
 * What somebody may practise, in the order new questions come in: those they once answered not wholly right, those that
 * lessons they finished prepare for, and those they practised before, each kind in the order of the lessons. Never a
 * question of a paper in hand, whose key practice would give away; what authors
 * have withdrawn or the organisation has switched off is left out.
 */
export function candidatesOf(library: Library, record: PersonRecord): readonly Question[] {
  const order = lessonOrder(library);
  const inHand = questionsInHand(record);
  const wrong = wrongIn(record);
  const isFinished = ({ id }: Lesson) => record.lessons[id]?.finishedAt !== undefined;
  const chosen = [
    ...order.filter(({ id }) => wrong.has(id)).map(({ id }) => id),
    ...wrong,
    ...order.filter(({ takes }) => takes.every((lessons) => lessons.some(isFinished))).map(({ id }) => id),
    ...(Object.keys(record.practice.cards) as QuestionId[]),
  ];
  const known = [...new Set(chosen)].flatMap((id) => library.questions.get(id) ?? []);
  return known.filter((question) => !inHand.has(question.id) && isAsked(library, question));
}

/** The questions of papers that are not submitted yet. */
export function questionsInHand({ attempts }: Pick<PersonRecord, 'attempts'>): ReadonlySet<QuestionId> {
  return new Set(attempts.filter(isInHand).flatMap(questionsIn));
}

/** A question, and for each thing it takes the lessons of one course that teach it. */
interface Prepared {
  readonly id: QuestionId;
  readonly takes: readonly (readonly Lesson[])[];
}

/**
 * The questions of all lessons, course by course and lesson by lesson: the drills of a lesson, then what the bank asks
 * about norms that have all been taught from that lesson on.
 */
export function lessonOrder(library: Library): readonly Prepared[] {
  const known = ORDERS.get(library) ?? orderOf(library);
  ORDERS.set(library, known);
  return known;
}

/** Worked out once for a library, which never changes: every page of practice and of the home asks. */
const ORDERS = new WeakMap<Library, readonly Prepared[]>();

function orderOf(library: Library): Prepared[] {
  const bank = bankOf(library);
  return [...library.courses.values()].flatMap(({ lessons }) => {
    const prepared = Map.groupBy(
      bank.map(({ id, norms }) => ({ id, takes: norms.map((norm) => teaching(lessons, norm)) })),
      ({ takes }) => placeOf(takes, lessons),
    );
    return lessons.flatMap((lesson, place) => [
      ...drillsIn(lesson).map((id) => ({ id, takes: [[lesson]] })),
      ...(prepared.get(place) ?? []),
    ]);
  });
}

function teaching(lessons: readonly Lesson[], norm: NormId): readonly Lesson[] {
  return lessons.filter(({ teaches }) => teaches.includes(norm));
}

/** The place of the first lesson by which all has been taught; -1 when something never is. */
function placeOf(takes: Prepared['takes'], lessons: readonly Lesson[]): number {
  const first = takes.map(([lesson]) => (lesson ? lessons.indexOf(lesson) : -1));
  return first.includes(-1) ? -1 : Math.max(...first);
}

function wrongIn({ lessons, attempts }: PersonRecord): Set<QuestionId> {
  const drills = Object.values(lessons).flatMap((progress) => Object.entries(progress.drills));
  const asked = attempts.filter(isSubmitted).flatMap(({ result }) => result.questions);
  return new Set([
    ...drills.flatMap(([id, right]) => (right ? [] : [id as QuestionId])),
    ...asked.flatMap(({ question, score }) => (score.earned < score.possible ? [question] : [])),
  ]);
}
