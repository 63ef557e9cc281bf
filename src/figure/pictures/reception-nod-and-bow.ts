import type { Bilingual, Language } from '../../domain/language.ts';
import { arrow, footed, ground, type Picture, panel, WIDTH } from '../layout.ts';
import { text } from '../lettering.ts';
import { drawPerson } from '../person.ts';
import { d } from '../svg.ts';
import { CLERK } from './cast.ts';

const HEIGHT = 244;
const BOX = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
const FLOOR = 210;
const SCALE = 1.15;
const HIP = FLOOR - 70 * SCALE;
/** Degrees of the slight bow as drawn; the sources name none, so the picture does not either. */
const BOW = 15;

export const receptionNodAndBow: Picture = {
  title: { 'zh-CN': '站、点头、微欠身', en: 'Stand, nod, slight bow' },
  caption: {
    'zh-CN': '先站直，再点头，再从腰部微微前倾。',
    en: 'Stand upright, nod, then bend slightly from the hip.',
  },
  description: {
    'zh-CN':
      '侧面三个姿势：一，站直，双手在身前相握；二，点头，只有头向前低；三，微欠身，上身从腰部略微前倾，背和颈成一直线，图中标出与竖直线的夹角。',
    en: 'Three postures from the side. 1: upright, hands folded in front. 2: a nod, only the head dips. 3: a slight bow, the trunk leans slightly from the hip with back and neck in one line; the angle to the vertical is drawn.',
  },
  height: HEIGHT,
  draw: (language) =>
    panel(BOX, footed(BOX, ground(FLOOR, 12, WIDTH - 12) + angle() + figures() + nodding(), words(language))),
};

function figures(): string {
  const common = { y: FLOOR, scale: SCALE, look: CLERK, expression: 'smile', badge: true } as const;
  return (
    drawPerson({ ...common, x: 58, pose: 'wait' }) +
    drawPerson({ ...common, x: 174, pose: 'nod' }) +
    drawPerson({ ...common, x: 284, pose: 'wait', bow: BOW, expression: 'warm' })
  );
}

function nodding(): string {
  return arrow('M203 44Q212 54 210 66', 210, 67, 98, 'fig-motion');
}

/** The vertical, the line of the back and the arc between them. */
function angle(): string {
  const length = 112;
  const [sin, cos] = [Math.sin((BOW * Math.PI) / 180), Math.cos((BOW * Math.PI) / 180)];
  const lines = d`M284 ${HIP}V${HIP - length}M284 ${HIP}L${284 + sin * length} ${HIP - cos * length}`;
  const arc = d`M284 ${HIP - 104}A104 104 0 0 1 ${284 + sin * 104} ${HIP - cos * 104}`;
  return `<path class="fig-motion" stroke-width="1.2" stroke-dasharray="4 3" d="${lines}"/><path class="fig-motion" stroke-width="1.8" data-angle="${BOW}" d="${arc}"/>`;
}

const LABELS: readonly Bilingual[] = [
  { 'zh-CN': '站', en: 'Stand' },
  { 'zh-CN': '点头', en: 'Nod' },
  { 'zh-CN': '微欠身', en: 'Slight bow' },
];

function words(language: Language): string {
  return LABELS.map((label, index) => text(label[language], [58, 174, 284][index]!, HEIGHT - 8.6)).join('');
}
