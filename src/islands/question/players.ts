import type { Component } from 'svelte';
import type { Language } from '../../domain/language.ts';
import type { AnswerOf, ShownOf } from '../../domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../domain/question/kinds/types.ts';
import type { ShownQuestion } from '../../domain/question/shown.ts';
import { drawingOf } from './drawing.ts';

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

/** Fetches what these questions need beforehand, so that they can be answered should the connection be lost. */
export function fetchAll(questions: readonly ShownQuestion[], language: Language): void {
  const pictures = questions.flatMap(({ id, kind, picture = kind === 'hotspot' ? id : undefined }) => picture ?? []);
  // What does not come now is fetched when it is needed, and what is missing then is told.
  void Promise.allSettled([
    ...[...new Set(questions.map(({ kind }) => kind))].map(playerOf),
    ...pictures.map((id) => drawingOf(id, language)),
  ]);
}

/** Rejects when the connection is lost before it is here; asking again tries again. */
export async function playerOf(kind: QuestionKind): Promise<Component<PlayerProps<never>>> {
  return (await PLAYERS[kind]()).default as unknown as Component<PlayerProps<never>>;
}
