import { circle, path } from '../svg.ts';
import { mirrored } from './head.ts';

export const NECK =
  path('fig-skin', 'M168 100V134L160 142L180 172L200 142L192 134V100Z') +
  path('fig-dusk', 'M169 112Q180 122 191 112V120Q180 136 169 120Z');
export const SHIRT = path('fig-shirt', 'M166 130L180 152L194 130L206 140L184 204H176L154 140Z');

export const JACKET =
  path(
    'fig-uniform',
    'M163 132C152 141 136 142 126 150C118 158 122 182 127 198C133 212 139 220 140 232C138 254 130 276 127 302Q154 309 181 304L180 200ZM197 132C208 141 224 142 234 150C242 158 238 182 233 198C227 212 221 220 220 232C222 254 230 276 233 302Q206 309 181 304L180 200Z',
  ) +
  path(
    'fig-line',
    'M163 132L148 164L160 168L152 176L180 202M197 132L212 164L200 168L208 176L180 202M146 222Q150 250 144 296M214 222Q210 250 216 296',
  );

const WRINKLES =
  'M134 316C146 318 152 326 166 324M134 330C150 330 158 342 178 336M136 348C144 344 156 354 164 350M136 362C152 360 160 372 176 366M142 376C150 372 156 380 164 378M226 312C214 314 206 322 190 318M228 328C212 328 204 338 188 332M226 344C216 342 204 352 186 348M226 358C212 358 206 370 190 364M220 374C210 372 204 380 194 378M170 312C178 316 182 312 188 316M166 354C174 356 178 352 184 356';
const SKIRT = path('fig-uniform', 'M130 290C128 324 134 360 138 388Q180 394 222 388C226 360 232 324 230 290Z');
export const SKIRTS: Readonly<Record<string, string>> = {
  proper: SKIRT,
  stained:
    SKIRT +
    path('fig-stain', 'M186 336Q194 320 206 330Q222 330 218 346Q222 360 206 360Q192 370 188 356Q176 350 186 336Z') +
    circle('fig-stain', 182, 366, 3.4) +
    circle('fig-stain', 220, 366, 2.4),
  creased:
    path(
      'fig-uniform',
      'M130 290C128 324 136 344 134 366L138 386Q150 394 160 387Q172 396 184 388Q198 396 208 387Q216 392 222 386L226 364C224 346 232 324 230 290Z',
    ) +
    path('fig-fold', WRINKLES) +
    `<g transform="translate(0 2.5)">${path('fig-fold-light', WRINKLES)}</g>`,
};

/** Both legs, and the runs in their stockings. */
export function drawLegs(runs: boolean): string {
  const leg = path('fig-stocking', 'M152 472C150 438 143 410 146 384H177C176 410 170 440 168 472');
  return `${leg}<g transform="matrix(-1 0 0 1 360 0)">${leg}</g>${runs ? RUNS : ''}`;
}

const RUNS =
  path(
    'fig-bare',
    'M192 410C189 402 205 401 206 408C207 414 202 415 201 420C204 432 200 448 199 466C196 450 197 436 197 420C195 416 193 413 192 410Z',
  ) +
  path(
    'fig-ladder',
    'M197 421.5H202M197 425.5H202M197 430H201.5M197.5 434.5H201M197.5 439H201M198 443.5H200.5M198 448H200M192 410C189 402 205 401 206 408C207 414 202 415 201 420C204 432 200 448 199 466C196 450 197 436 197 420C195 416 193 413 192 410Z',
  ) +
  path('fig-bare', 'M164 386C162 398 166 410 164 428C160 412 160 398 160 386Z') +
  path(
    'fig-ladder',
    'M160.5 391H164M160.5 396H164M161 401H164.5M161.5 406H164.5M162 411H165M162.5 416H165M164 386C162 398 166 410 164 428C160 412 160 398 160 386',
  );

const KNOT = 'M171 140Q180 134 189 140L187 152H173Z';
/** The scarf of the uniform, tied in front; or its ends hanging down anyhow. */
export function drawScarf(askew: boolean): string {
  const band = path('fig-tie', 'M161 133Q180 148 199 133L203 141Q180 158 157 141Z');
  if (!askew) {
    return (
      band +
      path('fig-tie', 'M176 148L160 170L174 172L181 152ZM184 148L200 170L186 172L179 152Z') +
      path('fig-tie', KNOT) +
      path('fig-line', 'M170 158L166 168M190 158L194 168')
    );
  }
  return (
    path('fig-tie', 'M161 131Q164 144 178 150L172 158Q156 150 155 139Z') +
    path('fig-tie', 'M199 131Q200 142 190 148L178 150L176 158Q200 156 206 140Z') +
    path('fig-tie', 'M170 152C160 164 158 176 150 190L166 196C172 180 176 168 180 156Z') +
    path('fig-tie', 'M184 150C196 158 192 166 196 174L184 180C180 170 180 164 174 156Z') +
    path('fig-line', 'M166 172L160 186M187 164L190 174')
  );
}

export function drawEarrings(large: boolean): string {
  if (!large) return mirrored(circle('fig-gold', 53.5, 108, 3));
  return mirrored(
    circle('fig-gold', 52, 109, 4) +
      '<circle class="fig-hoop" cx="50" cy="129" r="15"/>' +
      '<circle class="fig-lacquer" cx="50" cy="145" r="6"/>',
  );
}
