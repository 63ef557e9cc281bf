import { type OwnServer, startServer } from './server.ts';
import { course, takeAssessment } from './support/learner.ts';
import { type Office, openOffice, PASSWORD } from './support/office.ts';
import { expect, test } from './support/test.ts';

const TOKEN = 'a-token-for-the-tests';

let server: OwnServer;
let office: Office;
test.beforeAll(async ({ playwright }) => {
  server = await startServer({ LICHENG_METRICS: '1', LICHENG_METRICS_TOKEN: TOKEN });
  office = await openOffice(server, playwright.request);
});
test.afterAll(async () => {
  await office.close();
  await server.stop();
});

const ask = (authorization = '') => fetch(`${server.origin}/metrics`, { headers: { authorization } });
/** The value of a series, such as `name{label="value"}`; undefined when there is none. */
async function count(series: string): Promise<number | undefined> {
  const lines = (await (await ask(`Bearer ${TOKEN}`)).text()).split('\n');
  const found = lines.find((line) => line.startsWith(`${series} `));
  return found === undefined ? undefined : Number(found.slice(series.length));
}

test('only who bears the token sees them', async () => {
  expect([(await ask()).status, (await ask('Bearer another')).status]).toEqual([401, 401]);
  const shown = await ask(`Bearer ${TOKEN}`);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, expect.stringContaining('version=0.0.4')]);
});

test('they count sign-ins and submissions by how they ended', async () => {
  const learner = await office.hire('Lu Fang');
  const nobody = await office.nobody();
  await nobody.send('signIn', { number: learner.number, password: `not ${PASSWORD}` });
  expect(await count('licheng_sign_ins_total{outcome="wrong-number-or-password"}')).toBe(1);
  await office.signIn(learner.number);
  expect(await count('licheng_sign_ins_total{outcome="signed-in"}')).toBeGreaterThanOrEqual(1);
  await takeAssessment(learner, 'wrongly');
  expect(await count('licheng_submissions_total{band="fail"}')).toBe(1);
  expect(await count('licheng_store_failures_total')).toBe(0);
});

test('they count requests by the pattern of the page, of which there are as many as pages', async () => {
  const nobody = await office.nobody();
  for (const path of ['/invite/a.b', '/invite/c.d', '/none', '/also-none', '/_actions/none', '/_actions/other'])
    await nobody.get(path);
  const labels = '{method="GET",route="/invite/[token]",status="4xx"}';
  expect(await count(`licheng_http_requests_total${labels}`)).toBe(2);
  expect(await count(`licheng_http_request_duration_seconds_count${labels}`)).toBe(2);
  const all = await (await ask(`Bearer ${TOKEN}`)).text();
  expect(all).toContain('process_cpu_seconds_total');
  for (const unknown of ['none', 'other', 'a.b', course.id]) expect(all).not.toContain(unknown);
});
