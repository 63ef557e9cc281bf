import { expect, test } from 'vitest';
import { debrief } from '../../../../src/domain/scenario/debrief.ts';
import { playbackOf } from '../../../../src/domain/scenario/lookback/playback.ts';
import { scenario } from '../../../support/scenarios.ts';

const visit = scenario({ door: { greet: { to: 'end', mood: 10, points: { language: 2 } }, stare: 'end' }, end: {} });

test('a run is played back as the customer’s turn, the reply to it with what it did, and the end', () => {
  expect(playbackOf(debrief(visit, ['greet'], 'seed')!, 'en')).toEqual([
    { turn: 1, lines: [{ who: 'narrator', text: 'told in door' }], mood: 50 },
    { turn: 1, lines: [{ who: 'learner', text: 'says greet' }], why: 'felt greet', mood: 60 },
    { lines: [{ who: 'narrator', text: 'told in end' }], mood: 60 },
  ]);
});
