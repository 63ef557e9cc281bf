/** How a customer may be drawn, and where they are met. Each value has its drawing in src/figure/customer. */

export const HAIRS = [
  'short',
  'tousled',
  'balding',
  'bald',
  'grey',
  'bob',
  'long',
  'ponytail',
  'curls',
  'bun',
  'grey-bun',
  'grey-curls',
  'cap',
  'helmet',
] as const;
export const OUTFITS = ['suit', 'coat', 'dress', 'work', 'jumper', 'polo', 'uniform'] as const;
export const AGES = ['young', 'middle', 'old'] as const;
export const PLACES = ['counter', 'telephone', 'door'] as const;

export interface Look {
  readonly hair: (typeof HAIRS)[number];
  readonly outfit: (typeof OUTFITS)[number];
  readonly glasses?: boolean;
  /** What the years have drawn into the face; left out, nothing is drawn. */
  readonly age?: (typeof AGES)[number];
}

/** On the telephone the learner only hears the customer. */
export type Place = (typeof PLACES)[number];
