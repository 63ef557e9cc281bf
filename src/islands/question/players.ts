import type { Component } from 'svelte';
import type { Language } from '../../domain/language.ts';
import type { AnswerOf, ShownOf } from '../../domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../domain/question/kinds/types.ts';

/** What every player gets, whatever it plays. */
export interface PlayerProps<K extends QuestionKind> {
  question: ShownOf<K>;
  language: Language;
  answer: AnswerOf<K> | undefined;
  onanswer: (answer: AnswerOf<K>) => void;
}

type Players = { readonly [K in QuestionKind]: () => Promise<{ default: Component<PlayerProps<K>> }> };

/** Each kind's player is fetched when it is first needed; a kind without one does not compile. */
const PLAYERS: Players = {
  single: () => import('./kinds/single/Player.svelte'),
  multiple: () => import('./kinds/multiple/Player.svelte'),
  'true-false': () => import('./kinds/true-false/Player.svelte'),
  order: () => import('./kinds/order/Player.svelte'),
  sort: () => import('./kinds/sort/Player.svelte'),
  match: () => import('./kinds/match/Player.svelte'),
  hotspot: () => import('./kinds/hotspot/Player.svelte'),
  timing: () => import('./kinds/timing/Player.svelte'),
  phrase: () => import('./kinds/phrase/Player.svelte'),
};

/** Rejects when the connection is lost before it is here; asking again tries again. */
export async function playerOf(kind: QuestionKind): Promise<Component<PlayerProps<never>>> {
  return (await PLAYERS[kind]()).default as unknown as Component<PlayerProps<never>>;
}

/** What shows a picture; few questions have one. */
export async function drawingPart() {
  return (await import('./Drawing.svelte')).default;
}

/** What tells how an answer was judged, and lets it be looked back on. */
export async function judgedPart() {
  return (await import('./Judged.svelte')).default;
}
