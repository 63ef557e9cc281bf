import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import type { Question } from '../../src/domain/question/question.ts';
import { settled } from './support/journey.ts';
import { course, drillsOf, scenario, startAttempt, study } from './support/learner.ts';
import { callFrom } from './support/outcome.ts';
import { bestRun, rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';

const ELSEWHERE = { origin: 'https://elsewhere.example' };

test.describe('a request that another site makes a browser send is refused', () => {
  test.use({ refusals: true });

  for (const { what, path, fields } of [
    { what: 'a form', path: '/sign-out', fields: {} },
    { what: 'a choice of language', path: '/language', fields: { language: 'en', to: '/' } },
    { what: 'a staff list', path: '/hr/import/faulty.csv', fields: {} },
  ]) {
    test(what, async ({ office }) => {
      expect((await office.hr.post(path, fields, ELSEWHERE)).status()).toBe(403);
      expect((await office.hr.get('/hr')).status()).toBe(200);
    });
  }

  test('the JSON of an island', async ({ office, request }) => {
    const learner = await office.hire('Lu Fang');
    const { cookies } = await learner.state();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const data = { scenario: scenario.id, bookmark: { run: 1, after: 0 } };
    const ask = (origin: string) => request.post('/_actions/tryAgain', { data, headers: { cookie, origin } });
    expect((await ask(ELSEWHERE.origin)).status()).toBe(403);
    expect((await ask('null')).status()).toBe(403);
  });
});

test.describe('keys never reach the browser', () => {
  test('while a paper is taken', async ({ office, visit }) => {
    const learner = await office.hire('Lu Fang');
    await study(learner);
    const { attempt, questions } = await startAttempt(learner);
    const page = await visit(learner);
    const answers = await collectAnswers(page);
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    const calls = [
      ...questions.map((question) => ({
        action: 'saveAnswers',
        input: { attempt, answers: { [question.id]: rightAnswer(question) } },
      })),
      ...bestRun(scenario).map((choice, after) => ({
        action: 'chooseReply',
        input: { attempt, scenario: scenario.id, choice, after },
      })),
    ];
    for (const { action, input } of calls) expect((await callFrom(page, action, input)).status, action).toBe(200);
    const seen = answers();
    expect(seen.includes(questions[0]!.id), 'the questions are among what is looked through').toBe(true);
    const secrets = [...questions.flatMap(secretsOf), ...secretsOfScenario()];
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(seen.match(/"(?:right|because|points|feedback|explanation|leadsTo)"\s*:/g)).toBeNull();
  });

  test('before a drill is answered', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const answers = await collectAnswers(page);
    for (const lesson of course.lessons) await page.goto(`/courses/${course.id}/${lesson.id}`);
    const seen = answers();
    const secrets = course.lessons.flatMap(drillsOf).flatMap(secretsOf);
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  });
});

test('pages run no scripts but those the server vouches for', async ({ office }) => {
  const learner = await office.hire('Lu Fang');
  const nobody = await office.nobody();
  for (const { who, path } of [
    { who: nobody, path: '/sign-in' },
    { who: nobody, path: '/verify/none' },
    { who: learner, path: '/' },
    { who: learner, path: `/courses/${course.id}/${course.lessons[0]!.id}` },
    { who: learner, path: `/scenarios/${scenario.id}` },
    { who: office.hr, path: '/hr' },
  ]) {
    const response = await who.get(path);
    const inMeta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(await response.text())?.[1];
    const policy = response.headers()['content-security-policy'] ?? inMeta ?? '';
    const scripts = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? '';
    expect(scripts, path).toContain("'self'");
    expect(scripts, path).not.toContain('unsafe');
    expect(policy, path).toContain("default-src 'self'");
    expect(response.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'private, no-store',
    });
  }
});

/** Everything the server sends to a page from now on, with the quotes of attributes made plain. */
async function collectAnswers(page: Page): Promise<() => string> {
  const bodies: string[] = [];
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    bodies.push(await response.text());
    await route.fulfill({ response });
  });
  return () => bodies.join('\n').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** What tells right from wrong in a question, in both languages. */
function secretsOf(question: Question): string[] {
  const reasons =
    question.kind === 'single' || question.kind === 'multiple'
      ? question.options.map(({ because }) => because)
      : question.kind === 'sort'
        ? question.items.map(({ because }) => because)
        : [];
  return [question.explanation, ...reasons].flatMap((text) => LANGUAGES.map((language) => text[language]));
}

function secretsOfScenario(): string[] {
  return scenario.scenes.flatMap(({ choices }) =>
    choices.flatMap(({ feedback }) => LANGUAGES.map((language) => feedback[language])),
  );
}
