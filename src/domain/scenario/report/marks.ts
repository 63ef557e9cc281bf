import { bestReplies } from '../measure.ts';
import { moodAfter, nextScene, sceneNamed } from '../play.ts';
import type { Scenario } from '../scenario.ts';

/** Whether a reply is one of the best in its scene: in every mood in which the customer can come there, or in some. */
export type BestIn = 'every-mood' | 'some-moods';

/** `${scene} ${choice}` → in which moods it is the best there is to say; never, for those that are not there. */
export function bestMarks(scenario: Scenario): ReadonlyMap<string, BestIn> {
  const states = new Map<string, Set<number>>();
  const visit = (id: string, mood: number) => {
    const moods = states.get(id) ?? new Set();
    if (moods.has(mood)) return;
    states.set(id, moods.add(mood));
    for (const choice of sceneNamed(scenario, id).choices) {
      const after = moodAfter(mood, choice);
      visit(nextScene(scenario, choice, after), after);
    }
  };
  visit(scenario.opening, scenario.mood);
  const marks = new Map<string, BestIn>();
  for (const [id, moods] of states) {
    const scene = sceneNamed(scenario, id);
    const best = [...moods].map((mood) => bestReplies(scenario, scene, mood));
    for (const choice of scene.choices) {
      const times = best.filter((replies) => replies.includes(choice)).length;
      if (times > 0) marks.set(`${id} ${choice.id}`, times === moods.size ? 'every-mood' : 'some-moods');
    }
  }
  return marks;
}
