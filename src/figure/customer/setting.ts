import type { Place } from '../../domain/scenario/look.ts';
import { path } from '../svg.ts';

/** What stands behind the customer, and what before them. */
type Setting = readonly [behind: string, before: string];

const NOTHING: Setting = ['', ''];

const FRAME = '<rect x="8" y="0" width="184" height="222" rx="24"';

/** A call is held in a frame that nobody stands in, under the sign of a telephone. */
const SETTINGS: Readonly<Record<Place, Setting>> = {
  counter: ['', path('fig-wood', 'M0 216H200V236H0Z') + path('fig-wood-deep', 'M0 210H200V217H0Z')],
  door: [
    path('fig-wood', 'M14 236V2H186V236H200V-10H0V236Z') +
      path('fig-shade', 'M14 236V2H186V236Z') +
      path('fig-wood', 'M150 2L192-6V240L150 226Z') +
      '<circle class="fig-gold" cx="158" cy="126" r="4"/>',
    '',
  ],
  telephone: [
    `<clipPath id="fig-call">${FRAME}/></clipPath>${FRAME} class="fig-panel" stroke="none"/><g clip-path="url(#fig-call)">`,
    `</g>${FRAME} class="fig-faint" stroke-width="2.6" stroke-dasharray="8 7"/>` +
      '<circle class="fig-accent" stroke="none" cx="32" cy="19" r="14"/>' +
      '<path class="fig-on-accent" stroke-width="2.6" d="M25 14C25 24 30 28 39 27M25 14L29 12L31 17M39 27L41 23L36 20.5M34 10Q40 11 41 17"/>',
  ],
};

export const settingOf = (where: Place | undefined) => (where ? SETTINGS[where] : NOTHING);
