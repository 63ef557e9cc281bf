import type { CourseId, QuestionId } from '../../domain/id.ts';
import type { Edition } from '../../domain/library/edition.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Question } from '../../domain/question/question.ts';
import { editionSchema, keptNormsSchema } from '../../schemas/edition.ts';
import { questionSchema } from '../../schemas/question/question.ts';
import { type KeptNeeds, readerOf } from '../kept.ts';
import type { Needs } from '../needs.ts';

type AskedNeeds = KeptNeeds & Pick<Needs, 'library'>;

/** Editions of a course that stay in memory, and questions that are not as they are today. */
const EDITIONS = 32;
const QUESTIONS = 1024;

const keptEdition = readerOf(editionSchema, EDITIONS);
const keptNorms = readerOf(keptNormsSchema, EDITIONS);
const keptQuestion = readerOf(questionSchema, QUESTIONS);

/** By the library of today: those in which everything could be had. */
const made = new WeakMap<Library, Map<string, Library>>();

/**
 * The library with a course's bank in an edition: its questions, also of those that have left the library, none that
 * came later, and the norms they name. Costs nothing while the edition is today's. Where an edition is not named or
 * cannot be had, the whole bank is today's; where one question cannot, it is today's, and its words and key may differ
 * from those that were asked, or none if it has left. `unreadable` is told of all that cannot be had.
 */
export async function libraryAsAsked(
  needs: AskedNeeds,
  course: CourseId,
  digest: string | undefined,
): Promise<Library> {
  const { library } = needs;
  if (digest === undefined || library.editions.get(course)?.digest === digest) return library;
  const known = made.get(library) ?? new Map<string, Library>();
  made.set(library, known);
  const name = `${course} ${digest}`;
  const before = known.get(name);
  if (before) return before;
  const edition = await keptEdition(needs, digest);
  if (!edition) return library;
  const { whole, asked } = await inEdition(needs, edition, course);
  if (!whole) return { ...library, ...asked };
  const then = { ...library, ...asked, editions: new Map(library.editions).set(course, { digest, edition }) };
  known.set(name, then);
  const [oldest] = known.keys();
  if (known.size > EDITIONS && oldest) known.delete(oldest);
  return then;
}

async function inEdition(
  needs: AskedNeeds,
  edition: Edition,
  course: CourseId,
): Promise<{ readonly whole: boolean; readonly asked: Pick<Library, 'norms' | 'questions'> }> {
  const { library } = needs;
  const today = library.editions.get(course)?.edition;
  const norms = edition.norms === today?.norms ? [] : await keptNorms(needs, edition.norms);
  const norm = new Map([...library.norms, ...(norms ?? []).map((one) => [one.id, one] as const)]);
  const others = Object.entries(edition.questions).filter(([id, version]) => today?.questions[id] !== version);
  const read = await Promise.all(
    others.map(async ([id, version]): Promise<Question | undefined> => {
      const question = await keptQuestion(needs, version);
      return question?.id === id && question.norms.every((one) => norm.has(one)) ? question : undefined;
    }),
  );
  const found = read.filter((question) => question !== undefined);
  const questions = new Map(library.questions);
  for (const id of Object.keys(today?.questions ?? {})) {
    if (!Object.hasOwn(edition.questions, id)) questions.delete(id as QuestionId);
  }
  for (const question of found) questions.set(question.id, question);
  return { whole: norms !== undefined && found.length === others.length, asked: { norms: norm, questions } };
}
