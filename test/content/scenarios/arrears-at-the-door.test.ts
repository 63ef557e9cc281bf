import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('arrears-at-the-door');

describe('three months behind', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual(['agreed', 'asks-for-name', 'eased', 'shuts-door']);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('at its best she disputes one charge, pays the first part at once, and need hide no more', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['eased', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['dispute', 'pays-now']));
  });

  test('answered middling throughout she takes out her phone, pays nothing tonight, and agrees, for a pass', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['agreed', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['films', 'wary']));
  });

  test('answered badly throughout she shuts the door before money is spoken of', () => {
    expect([worst.scene.id, bandOf(worst)]).toEqual(['shuts-door', 'fail']);
    expect(scenesOf(worst)).not.toContain('how-to-pay');
  });

  test('heard out, she talks about the charge however sore she is; told that repairs are another matter, she films', () => {
    const sore = 'business-first asks-why ask-her';
    expect(run(`${sore} hear-out`).scene.id).toBe('dispute');
    expect(run('low-voice nothing-shameful wait-for-the-lift two-matters').scene.id).toBe('films');
  });

  test('with the doorway left free she talks after all, and only hard words on top shut it', () => {
    const filmed = 'business-first others-owe routine sorry-report';
    expect(run(filmed).scene.id).toBe('films');
    expect(run(`${filmed} step-back`).scene.id).toBe('how-to-pay');
    expect(run(`${filmed} lawyers borrow-some`).scene.id).toBe('shuts-door');
  });

  test('a promise nobody can keep costs the confidence in which she would have paid at once', () => {
    const heardOut = 'low-voice nothing-shameful wait-for-the-lift hear-out dispute-form';
    expect(run(`${heardOut} set-dates`).scene.id).toBe('pays-now');
    expect(run(`${heardOut} leave-it-for-now`).scene.id).toBe('wary');
  });

  test.each([
    ['dispute', 'films'],
    ['pays-now', 'wary'],
  ])('%s is worth as much as %s, whichever her mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are belittling the sum, telling the neighbour, and answering back: each brings a complaint', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['small-sum', 'prohibited-slighting-needs', 'asks-for-name', 0],
    ['all-paid-up', 'confidential-no-leak-customer-data', 'asks-for-name', 0],
    ['who-owes-whom', 'prohibited-quarrel', 'asks-for-name', 0],
  ]);
});
