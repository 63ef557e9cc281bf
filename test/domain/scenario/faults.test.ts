import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsInScenario } from '../../../src/domain/scenario/faults.ts';
import { rangesOf } from '../../../src/domain/scenario/measure.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const worth = { points: { language: 1 } };

describe('the faults of a scenario', () => {
  test('are none when it is sound', () => {
    const sound = scenario({ door: { greet: { to: 'end', ...worth }, stare: 'end' }, end: {} });
    expect(faultsInScenario(sound)).toEqual([]);
  });

  test('a circle, in words that show it', () => {
    const circle = scenario({
      door: { greet: { to: 'desk', ...worth }, leave: 'end' },
      desk: { back: 'door', leave: 'end' },
      end: {},
    });
    expect(faultsInScenario(circle)).toEqual(['the scenes door → desk → door form a circle; every path must end.']);
  });

  test('a scene that leads to itself', () => {
    const stuck = scenario({ door: { wait: 'door', greet: { to: 'end', ...worth } }, end: {} });
    expect(faultsInScenario(stuck)).toEqual(['the scenes door → door form a circle; every path must end.']);
  });

  test('links to scenes that do not exist, by mood too', () => {
    const broken = scenario({
      door: { greet: { to: 'hall', ...worth }, stare: { to: 'end', below: { mood: 20, leadsTo: 'street' } } },
      end: {},
    });
    expect(faultsInScenario(broken)).toEqual([
      'scene "door" leads to "hall", which does not exist.',
      'scene "door" leads to "street", which does not exist.',
    ]);
  });

  test('an opening that does not exist', () => {
    const lost = scenario({ door: { greet: { to: 'end', ...worth }, stare: 'end' }, end: {} }, { opening: 'gate' });
    expect(faultsInScenario(lost)).toEqual(['its opening scene "gate" does not exist.']);
  });

  test('scenes that no path reaches', () => {
    const orphan = scenario({ door: { greet: { to: 'end', ...worth }, stare: 'end' }, attic: {}, end: {} });
    expect(faultsInScenario(orphan)).toEqual(['no path reaches scene "attic".']);
  });

  test('scenes that only a mood could reach that never happens', () => {
    const never = scenario({
      door: { greet: { to: 'end', ...worth }, stare: { to: 'end', mood: -10, below: { mood: 40, leadsTo: 'leaves' } } },
      end: {},
      leaves: {},
    });
    expect(faultsInScenario(never)).toEqual(['no path reaches scene "leaves".']);
  });

  test('scenes with a single reply', () => {
    const forced = scenario({ door: { greet: { to: 'end', ...worth }, stare: 'end' }, end: {} });
    const one = { ...forced, scenes: forced.scenes.map((scene) => ({ ...scene, choices: scene.choices.slice(0, 1) })) };
    expect(faultsInScenario(one)).toEqual([
      'scene "door" offers one reply only; give two to four.',
      'every path earns the same points; let some replies earn more than others.',
    ]);
  });

  test('two replies with one id, and two scenes with one id', () => {
    const sound = scenario({ door: { greet: { to: 'end', ...worth }, stare: 'end' }, end: {} });
    const [door, end] = sound.scenes;
    const doubled = { ...door!, choices: [...door!.choices, door!.choices[0]!] };
    expect(faultsInScenario({ ...sound, scenes: [doubled, end!, end!] })).toEqual([
      'two scenes have the id "end".',
      'scene "door" has two replies with one id.',
    ]);
  });

  test('paths that all earn the same', () => {
    const flat = scenario({ door: { greet: { to: 'end', ...worth }, stare: { to: 'end', ...worth } }, end: {} });
    expect(faultsInScenario(flat)).toEqual([
      'every path earns the same points; let some replies earn more than others.',
    ]);
  });

  test('are all named at once', () => {
    const bad = scenario({ door: { greet: 'desk' }, desk: { back: 'door', jump: 'roof' }, attic: {}, end: {} });
    expect(faultsInScenario({ ...bad, scenes: [...bad.scenes, bad.scenes[3]!] })).toEqual([
      'two scenes have the id "end".',
      'scene "door" offers one reply only; give two to four.',
      'scene "desk" leads to "roof", which does not exist.',
      'the scenes door → desk → door form a circle; every path must end.',
    ]);
  });

  test('a scenario without faults can be played and measured to its end, whatever is said', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        fc.pre(faultsInScenario(any).length === 0);
        const reached = new Set(
          pathsOf(any).flatMap(({ played }) => [...played.turns.map(({ scene }) => scene.id), played.scene.id]),
        );
        expect(reached).toEqual(new Set(any.scenes.map(({ id }) => id)));
        expect(rangesOf(any).total.max).toBeGreaterThan(rangesOf(any).total.min);
      }),
    );
  });
});
