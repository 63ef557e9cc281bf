import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/canonical.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { bestRun, debrief } from '../../../src/domain/scenario/debrief.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { copyOwn } from '../../../src/usecases/rights/copy-person.ts';
import { rehearse } from '../../../src/usecases/scenario/rehearse.ts';
import { seedOf } from '../../../src/usecases/scenario/run-in-hand.ts';
import { keepScenarios } from '../../../src/usecases/scenario/version.ts';
import { MORNING } from '../../support/clock.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { office } from '../../support/office.ts';

const CALLER = id<'scenario'>('angry-caller');
const VISITOR = id<'scenario'>('unannounced-visitor');

const callerOf = ({ library }: Needs) => library.scenarios.get(CALLER)!;
const copied = async (needs: Needs, who: Person) => (await expectOk(copyOwn(needs, who, 'en'))).copy;

/** What was said in a finished run, as its debrief tells it. */
const told = (scenario: Scenario, choices: readonly string[], seed: string) =>
  debrief(scenario, choices, seed)!.turns.map(({ choice }) => choice.says.en);

/** Li Na finished the call once by the best replies, and began it anew. */
async function practised() {
  const world = await office();
  const { needs, liNa } = world;
  await keepScenarios(needs);
  const best = bestRun(callerOf(needs));
  let bookmark = { run: 1, after: 0 };
  for (const [index, choice] of best.entries()) {
    const reply = { scenario: CALLER, bookmark, choice, thought: 1500 + index, language: 'en' } as const;
    ({ bookmark } = await expectOk(rehearse(needs, liNa, reply)));
  }
  const { rehearsals } = (await needs.store.record(liNa.id))!;
  const { current } = rehearsals[CALLER]!;
  return { ...world, best, seed: seedOf(liNa, current), current };
}

/** The same with a role-play as authors have rewritten it: every reply says these words. */
function rewritten(needs: Needs, name: typeof CALLER, words = 'New words', change: Partial<Scenario> = {}): Needs {
  const before = needs.library.scenarios.get(name)!;
  const scenes = before.scenes.map((scene) => ({
    ...scene,
    choices: scene.choices.map((choice) => ({ ...choice, says: { 'zh-CN': words, en: words } })),
  }));
  const scenario = { ...before, scenes, ...change };
  const scenarios = new Map(needs.library.scenarios).set(name, scenario);
  const digest = createHash('sha256').update(canonical(scenario)).digest('hex');
  const versions = new Map(needs.library.versions).set(name, digest);
  return serving(needs, { ...needs.library, scenarios, versions });
}

describe('role-plays in a copy', () => {
  test('have every run that is kept, word for word, with when it ended and how long was thought', async () => {
    const { needs, liNa, best, seed } = await practised();
    const { rehearsals } = await copied(needs, liNa);
    expect(rehearsals).toMatchObject([{ finished: 1, lastAt: MORNING }]);
    const said = told(callerOf(needs), best, seed);
    expect(rehearsals[0]?.runs).toEqual([
      {
        endedAt: MORNING,
        version: needs.library.versions.get(CALLER),
        said,
        thought: best.map((_, index) => (1500 + index) / 1000),
      },
    ]);
    expect(callerOf(needs).variations).toBeDefined();
    expect(JSON.stringify(rehearsals)).not.toContain('{{');
  });

  test('have the run in hand last, which has not ended', async () => {
    const { needs, liNa, best, current } = await practised();
    const seen = { run: 1, after: best.length };
    const run = { ...current, number: 2, choices: best.slice(0, 1), thought: [] };
    await needs.store.rehearse(liNa.id, CALLER, { seen, run, ended: false }, MORNING);
    const { runs } = (await copied(needs, liNa)).rehearsals[0]!;
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatchObject({ said: [runs[0]?.said[0]], thought: [] });
    expect(runs[1]).not.toHaveProperty('endedAt');
  });

  test('say what was said, not what has been written since', async () => {
    const { needs, liNa, best, seed } = await practised();
    const now = rewritten(needs, CALLER);
    expect((await copied(now, liNa)).rehearsals[0]?.runs[0]?.said).toEqual(told(callerOf(needs), best, seed));
    const others = { ...needs.library, scenarios: new Map() };
    expect((await copied(serving(now, others), liNa)).rehearsals).toMatchObject([{ scenario: CALLER }]);
  });

  test('have the names of the replies where nobody knows those words any more', async () => {
    const { needs, liNa, best } = await practised();
    const forgetful = { ...needs.store, content: async () => undefined } as Needs['store'];
    const now = { ...rewritten(needs, CALLER), store: forgetful };
    expect((await copied(now, liNa)).rehearsals[0]?.runs[0]?.said).toEqual(best);
  });

  test('of an assessment are in the words of its paper', async () => {
    const { needs: served, liNa } = await office();
    const guests = ['Ms Lu', 'Mr Tan', 'Mrs Bai', 'Mr Gu'].map((name) => ({ 'zh-CN': name, en: name }));
    const needs = rewritten(served, VISITOR, 'Good morning, {{guest}}', { variations: { guest: { one: guests } } });
    await keepScenarios(needs);
    await studyAll(needs, liNa);
    const { seed, choices } = await sit(needs, liNa, 'right');
    const visitor = needs.library.scenarios.get(VISITOR)!;
    const said = told(visitor, choices[VISITOR]!, seed);
    expect((await copied(needs, liNa)).attempts[0]?.scenarios).toMatchObject([{ said }]);
    expect((await copied(rewritten(needs, VISITOR), liNa)).attempts[0]?.scenarios).toMatchObject([{ said }]);
    expect(said[0]).toMatch(/^Good morning, M/);
  });
});
