import type { Language } from '../domain/language.ts';
import type { Persona } from '../domain/scenario/scenario.ts';

export interface CustomerOptions {
  readonly look: Persona['look'];
  /** 0 furious, 50 calm, 100 delighted. */
  readonly mood: number;
  readonly language: Language;
  readonly name: string;
}

/** The five steps in which a mood is put into words, from 0 up. */
const WORDS = {
  'zh-CN': ['怒气冲冲', '不高兴', '平静', '满意', '非常高兴'],
  en: ['furious', 'unhappy', 'calm', 'pleased', 'delighted'],
} as const;

/** Name of a mood: each step covers a fifth of the scale. */
export function moodWord(mood: number, language: Language): string {
  return WORDS[language][Math.min(4, Math.floor(limit(mood) / 20))]!;
}

/** Head and shoulders of a customer whose face follows the mood without steps. Runs in the browser too. */
export function drawCustomer({ look, mood, language, name }: CustomerOptions): string {
  const label = `${name}${language === 'en' ? ', ' : '，'}${moodWord(mood, language)}`;
  const safe = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const [behind, over] = HAIR[look.hair];
  const colour = look.hair.startsWith('grey') ? 'fig-grey' : 'fig-hair';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig-customer" viewBox="0 0 200 200" role="img" aria-label="${safe}">` +
    `<g class="fig-person" stroke-width="2">${path(colour, behind)}${BODIES[look.outfit]}${path('fig-skin', HEAD)}${face(limit(mood))}${path(colour, over)}</g></svg>`
  );
}

const limit = (mood: number) => Math.min(100, Math.max(0, mood));
const path = (name: string, data: string, more = '') => (data ? `<path class="${name}" d="${data}"${more}/>` : '');
const round = (value: number) => Math.round(value * 10) / 10;

const HEAD =
  'M58 84C48 78 46 94 52 102C55 107 59 107 61 106C66 128 84 144 100 144C116 144 134 128 139 106C141 107 145 107 148 102C154 94 152 78 142 84C146 44 130 28 100 28C70 28 54 44 58 84Z';

const NECK = '<path class="fig-skin" d="M84 130V152Q100 190 116 152V130"/>';
const shoulders = (cloth: string) =>
  path(cloth, 'M12 204C12 172 36 164 60 158L84 150L100 172L116 150L140 158C164 164 188 172 188 204Z');
const BODIES: Readonly<Record<CustomerOptions['look']['outfit'], string>> = {
  suit: `${NECK}${path('fig-shirt', 'M76 152L100 204L124 152L116 146L100 168L84 146Z')}${shoulders('fig-suit').replace('L100 172L', 'L100 204L')}${path('fig-tie', 'M94 170L100 166L106 170L104 178L110 204H90L96 178Z')}${path('fig-line', 'M84 150L66 172L76 178L72 184L92 204M116 150L134 172L124 178L128 184L108 204')}`,
  coat: `${NECK}${shoulders('fig-coat')}${path('fig-shirt', 'M84 148L76 152L100 180L124 152L116 148L100 168Z')}${path('fig-coat', 'M76 151L60 164L82 188L100 178L118 188L140 164L124 151L100 178Z')}${path('fig-line', 'M100 178V204')}`,
  dress: `${NECK}${shoulders('fig-dress').replace('L100 172L', 'Q100 192 ')}`,
};

const BUN = [
  'M78 22C74-6 126-6 122 22Z',
  'M56 88C44 50 60 18 100 18C140 18 156 50 144 88C140 66 126 54 104 40C92 56 66 58 56 88Z',
] as const;

const HAIR: Readonly<Record<CustomerOptions['look']['hair'], readonly [string, string]>> = {
  short: [
    '',
    'M56 88C44 50 62 16 100 16C138 16 156 50 144 88C142 76 140 68 134 60C116 60 96 58 80 48C74 60 62 66 56 88Z',
  ],
  bob: [
    'M46 134C36 96 40 16 100 16C160 16 164 96 154 134C148 142 136 142 128 138H72C64 142 52 142 46 134Z',
    'M46 134C36 96 40 16 100 16C160 16 164 96 154 134C150 139 142 140 137 137C146 112 144 84 134 62C112 62 92 58 82 46C80 62 62 66 61 90C55 108 56 124 63 137C58 140 50 139 46 134Z',
  ],
  bun: BUN,
  'grey-bun': BUN,
  grey: [
    '',
    'M56 88C44 54 58 22 100 20C142 22 156 54 144 88C142 76 142 66 136 54C122 40 112 40 100 42C88 38 72 42 64 54C60 66 58 76 56 88Z',
  ],
};

/** Brows, eyes and mouth. Everything is a line through the mood, `good` running from −1 to 1. */
function face(mood: number): string {
  const good = (mood - 50) / 50;
  return (
    [-1, 1].map((side) => eye(side, good)).join('') +
    path('fig-feature', 'M101 92L105 106Q102 110 97 108', ' stroke-width="2"') +
    cheeks(good) +
    mouth(good)
  );
}

function eye(side: number, good: number): string {
  const x = 100 + side * 19;
  const frown = Math.max(0, -good);
  const joy = Math.max(0, good);
  const inner = round(72 + frown * 9 - joy * 2);
  const outer = round(73 - frown * 4 - joy * 3);
  const brow = path(
    'fig-feature',
    `M${x - side * 10} ${inner}Q${x} ${round(67 + frown * 5 - joy * 5)} ${x + side * 12} ${outer}`,
    ' data-part="brow" stroke-width="3.8"',
  );
  const [lid, under] = [round(78 + frown * 5), round(104 - frown * 7 - joy * 18)];
  return (
    brow + path('fig-eye', `M${x - 6.5} 91Q${x} ${lid} ${x + 6.5} 91Q${x} ${under} ${x - 6.5} 91Z`, ' data-part="eye"')
  );
}

function cheeks(good: number): string {
  const strength = round(Math.abs(good) * 0.5);
  return [70, 130]
    .map((x) => `<ellipse class="fig-blush" cx="${x}" cy="106" rx="9" ry="6" opacity="${strength}"/>`)
    .join('');
}

/** `data-curve` is how far the middle of the mouth hangs below its corners. */
function mouth(good: number): string {
  const curve = round(good * 16);
  const open = round(Math.max(0, good - 0.3) * 22 + Math.max(0, -good - 0.5) * 12);
  const width = round(15 + Math.max(0, good) * 5);
  const y = round(122 - good * 5);
  const line = `M${100 - width} ${y}Q100 ${round(y + curve)} ${100 + width} ${y}`;
  const lower = open > 0 ? `Q100 ${round(y + curve + open)} ${100 - width} ${y}Z` : '';
  return path(
    open > 0 ? 'fig-teeth' : 'fig-feature',
    line + lower,
    ` data-part="mouth" data-curve="${curve}" stroke-width="2.6"`,
  );
}
