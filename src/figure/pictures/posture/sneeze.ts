import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, half, numbered, type Picture } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { path } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';

const HALF = 190;
/** The two stand on a floor that the counter hides. */
const FLOOR = 211;
const SCALE = 1.1;

export const sneeze: Picture = {
  title: { 'zh-CN': '忍不住要打喷嚏', en: 'When a sneeze cannot be held back' },
  caption: {
    'zh-CN': '侧过身，用手遮住口鼻，转回来道一声歉；不对着客户打，也不打完当没事。',
    en: 'Turn aside, cover nose and mouth, turn back and say sorry; not into the customer’s face, and not as if nothing had happened.',
  },
  description: {
    'zh-CN':
      '四格图，工作人员和客户隔着柜台。上面两格，对：一，工作人员转身背开客户，手拿纸巾遮住口鼻；二，转回来面向客户说“对不起，失礼了”。下面两格，错：对着客户张口打喷嚏，飞沫溅到客户面前，客户往后躲；打完不说一句话，就用那只手递单据，客户皱眉。',
    en: 'Four panels, clerk and customer across a counter. Top, right: 1 the clerk turns away from the customer and covers nose and mouth with a tissue; 2 the clerk turns back and says “I’m sorry, excuse me”. Bottom, wrong: the clerk sneezes with open mouth towards the customer, who leans back from the spray; then the clerk hands over a paper with the same hand and no word, and the customer frowns.',
  },
  height: 2 * HALF + 6,
  draw: (language) =>
    cell(0, aside(), { 'zh-CN': '侧身，遮住口鼻', en: 'Turn aside, cover' }, language) +
    cell(1, sorry(language), { 'zh-CN': '转回来，道歉', en: 'Turn back, say sorry' }, language) +
    cell(2, spray(), { 'zh-CN': '对着客户打', en: 'Into the face' }, language) +
    cell(3, silent(), { 'zh-CN': '打完当没事', en: 'Not a word after it' }, language),
};

function cell(place: 0 | 1 | 2 | 3, scene: string, note: Bilingual, language: Language): string {
  const right = place < 2;
  const box = column((place % 2) as 0 | 1, right ? 0 : HALF + 6, HALF);
  return half(box, { scene: scene + (right ? numbered(place + 1, 31, 151) : ''), note }, right, language);
}

const DESK = counter(14, 134, 149, 40);
const common = { y: FLOOR, scale: SCALE, legless: true } as const;
const clerk = (options: Partial<PersonOptions>) =>
  drawPerson({ ...common, x: 50, look: CLERK, badge: true, ...options });
const visitor = (options: Partial<PersonOptions> = {}) =>
  drawPerson({ ...common, x: 138, facing: 'left', look: VISITOR, expression: 'neutral', ...options });

const TISSUE = path('fig-card', 'M1-53.6L7-55L13-52.6L12-43L6-41.6L0-45Z');

function aside(): string {
  const pose = { near: { wrist: at(10.4, -41), hand: 'none' }, far: { wrist: at(8, -6), hand: 'relaxed' } } as const;
  const hand =
    path('fig-skin', 'M4.4-42.6C2.6-47 3.6-51.6 6-51.4L7-48.6L10.4-51.2C13-51.4 14-48.6 13-45.6L12-42Z') +
    path('fig-line', 'M7-48.6L8-45.6');
  return (
    clerk({
      facing: 'left',
      pose,
      bow: 14,
      expression: 'sneeze',
      holds: `<g transform="rotate(14)">${TISSUE}${hand}</g>`,
    }) +
    visitor() +
    DESK
  );
}

function sorry(language: Language): string {
  const words = { 'zh-CN': ['对不起，', '失礼了'], en: ['I’m sorry,', 'excuse me'] }[language];
  return (
    clerk({ pose: 'wait', bow: 8, expression: 'smile' }) +
    visitor({ expression: 'smile' }) +
    DESK +
    bubble(words, at(122, 32), at(76, 76), 13)
  );
}

function spray(): string {
  const drops = [
    [90, 80],
    [97, 70],
    [97, 88],
    [104, 62],
    [106, 78],
    [105, 96],
    [113, 70],
    [114, 86],
  ]
    .map(([x, y]) => `<circle class="fig-water" stroke-width=".8" cx="${x}" cy="${y}" r="2.1"/>`)
    .join('');
  const lines = '<path class="fig-motion" stroke-width="2" d="M85 75L95 66M86 80H101M85 85L95 93"/>';
  return (
    clerk({ pose: 'wait', bow: 16, expression: 'sneeze' }) +
    visitor({ pose: { ...BACK, recline: 10 }, expression: 'cross' }) +
    DESK +
    lines +
    `<g class="fig-person">${drops}</g>`
  );
}

const BACK = {
  near: { wrist: at(14, -30), hand: 'open', turn: -50 },
  far: { wrist: at(18, -34), hand: 'open', turn: -50 },
} as const;

function silent(): string {
  const pose = { near: { wrist: at(24, -20), hand: 'grip' }, far: { wrist: at(9.4, 6) } } as const;
  return (
    clerk({
      pose,
      expression: 'neutral',
      holds:
        path('fig-card', 'M28-28L46-30L48-10L30-8Z') +
        path('fig-print', 'M32-24L43-25M32-19L44-20M33-14L40-15') +
        '<path class="fig-water" stroke-width=".8" d="M38-20a2 2 0 1 0 .1 0ZM33-11a1.6 1.6 0 1 0 .1 0Z"/>',
    }) +
    visitor({ expression: 'cross' }) +
    DESK
  );
}
