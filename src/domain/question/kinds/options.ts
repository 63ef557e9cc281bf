import type { Language } from '../../language.ts';
import { twice } from '../../library/faults/fault.ts';
import type { ReviewedPart } from '../review.ts';
import type { Mend, Shuffle } from './kind.ts';
import type { Named, Option, ShownPart } from './parts.ts';

/** Boxes looked back on: which were ticked, which should have been, and why. */
export function reviewOptions(
  options: readonly Option[],
  ticked: readonly string[] | undefined,
  language: Language,
): ReviewedPart[] {
  return options.map(({ id, text, right, because }) => ({
    form: 'tick',
    id,
    text: text[language],
    given: ticked && tick(ticked.includes(id)),
    right: tick(right),
    correct: ticked !== undefined && ticked.includes(id) === right,
    because: because[language],
  }));
}

export function tick(ticked: boolean): 'yes' | 'no' {
  return ticked ? 'yes' : 'no';
}

export function shownParts(parts: readonly Named[], language: Language, shuffle: Shuffle): ShownPart[] {
  return shuffle(parts).map(({ id, text }) => ({ id, text: text[language] }));
}

/** The one that is right, or the first that is not. */
export function optionOf(options: readonly Option[], right: boolean): string {
  return options.find((option) => option.right === right)?.id ?? '';
}

export function isAmong(parts: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  return ids.every((id) => parts.some((part) => part.id === id));
}

/** A fault for each id that several parts have. */
export function doubled(field: string, parts: readonly { readonly id: string }[]): Mend[] {
  return twice(parts).map((id) => ({ field, mend: `two of them have the id "${id}".` }));
}
