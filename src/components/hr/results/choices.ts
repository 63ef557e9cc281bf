import type { NormId } from '../../../domain/id.ts';
import type { Library } from '../../../domain/library/library.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Say, Translate } from '../../../i18n/translate.ts';
import { resultColumns } from './columns.ts';

/** The norms that were missed, and the one chosen whether it was or not. */
export function normChoice(
  { t, say }: { t: Translate; say: Say },
  { norms }: Library,
  missed: readonly string[],
  chosen: string | undefined,
) {
  const all = chosen === undefined || missed.includes(chosen) ? missed : [chosen, ...missed];
  const nameOf = (id: string) => {
    const norm = norms.get(id as NormId);
    return norm ? say(norm.text) : id;
  };
  return {
    name: 'norm',
    label: t(m.results_missed),
    chosen,
    options: all.map((id) => ({ value: id, name: nameOf(id) })),
  };
}

/** Every column up and down; on a phone there are no headings to press. */
export function sortChoice(t: Translate, chosen: string | undefined) {
  const options = resultColumns(t).flatMap(({ column, name }) => [
    { value: column as string, name: `${name} ↑` },
    { value: `-${column}`, name: `${name} ↓` },
  ]);
  return { name: 'sort', label: t(m.results_sort), chosen, options };
}
