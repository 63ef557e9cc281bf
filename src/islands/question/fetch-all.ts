import type { Language } from '../../domain/language.ts';
import type { ShownQuestion } from '../../domain/question/shown.ts';
import { drawingOf } from './drawing.ts';
import { simulationOf } from './kinds/timing/simulations.ts';
import { drawingPart, playerOf } from './players.ts';

/** Fetches what these questions need beforehand, so that they can be answered should the connection be lost. */
export function fetchAll(questions: readonly ShownQuestion[], language: Language): void {
  const pictures = questions.flatMap(({ id, kind, picture = kind === 'hotspot' ? id : undefined }) => picture ?? []);
  // What does not come now is fetched when it is needed, and what is missing then is told.
  void Promise.allSettled([
    ...[...new Set(questions.map(({ kind }) => kind))].map(playerOf),
    ...pictures.flatMap((id) => [drawingPart(), drawingOf(id, language)]),
    ...questions.map((question) => question.kind === 'timing' && simulationOf(question.simulation)),
  ]);
}
