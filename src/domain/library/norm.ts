import type { NormId } from '../id.ts';
import type { Bilingual } from '../language.ts';

/** What an assessment measures; every norm has exactly one. From the assessment standard, section 5.2.1. */
export const DIMENSIONS = ['appearance', 'language', 'behaviour', 'process'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The subjects that norms, lessons and questions are grouped by. */
export const TOPICS = [
  'attitude',
  'business-card',
  'complaint',
  'confidentiality',
  'counter-service',
  'documents',
  'dress',
  'ethics',
  'expression',
  'face-to-face',
  'farewell',
  'feedback',
  'first-inquiry',
  'follow-up',
  'forbidden-phrases',
  'gesture',
  'greeting',
  'grooming',
  'guiding',
  'handshake',
  'home-visit',
  'introduction',
  'language',
  'meeting',
  'outage',
  'payment',
  'posture',
  'priority-care',
  'prohibited',
  'reception',
  'safety',
  'sales',
  'telephone',
  'time-limits',
  'visiting',
  'workplace',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The posts that the sources write rules for. A person may hold several. */
export const POSITIONS = [
  'counter-clerk',
  'call-agent',
  'gas-conversion',
  'meter-reader',
  'repair',
  'pipe-works',
  'metrology-field',
  'property-service',
  'fee-collector',
  'manager',
] as const;
export type Position = (typeof POSITIONS)[number];

/** `prohibited` is a red line: breaking it caps the band. */
export type Severity = 'baseline' | 'prohibited';

/** One testable rule of conduct. */
export interface Norm {
  readonly id: NormId;
  readonly topic: Topic;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly positions: 'all' | readonly Position[];
  /** The number in the rule, if it has one; texts name it as `{figure}`. */
  readonly figure?: Figure;
  /** What is debatable in the rule; an organisation may switch such a norm off. */
  readonly marked?: Mark;
  readonly text: Bilingual;
  /** One sentence a customer would agree with. */
  readonly why: Bilingual;
  /** Ids of the source documents. */
  readonly sources: readonly string[];
  /** What the sources say differently, and which of them our rule follows. */
  readonly conflict?: Bilingual;
}

export interface Figure {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'ring' | 'step';
  /** The bounds an organisation may choose between; without them the number stays as it is. */
  readonly least?: number;
  readonly most?: number;
}

/** `sex`: it asks something of one sex only; `address`: it prescribes dated forms of address. */
export const MARKS = ['sex', 'address'] as const;
export type Mark = (typeof MARKS)[number];

/** A document that norms are taken from. */
export interface Source {
  readonly id: string;
  readonly title: Bilingual;
}

/** Tells red lines among these norms; one that has left the library is none. */
export function redLinesAmong(norms: ReadonlyMap<NormId, Norm>): (norm: NormId) => boolean {
  return (norm) => norms.get(norm)?.severity === 'prohibited';
}

/** Whether a norm applies to somebody who holds these positions. */
export function isFor({ positions }: Pick<Norm, 'positions'>, held: readonly Position[]): boolean {
  return positions === 'all' || positions.some((position) => held.includes(position));
}
