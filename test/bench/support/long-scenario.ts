import type { Dimension } from '../../../src/domain/library/norm.ts';
import type { Choice, Scenario, Scene } from '../../../src/domain/scenario/scenario.ts';

const ENDINGS = { reassured: 'excellent', settled: 'good', unconvinced: 'pass', lost: 'fail' } as const;
const TURNS = 60 - Object.keys(ENDINGS).length;

/** Points by dimension, change of mood, and how many scenes on a reply leads. */
type Reply = readonly [points: Partial<Record<Dimension, number>>, mood: number, on: number];

/** Replies of a conversation that may be short: they pass over scenes. */
const SHORT: readonly Reply[] = [
  [{ language: 2, behaviour: 1 }, 7, 1],
  [{ language: 1, process: 1 }, 3, 3],
  [{ behaviour: 1 }, -3, 5],
  [{}, -8, 2],
];

/**
 * The most work that sixty scenes can ask for: every scene follows every other, so that paths are as long as can be, all
 * moods happen everywhere, and the points are so many and uneven that hardly two ways meet with the same.
 */
const LONG: readonly Reply[] = [
  [{ appearance: 2, language: 5, behaviour: 3, process: 3 }, 5, 1],
  [{ language: 4, process: 3 }, 3, 1],
  [{ behaviour: 3 }, -2, 1],
  [{}, -7, 1],
];

/** Sound scenarios of sixty scenes with four replies each and forks of mood. A new object each time: what was worked out of one is remembered. */
export const shortScenario = () => scenarioOf(SHORT);
export const longScenario = () => scenarioOf(LONG);

function scenarioOf(replies: readonly Reply[]): Scenario {
  const turns = Array.from({ length: TURNS }, (_, turn): Scene => {
    return {
      id: `turn-${turn}`,
      says: both(`turn ${turn}`),
      choices: replies.map(([points, mood, on], reply) => ({
        ...choiceOf(`reply-${reply}`, { points, mood }),
        ...(turn + on < TURNS ? { leadsTo: `turn-${turn + on}` } : ended(reply)),
      })),
    };
  });
  const endings = Object.entries(ENDINGS).map(
    ([id, band]): Scene => ({ id, choices: [], ending: { name: both(id), band } }),
  );
  return {
    id: 'sixty-scenes' as Scenario['id'],
    ...{ title: both('Sixty scenes'), briefing: both('A long talk.'), mood: 50, patience: 20 },
    persona: { name: both('Ms Meng'), about: both('A visitor'), look: { hair: 'grey', outfit: 'coat' } },
    opening: 'turn-0',
    scenes: [...turns, ...endings],
  };
}

/** How a conversation ends depends on its last reply, and on the customer's mood. */
function ended(reply: number): Pick<Choice, 'leadsTo' | 'below' | 'from'> {
  if (reply === 0) return { leadsTo: 'reassured', below: { mood: 50, leadsTo: 'settled' } };
  if (reply === 1) return { leadsTo: 'settled', below: { mood: 40, leadsTo: 'unconvinced' } };
  return { leadsTo: 'unconvinced', below: { mood: 30, leadsTo: 'lost' } };
}

function choiceOf(id: string, { points, mood }: Pick<Choice, 'points' | 'mood'>) {
  return { id, says: both(id), norms: { kept: [], broken: [] }, points, mood, feedback: both(id) };
}

function both(text: string) {
  return { 'zh-CN': text, en: text };
}
