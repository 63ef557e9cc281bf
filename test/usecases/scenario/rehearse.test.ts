import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { bestChoice } from '../../../src/domain/scenario/debrief.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { rehearse, showRehearsal } from '../../../src/usecases/scenario/rehearse.ts';
import { studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const VISITOR = { scenario: 'unannounced-visitor', language: 'en' } as const;
const page = (needs: Needs, who: Person) => showRehearsal(needs, who, VISITOR);
const say = (needs: Needs, who: Person, choices: readonly string[]) => rehearse(needs, who, { ...VISITOR, choices });

function bestRun({ library }: Needs): string[] {
  const scenario = library.scenarios.get(VISITOR.scenario as never)!;
  const choices: string[] = [];
  for (let run = play(scenario, choices)!; !run.ended; run = play(scenario, choices)!)
    choices.push(bestChoice(run.scene).id);
  return choices;
}

describe('rehearsing a role-play', () => {
  test('starts at the opening and goes on where it was left', async () => {
    const { needs, liNa } = await office();
    expect(await page(needs, liNa)).toMatchObject({ choices: [], finished: 0, staged: { turn: 0 } });
    const [first = ''] = bestRun(needs);
    expect(await say(needs, liNa, [first])).toMatchObject({ ok: true, staged: { turn: 1 } });
    expect(await page(needs, liNa)).toMatchObject({ choices: [first], staged: { turn: 1 } });
    expect((await page(needs, liNa))?.debrief).toBeUndefined();
  });

  test('may be taken back and started over', async () => {
    const { needs, liNa } = await office();
    const [first = '', second = ''] = bestRun(needs);
    await say(needs, liNa, [first, second]);
    expect(await say(needs, liNa, [first])).toMatchObject({ staged: { turn: 1 } });
    expect(await say(needs, liNa, [])).toMatchObject({ staged: { turn: 0 } });
    expect(await page(needs, liNa)).toMatchObject({ choices: [], finished: 0 });
  });

  test('ends with the debrief, counts once however often it is sent, and opens the assessment', async () => {
    const { needs, liNa } = await office();
    const run = bestRun(needs);
    await studyAll(needs, liNa);
    await say(needs, liNa, run.slice(0, -1));
    await say(needs, liNa, run);
    await say(needs, liNa, run);
    expect(await page(needs, liNa)).toMatchObject({ finished: 1, debrief: { broken: [] } });
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ next: { kind: 'assess' } });
    await say(needs, liNa, []);
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({ next: { kind: 'assess' } });
    await say(needs, liNa, run);
    expect(await page(needs, liNa)).toMatchObject({ finished: 2 });
  });

  test('takes only replies that the scenes offer', async () => {
    const { needs, liNa } = await office();
    expect(await say(needs, liNa, ['dance'])).toEqual({ ok: false, reason: 'choice-not-offered' });
    expect(await say(needs, liNa, [...bestRun(needs), 'encore'])).toEqual({ ok: false, reason: 'choice-not-offered' });
    expect(await page(needs, liNa)).toMatchObject({ choices: [] });
  });

  test('is none where there is no such scenario', async () => {
    const { needs, liNa } = await office();
    expect(await showRehearsal(needs, liNa, { ...VISITOR, scenario: 'duel' })).toBeUndefined();
    expect(await rehearse(needs, liNa, { ...VISITOR, scenario: 'duel', choices: [] })).toEqual({
      ok: false,
      reason: 'no-such-scenario',
    });
  });

  test('starts over when the scenario was rewritten so that what was said is no run of it any more', async () => {
    const { needs, liNa } = await office();
    const ofBefore = { choices: ['a-reply-of-before'], ended: true };
    await needs.store.rehearse(liNa.id, 'unannounced-visitor' as never, ofBefore, needs.now());
    expect(await page(needs, liNa)).toMatchObject({ choices: [], finished: 1, staged: { turn: 0 } });
  });
});
