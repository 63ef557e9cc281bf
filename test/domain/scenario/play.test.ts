import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { play, sceneNamed } from '../../../src/domain/scenario/play.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const visit = scenario({
  door: {
    greet: { to: 'desk', mood: 10 },
    stare: { to: 'desk', mood: -25, below: { mood: 30, leadsTo: 'leaves' } },
    wave: { to: 'desk', mood: -20, below: { mood: 30, leadsTo: 'leaves' } },
  },
  desk: { listen: { to: 'thanks', mood: 80 }, shrug: { to: 'leaves', mood: -100 } },
  thanks: {},
  leaves: {},
});
const standing = (...choices: string[]) => {
  const played = play(visit, choices);
  return played && { scene: played.scene.id, mood: played.mood, ended: played.ended };
};

describe('playing a scenario', () => {
  test('starts at the opening, in the opening mood', () => {
    expect(standing()).toEqual({ scene: 'door', mood: 50, ended: false });
  });
  test('follows each reply, until an ending', () => {
    expect(standing('greet')).toEqual({ scene: 'desk', mood: 60, ended: false });
    expect(standing('greet', 'listen')).toMatchObject({ scene: 'thanks', ended: true });
  });
  test('below a threshold of mood the customer goes another way', () => {
    expect(standing('stare')).toEqual({ scene: 'leaves', mood: 25, ended: true });
  });
  test('at exactly the threshold the customer does not', () => {
    expect(standing('wave')).toEqual({ scene: 'desk', mood: 30, ended: false });
  });
  test('the mood never leaves 0 to 100', () => {
    expect(standing('greet', 'listen')?.mood).toBe(100);
    expect(standing('greet', 'shrug')?.mood).toBe(0);
  });
  test('a reply that the scene does not offer is no run', () => {
    expect(standing('listen')).toBeUndefined();
    expect(standing('greet', 'greet')).toBeUndefined();
  });
  test('nothing can be said after the ending', () => {
    expect(standing('greet', 'listen', 'listen')).toBeUndefined();
  });
  test('a scene that does not exist is a fault of content', () => {
    expect(() => sceneNamed(visit, 'roof')).toThrow('no scene "roof"');
  });

  test('every way of playing ends, and each turn knows its scene, its reply and the mood after it', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const paths = pathsOf(any);
        expect(paths.length).toBeGreaterThan(0);
        for (const { choices, played } of paths) {
          expect(played.turns.map(({ choice }) => choice.id)).toEqual(choices);
          expect(played.turns.every(({ scene, choice }) => scene.choices.includes(choice))).toBe(true);
          expect(played.turns.every(({ mood }) => mood >= 0 && mood <= 100)).toBe(true);
        }
      }),
    );
  });
});

describe('the customer’s own course', () => {
  const visit = scenario(
    {
      door: {
        shout: { to: 'desk', mood: -45 },
        sigh: { to: 'desk', mood: -20, below: { mood: 40, leadsTo: 'manager' } },
        charm: { to: 'desk', mood: 30, from: { mood: 80, leadsTo: 'tea' } },
        smile: { to: 'desk', mood: 10, from: { mood: 80, leadsTo: 'tea' } },
        insult: { to: 'lost', mood: -50 },
      },
      ...{
        desk: { help: 'end', wait: 'end' },
        manager: { help: 'end', wait: 'end' },
        tea: { help: 'end', wait: 'end' },
      },
      ...{ end: {}, lost: {}, 'hangs-up': {} },
    },
    { breaksOff: { below: 10, leadsTo: 'hangs-up' } },
  );
  const after = (reply: string) => play(visit, [reply])?.scene.id;

  test('changes below a mood, and from a mood on', () => {
    expect(after('sigh')).toBe('manager');
    expect(after('charm')).toBe('tea');
    expect(after('smile')).toBe('desk');
  });

  test('is broken off below a mood, wherever the reply led', () => {
    expect(after('shout')).toBe('hangs-up');
    expect(play(visit, ['shout'])?.ended).toBe(true);
  });

  test('an ending stays the ending it is', () => {
    expect(after('insult')).toBe('lost');
  });
});
