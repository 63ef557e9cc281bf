import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { type Played, sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, run } = toldFrom('payment-and-change');
const policy = DEFAULT_BAND_POLICY;
const bandOf = (played: Played) => outcomeOf(story, played, policy, isRedLine).band;

describe('fifty or a hundred', () => {
  test('has no fault', () => {
    expect(faultsInScenario(story, isRedLine)).toEqual([]);
  });

  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual(['fifty-short', 'found-it', 'takes-her-change', 'walks-out']);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best asks how to tell a note, has heard fifty, and finds the hundred in her apron', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['found-it', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['show-me', 'heard-fifty']));
  });

  test('met middling throughout doubts whose note it is, says she gave a hundred, and takes her eighteen', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['takes-her-change', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['not-mine', 'a-hundred']));
  });

  test('met badly throughout takes her tin and goes', () => {
    expect(worst.scene.id).toBe('walks-out');
  });

  test('has heard the fifty only when both sums were called out, and only when she still listens', () => {
    const glad = 'three-answers together in-sight three-places';
    expect(run(`${glad} both-sums`).scene.id).toBe('heard-fifty');
    expect(run(`${glad} received-only`).scene.id).toBe('a-hundred');
    expect(run(`${glad} invoice-and-change`).scene.id).toBe('a-hundred');
    expect(run('scan-it trust-you in-sight never-once both-sums').scene.id).toBe('a-hundred');
  });

  test('lets herself be won back after the note was nearly kept from her', () => {
    const back = run('three-answers together confiscate three-of-us both-sums find-out both-ways no-hurry');
    expect([back.scene.id, bandOf(back)]).toEqual(['found-it', 'good']);
  });

  test('let go uncounted, or offered half, is never sure again', () => {
    const sour = 'scan-it together discreet sorry-uneasy all-done check-pockets stay-please';
    expect(run(`${sour} half-each`).scene.id).toBe('walks-out');
    expect(run(`${sour} no-hurry`).scene.id).toBe('takes-her-change');
  });

  test.each([
    ['show-me', 'not-mine'],
    ['heard-fifty', 'a-hundred'],
  ])('%s is worth as much as %s', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are answering back, a false entry, and making little of fifty yuan: each ends at fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, choice.norms.broken.find(isRedLine), choice.leadsTo])).toEqual([
    ['answer-back', 'prohibited-quarrel', 'walks-out'],
    ['make-it-a-hundred', 'prohibited-falsifying', 'fifty-short'],
    ['only-fifty', 'prohibited-slighting-needs', 'walks-out'],
  ]);
});
