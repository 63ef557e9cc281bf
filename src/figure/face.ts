import { d, path } from './svg.ts';

export type Expression =
  | 'smile'
  | 'warm'
  | 'neutral'
  | 'worried'
  | 'cross'
  | 'shouting'
  | 'away'
  | 'asleep'
  | 'loud'
  | 'sneeze';

interface Features {
  /** Depth of the mouth's curve; below 0 its corners hang, from 3 it shows teeth, above 4 it stands open. */
  readonly mouth: number;
  /** How far the inner ends of the brows are lowered. */
  readonly frown: number;
  readonly eyes: 'open' | 'arched' | 'aside' | 'shut' | 'tight';
}

const FEATURES: Readonly<Record<Expression, Features>> = {
  warm: { mouth: 3.4, frown: -0.5, eyes: 'arched' },
  smile: { mouth: 2.4, frown: -0.3, eyes: 'open' },
  neutral: { mouth: 0, frown: 0, eyes: 'open' },
  worried: { mouth: -1.2, frown: -1.6, eyes: 'open' },
  cross: { mouth: -2.2, frown: 1.6, eyes: 'open' },
  shouting: { mouth: 4.6, frown: 1.8, eyes: 'open' },
  away: { mouth: -0.6, frown: 0, eyes: 'aside' },
  asleep: { mouth: 0.4, frown: 0, eyes: 'shut' },
  loud: { mouth: 4.5, frown: -0.6, eyes: 'arched' },
  sneeze: { mouth: 5, frown: 1.4, eyes: 'tight' },
};

/** Centres of the two eyes in a face turned three quarters towards x. */
const NEAR_EYE = -0.7;
const FAR_EYE = 5.1;

/** Brows, eyes, nose and mouth, for a head whose middle is at 0 0. */
export function drawFace(expression: Expression): string {
  const { mouth, frown, eyes } = FEATURES[expression];
  const brows = d`M${NEAR_EYE - 2} ${-4.4 - frown * 0.3}Q${NEAR_EYE} ${-5.4} ${NEAR_EYE + 1.8} ${-4.5 + frown}M${FAR_EYE - 1.4} ${-4.5 + frown}Q${FAR_EYE + 0.4} ${-5.4} ${FAR_EYE + 1.7} ${-4.5 - frown * 0.3}`;
  const nose = 'M3.3-.6L4 2.1L2.9 2.4';
  return path('fig-feature', brows + nose) + drawEyes(eyes) + drawMouth(mouth) + blush(mouth);
}

function drawEyes(eyes: Features['eyes']): string {
  if (eyes === 'arched') {
    return path('fig-feature', [NEAR_EYE, FAR_EYE].map((x) => d`M${x - 1.6} -.4Q${x} -2.6 ${x + 1.5} -.4`).join(''));
  }
  if (eyes === 'shut') {
    return path('fig-feature', [NEAR_EYE, FAR_EYE].map((x) => d`M${x - 1.7} -1Q${x} .9 ${x + 1.6} -1`).join(''));
  }
  if (eyes === 'tight') {
    return path(
      'fig-feature',
      [NEAR_EYE, FAR_EYE].map((x) => d`M${x - 1.6} -2.2L${x + 1.2} -.9L${x - 1.6} .6`).join(''),
    );
  }
  const shift = eyes === 'aside' ? 0.9 : 0;
  return [NEAR_EYE, FAR_EYE]
    .map((x) => d`<ellipse class="fig-eye" cx="${x + shift}" cy="-1" rx="1" ry="1.4"/>`)
    .join('');
}

function drawMouth(curve: number): string {
  if (curve > 4) return path('fig-mouth', 'M-.4 4.4Q2.6 3.6 5.4 4.2C5.8 7.6 4 9.6 2.4 9.4C.6 9.2-.4 7-.4 4.4Z');
  if (curve < 3) return path('fig-feature', d`M.2 ${5.9 - curve / 4}Q2.7 ${5.9 + curve} 5 ${5.7 - curve / 4}`);
  return path('fig-teeth', d`M-.3 4.9Q2.6 5.7 5.2 4.7Q3.6 8.8 2.3 8.6Q.6 8.4-.3 4.9Z`);
}

function blush(curve: number): string {
  if (curve <= 0) return '';
  return '<ellipse class="fig-blush" cx="-2.6" cy="3.2" rx="1.9" ry="1.2" opacity=".4"/>';
}
