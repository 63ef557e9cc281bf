import type { Look } from '../../domain/scenario/look.ts';
import { mirrored } from '../front/head.ts';
import { d } from '../svg.ts';
import type { Mien } from './mien.ts';

/** Cheeks and the folds that a feeling presses into the skin, deeper as it grows. */
export function drawSkin({ anger, joy }: Mien): string {
  const flush = d`<ellipse class="fig-blush" cx="73" cy="${110 - joy * 2}" rx="9" ry="6" opacity="${anger * 0.5 + joy * 0.45}"/>`;
  return (
    mirrored(flush + fold('M70 102Q79 97.5 88 102', joy * joy, 1.8) + fold('M91 107Q84 111 81.5 117', anger, 2)) +
    fold('M96.5 70V80M103.5 70V80', anger * anger, 2.2)
  );
}

const LINES: Readonly<Record<NonNullable<Look['age']>, string>> = {
  young: '',
  middle: 'M91 107Q84 111 81.5 117',
  old: 'M91 107Q83 112 80.5 123M68 90L62.5 87M68 94L62 94.5M68 98L63 101',
};

/** The fine lines of a face at rest. */
export function drawAge(age: Look['age']): string {
  if (!age || age === 'young') return '';
  const brow = age === 'old' ? fold('M80 55Q100 51 120 55M84 62Q100 58.5 116 62', 0.45, 1.6) : '';
  return mirrored(fold(LINES[age], age === 'old' ? 0.5 : 0.3, 1.6)) + brow;
}

function fold(data: string, depth: number, width: number): string {
  return d`<path class="fig-feature" stroke-width="${width}" opacity="${depth}" d="${data}"/>`;
}
