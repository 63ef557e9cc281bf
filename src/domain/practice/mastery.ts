import { isAsked, principalNorm } from '../library/bank.ts';
import type { Library } from '../library/library.ts';
import { DIMENSIONS, type Dimension, TOPICS, type Topic } from '../library/norm.ts';
import { lessonOrder } from './candidates.ts';
import type { Card } from './card.ts';

/** In words how well something is remembered. */
export const LEVELS = ['unseen', 'faint', 'fading', 'strong'] as const;
export type Level = (typeof LEVELS)[number];

/** The chance to remember from which on something is strong, or only fading. */
const STRONG = 0.9;
const FADING = 0.8;
/** Chances below this are as good as none on the map: FSRS falls ever more slowly. */
const DRY = 0.6;

/** A topic within a dimension on the map. */
export interface Tile {
  readonly topic: Topic;
  /** Questions practised, of all there are. */
  readonly seen: number;
  readonly all: number;
  readonly level: Level;
  /** How full of ink, 0 to 1. */
  readonly ink: number;
}

export interface Region {
  readonly dimension: Dimension;
  readonly tiles: readonly Tile[];
}

/**
 * Every topic under its dimension, in the order lessons teach them, with how well it is remembered: the average over
 * the questions practised.
 *
 * @param recall the chance, 0 to 1, that what a card stands for is remembered
 */
export function masteryOf(
  library: Library,
  cards: Readonly<Record<string, Card>>,
  recall: (card: Card) => number,
): readonly Region[] {
  const questions = [...library.questions.values()]
    .filter((question) => isAsked(library, question))
    .map((question) => ({ ...principalNorm(library, question), card: cards[question.id] }));
  const order = topicOrder(library);
  return DIMENSIONS.map((dimension) => {
    const own = Map.groupBy(
      questions.filter((question) => question.dimension === dimension),
      ({ topic }) => topic,
    );
    const tiles = order.flatMap((topic) => {
      const asked = own.get(topic);
      return asked ? [tileOf(topic, asked, recall)] : [];
    });
    return { dimension, tiles };
  }).filter(({ tiles }) => tiles.length > 0);
}

function tileOf(
  topic: Topic,
  asked: readonly { readonly card: Card | undefined }[],
  recall: (card: Card) => number,
): Tile {
  const chances = asked.flatMap(({ card }) => (card ? [recall(card)] : []));
  const seen = chances.length;
  const chance = chances.reduce((sum, one) => sum + one, 0) / seen;
  return {
    ...{ topic, seen, all: asked.length },
    level: seen === 0 ? 'unseen' : levelOf(chance),
    ink: seen === 0 ? 0 : Math.max(0, (chance - DRY) / (1 - DRY)),
  };
}

export function levelOf(chance: number): Level {
  if (chance >= STRONG) return 'strong';
  return chance >= FADING ? 'fading' : 'faint';
}

function topicOrder(library: Library): readonly Topic[] {
  const taught = lessonOrder(library).flatMap(({ id }) => {
    const question = library.questions.get(id);
    return question ? [principalNorm(library, question).topic] : [];
  });
  return [...new Set([...taught, ...TOPICS])];
}
