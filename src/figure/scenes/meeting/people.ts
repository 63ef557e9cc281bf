import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { CLERK, CLERK_MAN, SENIOR } from '../../pictures/cast.ts';
import type { Arm, Pose } from '../../pose.ts';
import { path, placed } from '../../svg.ts';
import { mobile, printed } from '../room.ts';

/** Someone seated behind the table. */
type Seated = Omit<PersonOptions, 'y' | 'scale' | 'legless'> & { readonly y?: number };

const NEAR: Arm = { wrist: at(12, -2), hand: 'relaxed' };
const FAR: Arm = { wrist: at(18, -4), hand: 'relaxed' };
const AT_TABLE: Pose = { near: NEAR, far: FAR, seated: true };

const PEN = placed(path('fig-shoe', 'M-1.5-9L.5-9.5L3 4L2.5 7L.8 4.5Z'), 26, -4, 1, 24);

export function writer(state: string, language: Language): Seated {
  const look = CLERK_MAN;
  if (state === 'newspaper') {
    const near: Arm = { wrist: at(9, -15), hand: 'grip', turn: -50 };
    const far: Arm = { wrist: at(36, -19), hand: 'grip', turn: -70 };
    return { x: 34, look, pose: { near, far, seated: true, nod: 10 }, holds: newspaper(language) };
  }
  const near: Arm = { wrist: at(17, -1), hand: 'grip', turn: 4 };
  return { x: 40, look, pose: { near, far: FAR, seated: true, nod: 12 }, bow: 6, holds: PEN, expression: 'smile' };
}

function newspaper(language: Language): string {
  const name = { 'zh-CN': '晚报', en: 'News' }[language];
  return placed(
    path('fig-card', 'M-21-14L0-17L21-14V15L0 12L-21 15Z') +
      path('fig-print', 'M0-17V12M-17 1L-4-1M-17 5L-4 3M-17 9L-4 7M4 3L17 5M4 7L17 9') +
      '<path class="fig-shade" stroke-width=".6" d="M4-12L17-10V0L4-2Z"/>' +
      printed(name, -10.5, -4.5, 8.5),
    23,
    -27,
  );
}

export function neighbour(state: string): Seated {
  const look = CLERK;
  if (state === 'proper') return { x: 118, look, pose: AT_TABLE, expression: 'smile' };
  const near: Arm = { wrist: at(13.5, -41), hand: 'open', turn: -20 };
  return { x: 126, look, facing: 'left', pose: { near, far: FAR, seated: true }, bow: 12, expression: 'warm' };
}

export function third(state: string): Seated {
  const look = { hair: 'bob', outfit: 'uniform' } as const;
  const common = { x: 232, look, facing: 'left' } as const;
  if (state !== 'lit') return { ...common, pose: AT_TABLE, expression: 'smile' };
  const near: Arm = { wrist: at(18, -17), hand: 'grip', turn: -30 };
  return { ...common, pose: { near, far: FAR, seated: true, nod: 16 }, bow: 5, holds: mobile(24, -24, 14, 0.8) };
}

export function fourth(state: string): Seated {
  const look = SENIOR;
  const common = { look, facing: 'left' } as const;
  if (state === 'proper') return { ...common, x: 318, pose: AT_TABLE };
  const near: Arm = { wrist: at(33, -15), hand: 'relaxed', turn: 20 };
  const far: Arm = { wrist: at(40, -14), hand: 'relaxed', turn: 20 };
  return { ...common, x: 344, y: 309, pose: { near, far, seated: true, nod: 38 }, bow: 45, expression: 'asleep' };
}

const SEAT = 297.5;
const SCALE = 1.6;

export function behindTable(person: Seated): string {
  return drawPerson({ y: SEAT, ...person, scale: SCALE, legless: true });
}

export function armsOf(person: Seated): string {
  return drawPerson({ y: SEAT, ...person, scale: SCALE, armsOnly: true });
}
