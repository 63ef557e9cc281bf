import type { Bilingual, Language } from '../../domain/language.ts';
import type { Box } from '../layout.ts';

/** One thing in a scene that a question may ask about. */
export interface Spot {
  /** Ways it can be drawn; `proper` is one of them. No name may be read in the drawing: it would give the answer away. */
  readonly states: readonly string[];
  /** Where it is touched, in the picture's units (360 wide). */
  readonly area: Box;
  /** Other places for the same thing: the other ear of two. */
  readonly also?: readonly Box[];
}

/** A picture to look for faults in. It has no description: that would tell what is to be found. */
export interface Scene {
  readonly title: Bilingual;
  readonly height: number;
  /** By spot id; touched in this order when their areas are walked through. */
  readonly spots: Readonly<Record<string, Spot>>;
  /** `shows` tells the state in which a spot of the scene is to be drawn. */
  draw(shows: (spot: string) => string, language: Language): string;
}
