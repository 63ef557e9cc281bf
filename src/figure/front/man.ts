import { circle, path } from '../svg.ts';
import { button } from './button.ts';

const NECK =
  path('fig-skin', 'M164 100V136L158 146L180 166L202 146L196 136V100Z') +
  path('fig-dusk', 'M165 114Q180 126 195 114V124Q180 138 165 124Z');
const SHIRT = path('fig-shirt', 'M160 134L180 152L200 134L230 160L222 300H138L130 160Z');
const BELT = `${path('fig-shoe', 'M136 288H224V302H136Z')}<rect class="fig-gold" x="171" y="287" width="18" height="16" rx="2"/>`;

const WINGS = path('fig-shirt', 'M161 131L180 150L166 168L152 142ZM199 131L180 150L194 168L208 142Z');
const COLLARS: Readonly<Record<string, string>> = {
  proper: WINGS,
  stained:
    path('fig-stain', 'M190 152Q194 144 200 148Q206 152 202 157Q198 164 192 160Q187 157 190 152Z') +
    circle('fig-stain', 203, 143, 1.8),
  undone:
    path('fig-skin', 'M160 131L180 172L200 131Q180 146 160 131Z') +
    path(
      'fig-shirt',
      'M162 128C165 142 171 158 180 172L162 178L142 160C146 148 152 138 162 128ZM198 128C195 142 189 158 180 172L198 178L218 160C214 148 208 138 198 128Z',
    ) +
    circle('fig-pearl', 191, 168, 2.4),
};

const TIES: Readonly<Record<string, string>> = {
  proper:
    path('fig-tie', 'M176 164L169 252L180 268L191 252L184 164Z') +
    path('fig-tie', 'M171 149H189L185 166H175Z') +
    path('fig-sheen', 'M173 216L187 202M172 234L189 218'),
  loose:
    path(
      'fig-tie',
      'M156 138Q160 164 176 186L184 182Q168 160 166 139ZM204 138Q200 164 186 182L190 190Q208 166 210 144Z',
    ) +
    path('fig-tie', 'M172 196L134 240L142 260L160 250L184 204Z') +
    path('fig-tie', 'M170 184L190 178L194 196L178 204Z') +
    path('fig-sheen', 'M142 234L157 242M150 222L167 231'),
  missing: path('fig-line', 'M180 152V290') + [172, 200, 228].map((y) => circle('fig-pearl', 180, y, 2.6)).join(''),
};

const LAPELS = 'M160 132L140 166L154 171L146 180L180 210M200 132L220 166L206 171L214 180L180 210';
const CLOSED =
  path(
    'fig-uniform',
    'M160 132C148 142 134 146 123 155C117 164 117 186 120 204C124 222 128 236 128 250C128 270 124 286 122 308Q152 314 181 310L180 208ZM200 132C212 142 226 146 237 155C243 164 243 186 240 204C236 222 232 236 232 250C232 270 236 286 238 308Q208 314 181 310L180 208Z',
  ) + path('fig-line', `${LAPELS}M140 226Q143 262 138 302M220 226Q217 262 222 302`);
const OPEN =
  path(
    'fig-uniform',
    'M160 132C148 142 134 146 123 155C117 164 117 186 120 204C124 222 126 236 124 250C120 272 114 290 108 308Q124 318 144 312C152 280 158 240 160 208C162 186 164 156 160 132ZM200 132C212 142 226 146 237 155C243 164 243 186 240 204C236 222 234 236 236 250C240 272 246 290 252 308Q236 318 216 312C208 280 202 240 200 208C198 186 196 156 200 132Z',
  ) +
  path(
    'fig-line',
    'M160 132L136 168L150 174L142 184L160 214M200 132L224 168L210 174L218 184L200 214M128 232Q130 264 122 304M232 232Q230 264 238 304',
  ) +
  circle('fig-shoe', 206, 240, 4.4) +
  circle('fig-shoe', 210, 268, 4.4);
/** What of the jacket lies under the arms, where it is not closed with two buttons. */
const FRONTS: Readonly<Record<string, string>> = { unfastened: OPEN, draped: '' };

const CAPE =
  path(
    'fig-uniform',
    'M160 132C146 144 128 148 114 154C100 160 98 184 96 208L86 306Q104 316 122 310C124 280 128 262 136 230C148 200 160 170 160 132Z',
  ) +
  path('fig-line', 'M160 132L134 166L147 173L138 183L142 214') +
  path('fig-dark-sock', 'M66 302Q76 296 88 304Q78 314 66 302Z') +
  path('fig-uniform', 'M114 154C96 158 86 184 82 210L65 300Q76 310 89 305L102 214');

/** A jacket over the shoulders, its sleeves hanging empty; lies over the arms. */
export const DRAPED = `${CAPE}<g transform="matrix(-1 0 0 1 360 0)">${CAPE}</g>`;

/** The trunk without arms: neck, shirt, collar, tie and jacket, each in a state of its spot. */
export function drawTrunk(collar: string, tie: string, jacket: string): string {
  const within = NECK + SHIRT + BELT + (tie === 'loose' ? TIES.missing! : TIES[tie]!) + COLLARS.proper!;
  const front = FRONTS[jacket] ?? CLOSED + button(220, jacket) + button(248, 'proper');
  const loose = tie === 'loose' ? TIES.loose! : '';
  const over = { proper: loose, undone: COLLARS.undone! + loose, stained: loose + COLLARS.stained! }[collar]!;
  return within + front + over;
}

const LEG =
  path('fig-uniform', 'M124 300C124 360 134 430 138 473H175L180 320V300Z') +
  path('fig-line', 'M152 330Q156 410 157 467');
const OTHER = `<g transform="matrix(-1 0 0 1 360 0)">${LEG}</g>`;
const BLOT =
  path('fig-stain', 'M196 376Q204 360 216 368Q230 368 226 384Q230 398 214 398Q200 406 196 394Q186 388 196 376Z') +
  circle('fig-stain', 192, 406, 3);
const SOCK = path('fig-dark-sock', 'M139.5 446L143 480H166L170 446Z');
const SHIN = path('fig-skin', 'M144 474L133 392H173L166 474');
const ROLL =
  path('fig-uniform', 'M124 300C124 340 127 366 130 388H176L180 320V300Z') +
  path('fig-uniform', 'M125 378Q152 386 180 378L181 392Q152 400 124 392Z') +
  path('fig-uniform', 'M124 390Q152 398 181 390L180 404Q152 412 125 404Z') +
  path('fig-line', 'M140 386L139 398M164 386L166 398');

/** Trousers in a state of their spot, over socks or bare feet. */
export function drawTrousers(state: string, barefoot: boolean): string {
  if (state === 'rolled') return SHIN + (barefoot ? '' : SOCK) + ROLL + OTHER;
  return LEG + OTHER + (state === 'stained' ? BLOT : '');
}
