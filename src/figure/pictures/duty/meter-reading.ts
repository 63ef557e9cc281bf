import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { printed } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { CLERK, OLD_MAN } from '../cast.ts';

const HEIGHT = 250;
/** Below the frame, which cuts people off under the hip. */
const FLOOR = 290;
const SCALE = 1.2;
const READING = '479';

export const meterReading: Picture = {
  title: { 'zh-CN': '读数念一遍，也给客户看', en: 'Say the reading, and show it' },
  caption: {
    'zh-CN': '抄完把单子转过去，念出读数，请客户对一对；不要自己抄完就走。',
    en: 'Turn the slip round, say the reading and let the customer compare; do not just note it and walk off.',
  },
  description: {
    'zh-CN':
      '墙上的气表显示 479。左图，对：抄表员把写着 479 的单子转向客户，微笑着说“479，您看对不对？”老大爷微笑着看单子。右图，错：抄表员拿着单子转身就走，一句话没有，老大爷在她身后担心地问“是多少？”',
    en: 'The gas meter on the wall shows 479. Left, right: the meter reader turns the slip with 479 on it to the customer and says with a smile “It’s 479. Is that right?”; the old man looks at it, smiling. Right, wrong: slip in hand, the meter reader walks off without a word, and the old man asks behind her with a worried face: “How much is it?”',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: shown(language), note: { 'zh-CN': '念出读数，给他看', en: 'Said and shown' } },
      { scene: kept(language), note: { 'zh-CN': '自己抄完就走', en: 'Noted, and off' } },
    ),
};

const METER =
  `<g class="fig-person" stroke-width="1.1">${path('fig-grey', 'M136 -2H142V40H136ZM156 -2H162V40H156Z')}` +
  `${path('fig-shirt', 'M124 44Q124 38 130 38H168Q174 38 174 44V92Q174 98 168 98H130Q124 98 124 92Z')}` +
  `<path class="fig-card" d="M130 50H168V70H130Z"/>${printed(READING, 149, 65.4, 15)}${path('fig-line', 'M134 80H164M134 87H152')}</g>`;

const SLIP = path('fig-card', 'M-19-15H19V15H-19Z');

function shown(language: Language): string {
  const words = language === 'en' ? ['It’s 479.', 'Is that right?'] : ['479，', '您看对不对？'];
  const pose = {
    near: { wrist: at(20, -14), hand: 'grip', turn: -14 },
    far: { wrist: at(24, -26), hand: 'grip', turn: 4 },
  } as const;
  const slip = placed(SLIP + printed(READING, 0, 5.4, 16), 42, -25, 1, -4);
  return (
    METER +
    reader({ x: 42, pose, expression: 'warm', holds: slip }) +
    customer({
      expression: 'smile',
      bow: 6,
      pose: { near: { wrist: at(8, 6) }, far: { wrist: at(9.4, 6) }, nod: 10 },
    }) +
    bubble(words, at(61, 62), at(62, 146), 12.8)
  );
}

function kept(language: Language): string {
  const pose = {
    near: { wrist: at(13, -12), hand: 'grip', turn: 10 },
    far: { wrist: at(16, 0) },
  } as const;
  const slip = placed(
    `${SLIP}<path class="fig-print" stroke-width="1" d="M-13-7H13M-13 0H13M-13 7H4"/>`,
    22,
    -16,
    0.62,
    -18,
  );
  return (
    METER +
    reader({ x: 56, facing: 'left', pose, expression: 'neutral', holds: slip }) +
    '<path class="fig-motion" stroke-width="1.8" d="M84 158H98M86 174H104M84 190H98"/>' +
    customer({
      expression: 'worried',
      pose: { near: { wrist: at(20, -18), hand: 'open' }, far: { wrist: at(9.4, 6) } },
    }) +
    bubble(language === 'en' ? ['How much', 'is it?'] : ['是多少？'], at(78, 66), at(126, 146), 13)
  );
}

function reader(options: Partial<PersonOptions> & { readonly x: number }): string {
  return drawPerson({ y: FLOOR, scale: SCALE, look: CLERK, badge: true, legless: true, ...options });
}

function customer(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 146, y: FLOOR + 4, scale: SCALE, facing: 'left', look: OLD_MAN, legless: true, ...options });
}
