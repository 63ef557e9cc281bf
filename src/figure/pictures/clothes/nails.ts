import { type Adornment, drawHandBack, RED_NAILS } from '../../front/hands.ts';
import { type Picture, pair } from '../../layout.ts';
import { path } from '../../svg.ts';

export const nails: Picture = {
  title: { 'zh-CN': '指甲短而干净', en: 'Nails short and clean' },
  caption: {
    'zh-CN': '指甲剪短，不涂彩色指甲油：客户看的应当是单据上的那一行。',
    en: 'Nails short, no coloured polish: customers should look at the line on the form.',
  },
  description: {
    'zh-CN':
      '左图，对：一只手指着单据，指甲剪短，干净，没有涂颜色。右图，错：同一只手，指甲留得又尖又长，涂着红色指甲油，一眼看去先看见指甲。',
    en: 'Left, right: a hand on a form, its nails trimmed short, clean, without colour. Right, wrong: the same hand with long pointed nails in red polish, which catch the eye before the form does.',
  },
  height: 190,
  draw: (language) =>
    pair(
      language,
      190,
      { scene: onForm({}), note: { 'zh-CN': '剪短、干净', en: 'Short and clean' } },
      { scene: onForm(RED_NAILS), note: { 'zh-CN': '留长、涂红', en: 'Long and red' } },
    ),
};

const FORM =
  '<path class="fig-card" stroke-width="1.3" d="M44 42L150 36L160 152L54 158Z"/>' +
  path('fig-print', 'M58 56L104 53.4M60 72L140 67.4M61 84L141 79.4M62 96L142 91.4M63 108L143 103.4');
const SLEEVE =
  path('fig-skin', 'M-14-11H2V12H-14Z') +
  path('fig-shirt', 'M-20-14H-9V14.5H-20Z') +
  path('fig-uniform', 'M-60-18H-16V18H-60Z');

/** A hand lying on a form, coming from the lower left. */
function onForm(hand: Adornment): string {
  const back = drawHandBack({ ...hand, thumb: true });
  return `${FORM}<g class="fig-person" stroke-width=".8" transform="translate(40 134) rotate(-24) scale(1.85)">${SLEEVE}${back}</g>`;
}
