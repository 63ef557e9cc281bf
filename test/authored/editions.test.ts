import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEditions } from '../../src/authored/library.ts';
import { paperBank } from '../../src/domain/library/bank.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { editionSchema, keptNormsSchema } from '../../src/schemas/edition.ts';
import { questionSchema } from '../../src/schemas/question/question.ts';
import { keepEditions } from '../../src/usecases/edition/keep-editions.ts';
import { realLibrary } from '../support/library.ts';
import { openNeeds } from '../support/needs.ts';
import { text } from '../support/questions.ts';

const digestsOf = ({ editions }: Library) => new Map([...editions].map(([course, { digest }]) => [course, digest]));

test('an edition is another exactly for the courses whose bank a changed question is in', async () => {
  const library = await realLibrary();
  const before = digestsOf(library);
  const banks = new Map(
    [...library.courses.values()].map((course) => [course.id, new Set(paperBank(library, course))]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...library.questions.values()), fc.boolean(), (question, away) => {
      const questions = new Map(library.questions);
      if (away) questions.delete(question.id);
      else questions.set(question.id, { ...question, explanation: text('because') });
      const after = digestsOf(withEditions({ ...library, questions }));
      for (const [course, bank] of banks) expect(after.get(course) !== before.get(course)).toBe(bank.has(question));
    }),
    { numRuns: 25 },
  );
});

test('an edition is another where a norm that its questions or role-plays name is, and with nothing else', async () => {
  const library = await realLibrary();
  const [course] = library.courses.values();
  const [question] = paperBank(library, course!);
  const norm = library.norms.get(question!.norms[0])!;
  const norms = new Map(library.norms).set(norm.id, { ...norm, severity: 'prohibited', why: text('why') });
  expect(digestsOf(withEditions({ ...library, norms })).get(course!.id)).not.toBe(digestsOf(library).get(course!.id));
  const courses = new Map(library.courses).set(course!.id, { ...course!, title: text('Another title') });
  expect(digestsOf(withEditions({ ...library, courses }))).toEqual(digestsOf(library));
});

test('every edition is kept to the letter with what it names, and reads as it was', async () => {
  const needs = await openNeeds();
  const { library, store } = needs;
  await keepEditions(needs);
  const read = async (digest: string) => JSON.parse((await store.content(digest)) ?? '');
  for (const course of library.courses.values()) {
    const { digest, edition } = library.editions.get(course.id)!;
    expect(editionSchema.parse(await read(digest))).toEqual(edition);
    for (const norm of keptNormsSchema.parse(await read(edition.norms)))
      expect(norm).toEqual(library.norms.get(norm.id));
    expect(Object.keys(edition.questions).toSorted()).toEqual(
      paperBank(library, course)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const question of paperBank(library, course)) {
      expect(questionSchema.parse(await read(edition.questions[question.id]!))).toEqual(question);
    }
  }
});
