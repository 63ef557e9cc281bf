import type { Language } from '../../../domain/language.ts';
import { lens } from '../../layout.ts';
import { placed } from '../../svg.ts';
import { form, lyingSheet } from '../room.ts';

/** The form given to the customer on the desk, and in a round window how the customer sees it. */
export function sheet(state: string, language: Language): string {
  if (state === 'tossed') return tossed(language);
  const seen = placed(form(language), 0, 0, 1, state === 'inverted' ? 180 : 0);
  return (
    lyingSheet(258, 192, 0, 1.2) +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M257 151V184"/>' +
    lens(258, 110, 39, `<g class="fig-person" stroke-width="1.1">${seen}</g>`)
  );
}

function tossed(language: Language): string {
  return (
    '<path class="fig-motion" stroke-width="1.6" d="M210 166Q218 152 232 144M222 178Q230 164 241 157M204 150Q212 138 226 130"/>' +
    `<g stroke-width="1.1">${placed(form(language), 262, 128, 0.95, 24)}</g>`
  );
}
