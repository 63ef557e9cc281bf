import type { NormId, ScenarioId } from '../id.ts';
import type { Bilingual } from '../language.ts';
import type { Dimension } from '../library/norm.ts';
import type { Look, Place } from './look.ts';

/** A branching role-play with one customer. Its graph has no cycles and every path ends. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: Bilingual;
  /** What the learner is told before it starts: who they are, where, what is going on. */
  readonly briefing: Bilingual;
  readonly persona: Persona;
  /** The customer's opening mood, 0 (furious) to 100 (delighted). */
  readonly mood: number;
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
  readonly choices: readonly Choice[];
  /** Set on endings, and only there: its name. */
  readonly ending?: Bilingual;
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
  /** Below this mood (after the change) the customer takes another course. */
  readonly below?: { readonly mood: number; readonly leadsTo: string };
}
