import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, panel, WIDTH } from '../../layout.ts';
import { text } from '../../lettering.ts';
import { drawPerson, type Expression } from '../../person.ts';
import { d } from '../../svg.ts';
import { VISITOR_WOMAN } from '../cast.ts';
import { AT_EAR, CALLING, telephone } from './telephone.ts';

const ROW = 88;
const GAP = 6;

/** What the rings mean. Their numbers are for norms to say, which an organisation may set for itself. */
export const phoneRings: Picture = {
  title: { 'zh-CN': '铃每响一声，对方就多等一分', en: 'Every ring is a wait at the other end' },
  caption: {
    'zh-CN': '第一声就动手，界限以内接起；过了界限赶快接，响得太久先道歉。',
    en: 'Move at the first ring and answer within the limit; past it, be quick; far past it, apologise first.',
  },
  description: {
    'zh-CN':
      '四行图，自上而下铃响得越来越久，打电话的人神情越来越着急。第一声，绿色：放下手里的事，专门接电话的，这一声响完就接，对方微笑。界限以内，绿色：人人都要接起，先问好、报身份。过了界限，灰色：已经晚了，赶快接，对方担心。响得太久，红色：接起先说“对不起，让您久等了”，对方皱眉。',
    en: 'Four rows; down the page the telephone rings longer and the caller grows more impatient. First ring, green: put down what you are doing; if the telephone is your job, answer as it ends; the caller smiles. Within the limit, green: everybody answers, greets and says who they are. Past the limit, grey: it is late already, be quick; the caller worries. Far past it, red: first say “I’m sorry to have kept you waiting”; the caller frowns.',
  },
  height: ROW * 4 + GAP * 3,
  draw: (language) => ZONES.map((zone, index) => drawZone(zone, index, language)).join(''),
};

interface Zone {
  readonly colour: string;
  readonly name: Bilingual;
  readonly does: { readonly [language in Language]: readonly string[] };
  readonly caller: Expression;
}

const ZONES: readonly Zone[] = [
  {
    colour: 'fig-right',
    name: { 'zh-CN': '第一声', en: 'The first ring' },
    does: {
      'zh-CN': ['放下手里的事；', '专职接线，响完就接'],
      en: ['Put other work down; on', 'duty, answer as it ends'],
    },
    caller: 'smile',
  },
  {
    colour: 'fig-right',
    name: { 'zh-CN': '界限以内', en: 'Within the limit' },
    does: { 'zh-CN': ['人人都要接起：', '问好，报身份'], en: ['Everybody answers:', 'greet, say who you are'] },
    caller: 'neutral',
  },
  {
    colour: 'fig-grey',
    name: { 'zh-CN': '过了界限', en: 'Past the limit' },
    does: { 'zh-CN': ['已经晚了，', '赶快接'], en: ['Late already:', 'be quick'] },
    caller: 'worried',
  },
  {
    colour: 'fig-accent',
    name: { 'zh-CN': '响得太久', en: 'Far past it' },
    does: { 'zh-CN': ['接起先道歉：', '“对不起，让您久等了”'], en: ['“Sorry to have kept', 'you waiting” first'] },
    caller: 'cross',
  },
];

function drawZone({ colour, name, does, caller }: Zone, index: number, language: Language): string {
  const box = { x: 0, y: index * (ROW + GAP), width: WIDTH, height: ROW };
  const words = does[language].map((line, place) => text(line, 104, 50 + place * 18, { size: 12.6, anchor: 'start' }));
  return panel(
    box,
    `<path class="${colour}" d="M.5 7Q.5.5 7 .5H11V${ROW - 0.5}H7Q.5 ${ROW - 0.5} .5 ${ROW - 7}Z"/>` +
      `<g class="fig-person" stroke-width="1.1">${telephone(58, 56, 1.15)}</g>` +
      ringing(index + 1) +
      text(name[language], 104, 28, { kind: 'title', size: 14.5, anchor: 'start' }) +
      words.join('') +
      drawPerson({
        x: 312,
        y: 232,
        scale: 1.5,
        facing: 'left',
        look: VISITOR_WOMAN,
        pose: { near: CALLING, far: { wrist: at(9.4, 6) } },
        expression: caller,
        holds: AT_EAR,
        legless: true,
      }),
    ` data-zone="${index + 1}"`,
  );
}

/** The longer it rings, the wider it is heard. */
function ringing(loud: number): string {
  const arcs = Array.from({ length: loud }, (_, ring) => {
    const [x, y] = [19 + ring * 5, 7 + ring * 2.6];
    return d`M${58 - x} ${44 - y}Q${52 - x} 44 ${58 - x} ${44 + y}M${58 + x} ${44 - y}Q${64 + x} 44 ${58 + x} ${44 + y}`;
  });
  return `<path class="fig-motion" stroke-width="1.6" d="${arcs.join('')}"/>`;
}
