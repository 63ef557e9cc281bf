import type { Bilingual } from '../../../domain/language.ts';
import { UP } from '../../front/hair.ts';
import { drawFeatures, drawMakeUp, drawSkull, MOUTH, onNeck } from '../../front/head.ts';
import { NECK } from '../../front/woman.ts';
import { half, type Picture, WIDTH } from '../../layout.ts';
import { part } from '../../parts.ts';
import { seen } from './dressed.ts';

const GAP = 6;
const THIRD = (WIDTH - 2 * GAP) / 3;
const TALL = 178;
const HEAVY = drawMakeUp(true);

export const makeUp: Picture = {
  title: { 'zh-CN': '不化妆、淡妆、浓妆', en: 'No make-up, light, heavy' },
  caption: {
    'zh-CN': '化不化由你，要化就清淡素雅；单位另有规定的，照单位的办。',
    en: 'Whether to wear any is up to you; if you do, keep it light. Where your organisation has its own rule, follow that.',
  },
  description: {
    'zh-CN':
      '同一张脸的三幅图。对：不化妆，脸上干干净净。对：淡妆，口红和腮红颜色很浅。错：浓妆，眼影、假睫毛、大红口红和腮红都很重。',
    en: 'Three pictures of the same face. Right: no make-up, the face clean. Right: light make-up, lips and cheeks only slightly coloured. Wrong: heavy make-up, with thick eyeshadow, false lashes, bright red lips and rouge.',
  },
  height: TALL,
  draw: (language) =>
    FACES.map(({ face, note }, index) => {
      const box = { x: index * (THIRD + GAP), y: 0, width: THIRD, height: TALL };
      return half(box, { scene: portrait(face), note }, face !== HEAVY, language);
    }).join(''),
};

const FACES: readonly { readonly face: string; readonly note: Bilingual }[] = [
  { face: MOUTH, note: { 'zh-CN': '不化妆', en: 'None' } },
  { face: drawMakeUp(false), note: { 'zh-CN': '淡妆', en: 'Light' } },
  { face: HEAVY, note: { 'zh-CN': '浓妆', en: 'Heavy' } },
];

const UNPAINTED = part(NECK + onNeck(UP.under + drawSkull(true) + drawFeatures(true), 8));
const HAIR = part(onNeck(UP.over, 8));

function portrait(face: string): string {
  return seen(UNPAINTED + onNeck(face, 8) + HAIR, 180 - THIRD / 2, -24, 1);
}
