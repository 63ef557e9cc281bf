import { circle, path } from '../svg.ts';

/** Drawn with the middle of the face at x 100, the crown at y 16 and the chin at y 144. */
const SKULL =
  'M59 84C59 50 74 30 100 30C126 30 141 50 141 84C141 104 138 116 130 127C122 138 111 145 100 145C89 145 78 138 70 127C62 116 59 104 59 84Z';
const SLIM =
  'M60 84C60 50 74 30 100 30C126 30 140 50 140 84C140 104 136 117 127 129C118 140 109 145 100 145C91 145 82 140 73 129C64 117 60 104 60 84Z';
const EAR = 'M60 88C50 79 45 90 49 101C52 110 58 115 63 110';
const EAR_FOLD = 'M54 93C58 92 60 97 58 103';

/** Puts head units into the units of a scene, the middle of the face at x 180. */
export function onNeck(content: string, y: number): string {
  return `<g stroke-width="2.5" transform="translate(104 ${y}) scale(.76)">${content}</g>`;
}

export function drawSkull(woman: boolean): string {
  return mirrored(path('fig-skin', EAR) + path('fig-line', EAR_FOLD)) + path('fig-skin', woman ? SLIM : SKULL);
}

/** The same on both sides of the face. */
/* @__NO_SIDE_EFFECTS__ */
export function mirrored(half: string): string {
  return `${half}<g transform="matrix(-1 0 0 1 200 0)">${half}</g>`;
}

const BROWS = {
  woman: 'M72 77C77 71.5 85 70.5 92 74C85 72.8 78 74 72 77Z',
  man: 'M70 77C76 70.5 86 69.5 93 74.5C86 73.5 77 74.5 70 77Z',
};
const EYE = 'M74.5 92C78 86 86 85.5 90.5 92C86 96 79 96 74.5 92Z';
const LID = 'M73 92.5C77 85.5 86.5 84.5 91.5 92';
const NOSE = 'M101 94L104 108C103 111 99 111.5 96.5 110';

/** Brows, eyes and nose of someone calm and friendly. */
export function drawFeatures(woman: boolean): string {
  const brow = `<path class="fig-eye" d="${woman ? BROWS.woman : BROWS.man}"/>`;
  const eye =
    path('fig-white', EYE) +
    circle('fig-eye', 82.5, 91, 4.3) +
    `<circle class="fig-white" cx="84" cy="89.3" r="1.3"/>` +
    `<path class="fig-feature" stroke-width="3" d="${LID}"/>` +
    (woman ? `<path class="fig-feature" stroke-width="2.2" d="M73.5 92L69.5 89.5"/>` : '');
  return `${mirrored(brow + eye)}<path class="fig-feature" stroke-width="2" d="${NOSE}"/>`;
}

/** A light smile. */
export const MOUTH = `<path class="fig-feature" stroke-width="2.6" d="M86 122.5C92 128 108 128 114 122.5"/>`;

const LIPS =
  'M85 121.5C91 118.5 96 117.5 100 119.5C104 117.5 109 118.5 115 121.5C110 128.5 105 131 100 131C95 131 90 128.5 85 121.5Z';
const FULL_LIPS =
  'M82 122C88 116 95 114 100 117.5C105 114 112 116 118 122C112 130 106 134.5 100 134.5C94 134.5 88 130 82 122Z';
const PARTING = `<path class="fig-feature" stroke-width="1.6" d="M86 121.5C94 126 106 126 114 121.5"/>`;

/** Lips and cheeks: a breath of colour, or as much as there is in the box. */
export function drawMakeUp(thick: boolean): string {
  if (!thick) {
    return (
      mirrored('<ellipse class="fig-blush" cx="72" cy="110" rx="8" ry="5" opacity=".35"/>') +
      path('fig-lip', LIPS.replace('131C95 131', '129C95 129')) +
      PARTING
    );
  }
  const shadow = path('fig-plum', 'M66 91C66 77 84 70 95 82C95 86 94 90 91.5 92C87 84 77 84.5 66 91Z');
  const lashes = `<path class="fig-feature" stroke-width="4" d="M71 93C76 85.5 86.5 84.5 91.5 92"/><path class="fig-feature" stroke-width="2.6" d="M73 91L64 88M76 87.5L68.5 82M81 85.5L76 78.5"/>`;
  const rouge = '<ellipse class="fig-rouge" cx="72" cy="110" rx="11" ry="9"/>';
  return mirrored(rouge + shadow + lashes) + path('fig-lacquer', FULL_LIPS) + PARTING;
}

/** Glasses, or nothing; `dark` lenses hide the eyes. */
export function drawGlasses(lens: 'dark' | 'light'): string {
  const half =
    path(lens === 'dark' ? 'fig-smoke' : 'fig-lens', 'M64 82H95C97 96 93 106 80 106C67 106 63 96 64 82Z') +
    path('fig-line', 'M64 85L57 83') +
    path(lens === 'dark' ? 'fig-glint' : 'fig-pale', 'M69 101L75 95');
  return `<g stroke-width="3">${mirrored(half)}${path('fig-line', 'M95 86Q100 82 105 86')}</g>`;
}

export const EARRING = `${circle('fig-gold', 147, 108, 3)}<circle class="fig-hoop" cx="149" cy="118" r="8.5"/>`;
