import type { Language } from '../../language.ts';
import type { Looked } from '../review.ts';
import type { Tally } from './kind.ts';
import type { Named, Option } from './parts.ts';

/** A thing and the id of the place it belongs in: a bin, or its match. */
export type Belonging = Named & Pick<Option, 'because'> & { readonly place: string };

type Placing = Readonly<Record<string, string>>;

/** A share for each thing in its place; a wrong place costs nothing. */
export function gradePlaced(things: readonly Belonging[], placing: Placing): Tally {
  return { hits: things.filter(({ id, place }) => placing[id] === place).length, wrong: 0, of: things.length };
}

/** Things looked back on: where each was put, and where it belongs, in words. */
export function reviewPlaced(
  things: readonly Belonging[],
  places: readonly Named[],
  placing: Placing | undefined,
  language: Language,
): Looked {
  const names = new Map(places.map(({ id, text }) => [id, text[language]]));
  const parts = things.map(({ id, text, place, because }) => {
    const given = placing?.[id];
    return {
      form: 'choice' as const,
      id,
      text: text[language],
      given: given === undefined ? undefined : names.get(given),
      right: names.get(place) ?? place,
      correct: given === place,
      because: because[language],
    };
  });
  return { parts };
}
