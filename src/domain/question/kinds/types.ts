import type { HotspotTypes } from './hotspot/types.ts';
import type { MatchTypes } from './match/types.ts';
import type { MultipleTypes } from './multiple/types.ts';
import type { OrderTypes } from './order/types.ts';
import type { PhraseTypes } from './phrase/types.ts';
import type { SingleTypes } from './single/types.ts';
import type { SortTypes } from './sort/types.ts';
import type { TimingTypes } from './timing/types.ts';
import type { TrueFalseTypes } from './true-false/types.ts';

/** A new kind is named here, and the compiler then names each layer that lacks its part of it. */
export const QUESTION_KINDS = [
  'single',
  'multiple',
  'true-false',
  'order',
  'sort',
  'match',
  'hotspot',
  'timing',
  'phrase',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Of each kind: what authors write (`question`), what a person does (`answer`), what a browser gets (`shown`). */
export interface KindTypes {
  single: SingleTypes;
  multiple: MultipleTypes;
  'true-false': TrueFalseTypes;
  order: OrderTypes;
  sort: SortTypes;
  match: MatchTypes;
  hotspot: HotspotTypes;
  timing: TimingTypes;
  phrase: PhraseTypes;
}
