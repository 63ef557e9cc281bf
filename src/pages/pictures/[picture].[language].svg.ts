import type { APIRoute } from 'astro';
import type { QuestionId } from '../../domain/id.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { drawPicture, isPictureId } from '../../figure/pictures.ts';
import { drawScene, isScene } from '../../figure/scenes.ts';
import type { Server } from '../../server/needs.ts';

/** A picture by its name, or the scene of a hotspot question by the question's id, for islands to show. */
export const GET: APIRoute = ({ params: { picture = '', language }, locals, rewrite }) => {
  const spoken = LANGUAGES.find((known) => known === language);
  const svg = spoken && (isPictureId(picture) ? drawPicture(picture, spoken) : sceneOf(locals.server, picture, spoken));
  if (!svg) return rewrite('/404');
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'private, max-age=3600' },
  });
};

function sceneOf({ library }: Server, id: string, language: Language): string | undefined {
  const question = library.questions.get(id as QuestionId);
  if (question?.kind !== 'hotspot' || !isScene(question.scene)) return undefined;
  const shows = Object.fromEntries(question.spots.map((spot) => [spot.id, spot.shows]));
  return drawScene(question.scene, shows, language);
}
