import type { Look } from '../../domain/scenario/look.ts';
import { circle, path } from '../svg.ts';

export interface Outfit {
  /** Class of its cloth. */
  readonly cloth: string;
  /** Everything over the bare cloth of the trunk. */
  readonly front: (woman: boolean) => string;
  readonly sleeves: 'long' | 'cuffed' | 'banded' | 'short';
}

const TRUNK = 'M36 240V180Q38 168 52 164L84 153L100 158L116 153L148 164Q162 168 164 180V240Z';
const NECK = path('fig-skin', 'M85 126V152Q100 174 115 152V126');
const CHIN_SHADE = '<path class="fig-shadow" d="M86 137Q100 149 114 137V143Q100 154 86 143Z"/>';

const V = 'M84 153L76 157L100 216L124 157L116 153Q100 172 84 153Z';
const LAPELS = path('fig-line', 'M78 156L66 178L77 183L72 189L100 218L128 189L123 183L134 178L122 156M100 218V240');
const COLLAR = path('fig-shirt', 'M84 149L77 156L89 172L100 162L111 172L123 156L116 149Q100 171 84 149Z');
const TIE = path('fig-tie', 'M94 164L100 161L106 164L103.5 172L109 206L100 216L91 206L96.5 172Z');
const flaps = (cloth: string) => path(cloth, 'M84 149L76 157L91 177L100 163L109 177L124 157L116 149Q100 170 84 149Z');
const buttons = (...places: readonly number[]) => places.map((y) => circle('fig-tie', 100, y, 1.6)).join('');

const OUTFITS: Readonly<Record<Look['outfit'], Outfit>> = {
  suit: {
    cloth: 'fig-suit',
    sleeves: 'cuffed',
    front: (woman) =>
      path('fig-shirt', V) +
      (woman ? path('fig-skin', 'M86 153Q100 200 114 153Q100 171 86 153Z') : COLLAR + TIE) +
      LAPELS,
  },
  coat: {
    cloth: 'fig-coat',
    sleeves: 'long',
    front: () =>
      path('fig-tie', 'M82 146Q100 166 118 146L121 158Q100 182 79 158Z') +
      path('fig-coat', 'M79 151L58 168L84 198L100 178L116 198L142 168L121 151L100 178Z') +
      path('fig-line', 'M100 178V240') +
      circle('fig-tie', 110, 212, 2.4),
  },
  dress: {
    cloth: 'fig-dress',
    sleeves: 'short',
    front: () =>
      path('fig-skin', 'M80 154Q84 190 100 190Q116 190 120 154L115 150Q100 168 85 150Z') +
      `<path class="fig-line" stroke-dasharray="0 5.4" stroke-width="4" d="M83 155Q88 180 100 180Q112 180 117 155"/>`,
  },
  work: {
    cloth: 'fig-work',
    sleeves: 'banded',
    front: () =>
      path('fig-shirt', 'M88 153L100 176L112 153Q100 168 88 153Z') +
      path('fig-line', 'M100 176V240') +
      path('fig-band', 'M66 160V240H79V156ZM134 160V240H121V156Z') +
      flaps('fig-work'),
  },
  jumper: {
    cloth: 'fig-jumper',
    sleeves: 'long',
    front: (woman) =>
      (woman ? '' : COLLAR) +
      path('fig-jumper', 'M82 152Q100 184 118 152L124 156Q100 198 76 156Z') +
      path('fig-line', 'M86 159.5L82.5 164M91 165L88.5 171M100 168.5V176M109 165L111.5 171M114 159.5L117.5 164'),
  },
  polo: {
    cloth: 'fig-polo',
    sleeves: 'short',
    front: () =>
      path('fig-skin', 'M90 152L100 180L110 152Q100 168 90 152Z') +
      path('fig-line', 'M96 174V206H104V174') +
      buttons(188, 198) +
      flaps('fig-polo'),
  },
  uniform: {
    cloth: 'fig-uniform',
    sleeves: 'cuffed',
    front: (woman) =>
      path('fig-line', 'M100 172V240M60 200H84V206M60 200V206L72 210L84 206') +
      (woman ? '' : TIE) +
      flaps('fig-uniform') +
      path('fig-tie', 'M48 167L66 160L68 166L46 175ZM152 167L134 160L132 166L154 175Z') +
      path('fig-badge', 'M118 196H140V204H118Z'),
  },
};

export const outfitOf = ({ outfit }: Look): Outfit => OUTFITS[outfit];

/** Neck and trunk without arms. */
export function drawTrunk({ cloth, front }: Outfit, woman: boolean): string {
  return path(cloth, TRUNK) + NECK + CHIN_SHADE + front(woman);
}
