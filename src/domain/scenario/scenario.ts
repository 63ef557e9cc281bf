import type { Band } from '../assessment/band.ts';
import type { NormId, ScenarioId } from '../id.ts';
import type { Bilingual } from '../language.ts';
import type { Dimension } from '../library/norm.ts';
import type { Rubric } from '../question/kinds/phrase/rubric.ts';
import type { Look, Place } from './look.ts';
import type { Variations } from './vary.ts';

/** A branching role-play with one customer. Its graph has no cycles and every path ends. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: Bilingual;
  /** What the learner is told before it starts: who they are, where, what is going on. */
  readonly briefing: Bilingual;
  readonly persona: Persona;
  /** The customer's opening mood, 0 (furious) to 100 (delighted). */
  readonly mood: number;
  /** Seconds the customer waits for a reply before it shows on their face. It changes neither the way nor the score. */
  readonly patience: number;
  /** The customer breaks it off whenever a reply leaves their mood below this, whatever the reply led to. */
  readonly breaksOff?: { readonly below: number; readonly leadsTo: string };
  /** What differs from run to run: words only. */
  readonly variations?: Variations;
  /** Id of the scene it opens with. */
  readonly opening: string;
  readonly scenes: readonly Scene[];
}

export interface Persona {
  readonly name: Bilingual;
  /** One line: who they are and what they came for. */
  readonly about: Bilingual;
  /** How the customer is drawn. */
  readonly look: Look;
  /** Left out, the customer is met face to face, nowhere in particular. */
  readonly where?: Place;
}

/** A turn of the customer's, or, without choices, an ending. */
export interface Scene {
  readonly id: string;
  /** What happens, told to the learner. */
  readonly narration?: Bilingual;
  /** What the customer says. */
  readonly says?: Bilingual;
  /** A generous limit to think, in seconds. When it is over, the customer's face shows it; nothing else happens. */
  readonly thinking?: number;
  readonly choices: readonly Choice[];
  /** Set on endings, and only there. */
  readonly ending?: Ending;
}

export interface Ending {
  readonly name: Bilingual;
  /** The best band that a run can have which ends here. */
  readonly band: Band;
}

/** Another way on, taken at a mood. */
export interface Fork {
  readonly mood: number;
  readonly leadsTo: string;
}

/** One reply the learner can give. */
export interface Choice {
  readonly id: string;
  readonly says: Bilingual;
  readonly norms: { readonly kept: readonly NormId[]; readonly broken: readonly NormId[] };
  /** Whole points by dimension, 0 or more. */
  readonly points: Readonly<Partial<Record<Dimension, number>>>;
  /** Change of the customer's mood, −100 to 100. */
  readonly mood: number;
  /** What the customer felt and why; shown after the end. */
  readonly feedback: Bilingual;
  readonly leadsTo: string;
  /** Below this mood (after the change) the customer goes another way. */
  readonly below?: Fork;
  /** At this mood (after the change) or above it, too. */
  readonly from?: Fork;
  /** What words of the learner's own count as this reply. All replies of a scene have it, or none. */
  readonly heard?: Rubric;
}
