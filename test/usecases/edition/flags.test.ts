import { expect, test } from 'vitest';
import { withEditions } from '../../../src/authored/library.ts';
import { keepEditions } from '../../../src/usecases/edition/keep-editions.ts';
import { listFlags, ownFlags } from '../../../src/usecases/flag/list-flags.ts';
import { raiseFlag } from '../../../src/usecases/flag/raise-flag.ts';
import { copyOwn } from '../../../src/usecases/rights/copy-person.ts';
import { expectOk } from '../../support/learner.ts';
import { realLibrary } from '../../support/library.ts';
import { attempt, id, submittedAttempt } from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';
import { phrase, text } from '../../support/questions.ts';

const GREETING = id<'question'>('greeting');

test('words flagged in an attempt stand beside the question as it was asked there, whatever became of it', async () => {
  const real = await realLibrary();
  const { norms } = [...real.questions.values()].find(({ id: name }) =>
    Object.hasOwn(real.editions.get(COURSE)!.edition.questions, name),
  )!;
  const asked = { ...phrase({ hello: 'hello' }, {}, { id: GREETING }), norms, prompt: text('What do you say first?') };
  const library = withEditions({ ...real, questions: new Map(real.questions).set(GREETING, asked) });
  const { needs, hr, liNa } = await office({ library });
  await keepEditions(needs);
  const edition = library.editions.get(COURSE)!.digest;
  const open = attempt({
    paper: { questions: [GREETING], scenarios: [], edition },
    answers: { [GREETING]: { kind: 'phrase', text: 'good morning' } },
  });
  await needs.store.startAttempt(liNa.id, open);
  const submitted = submittedAttempt({ ...open });
  await needs.store.submitAttempt(liNa.id, open.id, () => ({ submitted, certificates: [] }));

  const later = serving(needs, real);
  expect(await raiseFlag(later, liNa, { question: GREETING, where: 'attempt', attempt: open.id })).toEqual({
    ok: true,
  });
  const { rows } = await expectOk(listFlags(later, hr, { language: 'en' }));
  expect(rows[0]?.review).toMatchObject({ prompt: asked.prompt.en, parts: [{ id: 'hello', correct: false }] });
  expect(await ownFlags(later, liNa)).toMatchObject([{ prompt: asked.prompt }]);
  const { copy } = await expectOk(copyOwn(later, liNa, 'en'));
  expect(copy.flags).toMatchObject([{ question: asked.prompt.en }]);
});
