import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gripsOf, redLinesOf, repliesOf } from '../../src/cli/demo/acts/skill.ts';
import { cardOf } from '../../src/cli/demo/card.ts';
import { SIGN_INS, seed } from '../../src/cli/demo/seed.ts';
import { CALLS, DESK, HALL } from '../../src/cli/demo/staff.ts';
import { isClosedByTime, isInForce, isInHand, isSubmitted, questionsIn } from '../../src/domain/assessment/attempt.ts';
import { BANDS } from '../../src/domain/assessment/band.ts';
import { isUndecided, outcomeOf } from '../../src/domain/assessment/fairness/appeal.ts';
import { remedialPlan } from '../../src/domain/assessment/plan.ts';
import { STAGES } from '../../src/domain/assignment/standing.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { DEFAULT_TIME_ZONE } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { PersonRecord } from '../../src/domain/people/record.ts';
import { answerTo, gradeAnswer, isOffered } from '../../src/domain/question/grade.ts';
import { earnedOn } from '../../src/domain/scenario/measure.ts';
import { play } from '../../src/domain/scenario/play.ts';
import { dayIn, daysBetween } from '../../src/domain/time.ts';
import { documentRows } from '../../src/server/better-auth/document/rows.ts';
import { openAccounts } from '../../src/server/better-auth/open.ts';
import { linksFrom } from '../../src/server/links.ts';
import { type LowdbStore, openLowdbStore } from '../../src/store/lowdb/open.ts';
import { listAssignments } from '../../src/usecases/assignment/list-assignments.ts';
import { verifyCertificate } from '../../src/usecases/certificate/verify-certificate.ts';
import { showHome } from '../../src/usecases/learning/show-home.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { showOverview } from '../../src/usecases/results/show-overview.ts';
import { showTeam } from '../../src/usecases/team/show-team.ts';
import { MORNING } from '../support/clock.ts';
import { realContent, realLibrary } from '../support/library.ts';

const SECRET = 'a secret for the tests, and for nothing else';
const folders: string[] = [];
let library: Library;

interface Sample extends Needs {
  readonly store: LowdbStore;
  readonly records: readonly PersonRecord[];
}

/** A sample organisation as the server would open it. */
async function sampleAt(now: Date): Promise<Sample> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-demo-test-'));
  folders.push(folder);
  await seed(folder, { written: await realContent(), secret: SECRET, now });
  const store = await openLowdbStore(folder);
  const accounts = openAccounts({
    rows: documentRows(store.accounts),
    secret: SECRET,
    origin: 'http://localhost',
    secure: false,
  });
  const records = await Promise.all((await store.people()).map(({ person }) => store.record(person.id)));
  return {
    store,
    accounts,
    library,
    libraryUnder: async () => library,
    links: linksFrom(SECRET),
    now: () => now,
    newId: () => 'not needed',
    records: records.filter((record) => record !== undefined),
  };
}

async function close({ accounts, store }: Sample): Promise<void> {
  await accounts.close();
  await store.close();
}

let sample: Sample;
beforeAll(async () => {
  library = await realLibrary();
  sample = await sampleAt(MORNING);
}, 60_000);
afterAll(async () => {
  if (sample) await close(sample);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function numbered(number: string): Promise<Person> {
  const person = await sample.store.personNumbered(number);
  if (!person) throw new Error(`There is nobody with number ${number}.`);
  return person;
}

async function homes() {
  const active = sample.records.filter(({ person }) => person.active);
  return Promise.all(active.map(({ person }) => showHome(sample, person)));
}

function bandsOf({ records }: Sample): Record<string, string[]> {
  return Object.fromEntries(
    records.map(({ person, attempts }) => [person.number, attempts.map(({ result }) => result?.band ?? 'open')]),
  );
}

describe('the sample organisation', () => {
  it('gives everybody the same bands each time it is made', async () => {
    const again = await sampleAt(MORNING);
    expect(bandsOf(again)).toEqual(bandsOf(sample));
    await close(again);
  });

  it.each([
    ['just after midnight in Shanghai', '2026-02-28T16:01:00Z'],
    ['just before midnight in Shanghai', '2026-12-31T15:59:00Z'],
    ['before the office opens, on a leap day', '2028-02-28T23:00:00Z'],
  ])('can be made at any time, also %s', async (_, now) => {
    const other = await sampleAt(new Date(now));
    expect(bandsOf(other)).toEqual(bandsOf(sample));
    await close(other);
  });

  it('shows HR results of all four bands in three departments, people who are late and norms that were missed', async () => {
    const overview = await showOverview(sample, await numbered(SIGN_INS.officer.number));
    if (!overview.ok) throw new Error('The officer may see the overview.');
    for (const band of BANDS) expect(overview.tally.bands[band], band).toBeGreaterThan(1);
    expect(overview.departments.map(({ name }) => name)).toEqual(expect.arrayContaining([HALL, CALLS, DESK]));
    expect(overview.late.length).toBeGreaterThan(5);
    expect(overview.failed.length).toBeGreaterThan(3);
    expect(overview.missed.length).toBeGreaterThan(10);
    expect(overview.notSignedUp).toBeGreaterThan(2);
  });

  it('shows the supervisor ten people or more, at every stage there is', async () => {
    const team = await showTeam(sample, await numbered(SIGN_INS.supervisor.number));
    if (!team.ok) throw new Error('The supervisor may see the team.');
    expect(team.members.length).toBeGreaterThanOrEqual(10);
    expect(new Set(team.rows.map(({ standing }) => standing.stage))).toEqual(new Set(STAGES));
    expect(new Set(team.rows.map(({ standing }) => standing.daysLate)).size).toBeGreaterThan(2);
  });

  it('has somebody at each turn after a failed assessment', async () => {
    const kinds = (await homes()).flatMap(({ pending }) => pending.map(({ next }) => next.kind));
    expect(kinds).toEqual(expect.arrayContaining(['redo-lesson', 'wait', 'retake']));
  });

  it('has somebody half-way through a remedial plan', () => {
    const course = [...library.courses.values()].find(({ id }) => id === 'meeting-people')!;
    const plans = sample.records.map(({ attempts, lessons }) =>
      remedialPlan(
        library,
        attempts.filter(isSubmitted).filter((one) => one.course === course.id),
        lessons,
      ),
    );
    expect(plans.some((plan) => plan.some(({ done }) => done) && plan.some(({ done }) => !done))).toBe(true);
  });

  it('has somebody whose good points a red line in the role-play turned into fail', () => {
    const results = sample.records.flatMap(({ attempts }) => attempts.flatMap(({ result }) => result ?? []));
    const crossed = results.filter(({ caps }) => caps.some(({ kind }) => kind === 'red-line-in-scenario'));
    expect(crossed.map(({ band, bandByPoints }) => [band, bandByPoints === 'fail'])).toContainEqual(['fail', false]);
  });

  it('has somebody who passed a retake, somebody who improved a pass, and somebody given one attempt more', () => {
    const bands = Object.values(bandsOf(sample)).filter(({ length }) => length > 1);
    expect(bands.some(([first, second]) => first === 'fail' && second !== 'fail')).toBe(true);
    expect(bands.some(([first, second]) => first === 'pass' && second === 'excellent')).toBe(true);
    expect(
      sample.records.some(({ granted, attempts }) => attempts.length === 3 && Object.values(granted)[0]?.length === 1),
    ).toBe(true);
  });

  it('has appeals open and decided in each way, and a question voided that no later paper asks', async () => {
    const appeals = sample.records.flatMap((record) => record.appeals);
    expect(appeals.filter(isUndecided).map(({ question }) => typeof question)).toEqual(
      expect.arrayContaining(['string', 'undefined']),
    );
    const outcomes = appeals.flatMap((one) => outcomeOf(one) ?? []);
    expect(outcomes.toSorted()).toEqual(['dismissed', 'points-given', 'question-voided']);
    const [voided] = (await sample.store.organisation())?.voided ?? [];
    const later = sample.records.flatMap(({ attempts }) => attempts.filter(({ startedAt }) => startedAt > voided!.at));
    expect(later.length).toBeGreaterThan(10);
    expect(later.filter((attempt) => questionsIn(attempt).includes(voided!.question))).toEqual([]);
  });

  it('has an attempt annulled, one in hand with extra time, one closed by the time limit, and one confirmed', () => {
    const attempts = sample.records.flatMap((record) => record.attempts);
    expect(attempts.filter(({ annulled }) => annulled)).toHaveLength(1);
    expect(attempts.filter(isInForce).filter(isClosedByTime)).toHaveLength(1);
    expect(attempts.flatMap(({ result }) => result?.confirmation ?? []).length).toBeGreaterThan(0);
    const inHand = sample.records.find((record) => record.attempts.some(isInHand));
    expect(inHand?.accommodation?.extraTime).toBeGreaterThan(0);
  });

  it('has certificates that anybody can verify', async () => {
    const certificates = sample.records.flatMap((record) => record.certificates);
    expect(certificates.length).toBeGreaterThan(10);
    const verified = await Promise.all(certificates.map(({ code }) => verifyCertificate(sample, code)));
    expect(verified.every((found) => found !== 'erased' && found?.valid)).toBe(true);
  });

  it('has invitations that were used, that are open and that have expired', () => {
    const state = ({ invitation }: PersonRecord) =>
      invitation && (invitation.usedAt ? 'used' : invitation.expiresAt > MORNING ? 'open' : 'expired');
    const states = sample.records.map(state);
    expect(states).toEqual(expect.arrayContaining(['used', 'open', 'expired']));
    expect(sample.records.filter(({ person }) => !person.active)).toHaveLength(1);
  });

  it('gives the HR officer assignments that are made and not withdrawn, with people who passed', async () => {
    const page = await listAssignments(sample, await numbered(SIGN_INS.officer.number));
    if (!page.ok) throw new Error('The officer may see the assignments.');
    expect(page.assignments).toHaveLength(2);
    expect(page.assignments.every(({ people, passed }) => passed > 0 && passed < people)).toBe(true);
  });

  it('gives the new hire one lesson read, another opened, and nine days left', async () => {
    const home = await showHome(sample, await numbered(SIGN_INS.newHire.number));
    const [task] = home.pending;
    expect(task?.standing).toMatchObject({ stage: 'learning', lessonsDone: 1, daysLate: 0 });
    expect(task && daysBetween(dayIn(DEFAULT_TIME_ZONE, MORNING), task.standing.due ?? '0-0-0')).toBe(9);
  });

  it('lets four people sign in, and nobody else', async () => {
    const client = { address: '127.0.0.1', agent: 'test' };
    for (const credentials of Object.values(SIGN_INS)) {
      const signedIn = await sample.accounts.signIn(credentials, client);
      expect(signedIn, credentials.number).toMatchObject({ ok: true, person: (await numbered(credentials.number)).id });
    }
    const accounts = await Promise.all(sample.records.map(({ person }) => sample.accounts.has(person.id)));
    expect(accounts.filter(Boolean)).toHaveLength(4);
  });

  it('leaves an audit trail of what HR did, in the order of time and with an unbroken chain', async () => {
    const trail = (await sample.store.audit({ limit: 100 })).toReversed();
    expect(trail[0]?.act).toBe('organisation-founded');
    expect(new Set(trail.map(({ act }) => act))).toEqual(
      new Set([
        'organisation-founded',
        'organisation-changed',
        'people-imported',
        'people-changed',
        'person-invited',
        'person-deactivated',
        'course-assigned',
        'assignment-withdrawn',
        'attempt-granted',
        'extra-time-set',
        'assessment-rules-set',
        'attempt-annulled',
        'appeal-decided',
        'question-voided',
        'results-regraded',
        'results-downloaded',
      ]),
    );
    const times = trail.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((time) => time < MORNING.getTime())).toBe(true);
    // Opening the store checks the chain, and names what does not follow.
    expect(await sample.store.setAside()).toEqual([]);
  });
});

describe('skill', () => {
  it('is the percentage of things that are right; half of the others are partly right', () => {
    const grips = gripsOf('seed', 60, 20);
    const count = (wanted: string) => grips.filter((grip) => grip === wanted).length;
    expect([count('right'), count('partly'), count('wrong')]).toEqual([12, 4, 4]);
    expect(gripsOf('another seed', 60, 20)).not.toEqual(grips);
    expect(gripsOf('seed', 60, 20)).toEqual(grips);
  });

  it('answers every question of the bank as well as it is told to, with what the question offers', () => {
    for (const question of library.questions.values()) {
      const earned = (['right', 'partly', 'wrong'] as const).map((grip) => {
        const answer = answerTo(question, grip);
        expect(isOffered(question, answer), question.id).toBe(true);
        return gradeAnswer(question, answer, 100).earned;
      });
      expect(earned, question.id).toEqual([100, expect.toSatisfy((points) => points < 100), 0]);
    }
  });

  it('plays every scenario to an ending, for more points with more skill', () => {
    for (const scenario of library.scenarios.values()) {
      const points = [100, 50, 0].map((skill) => {
        const run = play(scenario, repliesOf(scenario, gripsOf('seed', skill, 9), { redLines: redLinesOf(library) }));
        expect(run?.ended).toBe(true);
        return earnedOn(run?.turns ?? []).total;
      });
      expect(points).toEqual(points.toSorted((a, b) => b - a));
      expect(new Set(points).size).toBe(3);
    }
  });

  it('breaks a red line in a role-play only when asked to', () => {
    const broken = (crossing: boolean) =>
      [...library.scenarios.values()]
        .flatMap((scenario) => play(scenario, repliesOf(scenario, ['wrong'], { redLines, crossing }))?.turns ?? [])
        .flatMap(({ choice }) => choice.norms.broken.filter((norm) => redLines.has(norm)));
    const redLines = redLinesOf(library);
    expect(broken(false)).toEqual([]);
    expect(broken(true)).not.toEqual([]);
  });
});

describe('the card', () => {
  it('names the address and everybody one can sign in as', () => {
    const card = cardOf('http://127.0.0.1:4321');
    expect(card).toContain('http://127.0.0.1:4321');
    for (const { number, password } of Object.values(SIGN_INS)) {
      expect(card.split('\n').some((line) => line.includes(number) && line.includes(password))).toBe(true);
    }
  });
});
