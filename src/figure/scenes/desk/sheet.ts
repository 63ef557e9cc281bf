import type { Language } from '../../../domain/language.ts';
import { lens } from '../../layout.ts';
import { path, placed } from '../../svg.ts';
import { lyingSheet, printed } from '../room.ts';

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

/** An application form with its heading at the top, its middle at 0 0. */
function form(language: Language): string {
  const heading = { 'zh-CN': '申请表', en: 'Form' }[language];
  return (
    path('fig-card', 'M-23-31H23V31H-23Z') +
    printed(heading, 0, -15, 14) +
    '<path class="fig-print" d="M-17-8H17M-17 0H17M-17 8H17M-17 16H6"/><rect class="fig-accent" stroke="none" x="8" y="18" width="9" height="9"/>'
  );
}
