import { circle, d, path } from '../svg.ts';

/** Across the forearm that comes down from the left to a wrist at 148 265. */
function across(content: string, along: number): string {
  return d`<g transform="translate(${142 + along * 0.8} ${261 + along * 0.56}) rotate(35)">${content}</g>`;
}

const STRAP = '<rect class="fig-shoe" x="-4.5" y="-11.5" width="9" height="24" rx="2"/>';
const DIAL = circle('fig-gold', 0, 0, 8.2) + circle('fig-white', 0, 0, 5.8) + path('fig-line', 'M0-4V0H3');
const BANGLE = '<rect class="fig-gold" x="-2.6" y="-14" width="5.2" height="28" rx="2.6"/>';
const string = (colour: string) => [-10.5, -3.5, 3.5, 10.5].map((y) => circle(colour, 0, y, 4)).join('');

/** What a wrist may wear, by the states of the spot `wrist`. */
export const ON_WRIST: Readonly<Record<string, string>> = {
  watch: across(STRAP + DIAL, 1),
  bangles: [-7, 0, 7].map((along) => across(BANGLE, along)).join(''),
  bracelets: across(string('fig-wood-deep'), -4) + across(string('fig-jade'), 5),
};
