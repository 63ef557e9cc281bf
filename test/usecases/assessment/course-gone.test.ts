import { expect, test } from 'vitest';
import { withEditions } from '../../../src/authored/library.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { keepEditions } from '../../../src/usecases/edition/keep-editions.ts';
import { answersTo, attemptOf, begin, expectOk, studyAll } from '../../support/learner.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';

test('a paper of a course that has left the library is graded by what the paper keeps', async () => {
  const { needs, liNa } = await office();
  await keepEditions(needs);
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const courses = new Map([...needs.library.courses].filter(([id]) => id !== COURSE));
  const questions = new Map([...needs.library.questions].filter(([id]) => !attempt.paper.questions.includes(id)));
  const later = serving(needs, withEditions({ ...needs.library, version: 'later', courses, questions }));
  await expectOk(submitAttempt(later, liNa, { attempt: attempt.id, answers: answersTo(needs, attempt) }));
  const { result } = await attemptOf(later, liNa, attempt.id);
  expect(result?.questions.map(({ score }) => score)).toEqual(
    attempt.paper.questions.map(() => ({
      earned: attempt.paper.worth?.question,
      possible: attempt.paper.worth?.question,
    })),
  );
});
