import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { half, type Picture, WIDTH } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import type { Look, PersonOptions } from '../../person.ts';
import { path } from '../../svg.ts';
import { MANAGER } from '../cast.ts';
import { atWindow } from '../service/window.ts';

const ROW = 226;
const GAP = 6;
const TOP = 172;
const WORKER: Look = { hair: 'grey', outfit: 'coat' };

export const warmToAll: Picture = {
  title: { 'zh-CN': '待人都一样', en: 'The same for everyone' },
  caption: {
    'zh-CN': '旧工装，新西装，同一句问候，同一张笑脸。',
    en: 'Work clothes or a new suit: the same greeting and the same smile.',
  },
  description: {
    'zh-CN':
      '上下两图，同一位工作人员，同样两位客户：一位拿着安全帽的老工人，一位穿西装的先生。上图，对：对两位都微笑欠身，都说“您好，您请坐”，两位都笑着。下图，错：老工人来了，她扭头看别处，一句话没有，老工人神情不快；穿西装的来了，她满脸笑，说“您好，您请坐”。',
    en: 'Two scenes of one clerk and the same two customers: an old worker holding a helmet, and a man in a suit. Above, right: she smiles and bows slightly to both, says “Good morning. Do sit down.” to both, and both smile. Below, wrong: when the old worker comes she looks elsewhere without a word, and he is displeased; when the man in the suit comes she beams and says “Good morning. Do sit down.”',
  },
  height: ROW * 2 + GAP,
  draw: (language) => {
    const box = { x: 0, width: WIDTH, height: ROW };
    const equal = {
      scene: scene(language, true),
      note: { 'zh-CN': '同样的问候，同样的笑', en: 'Same greeting, same smile' },
    };
    const unequal = {
      scene: scene(language, false),
      note: { 'zh-CN': '一个笑脸，一个冷脸', en: 'One is greeted, one ignored' },
    };
    return half({ ...box, y: 0 }, equal, true, language) + half({ ...box, y: ROW + GAP }, unequal, false, language);
  },
};

const HELMET =
  path('fig-gold', 'M-2-2C-3-12 3-17 10-17C17-17 23-12 22-2Z') +
  path('fig-gold', 'M-5-3H25Q26 0 24 0H-4Q-6 0-5-3Z') +
  path('fig-line', 'M8-17V-3M12-17V-3');

function scene(language: Language, equal: boolean): string {
  const hands = {
    near: { wrist: at(10, -8), hand: 'grip', turn: 20 },
    far: { wrist: at(18, -8), hand: 'grip' },
  } as const;
  const worker = { look: WORKER, pose: hands, holds: HELMET, expression: equal ? 'smile' : 'cross' } as const;
  const suited = { look: MANAGER, expression: 'smile' } as const;
  const split = '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="4 4" d="M180 40V190"/>';
  return visit(language, 2, worker, equal) + visit(language, 181, suited, true) + split;
}

/** One customer at the window, greeted or not. */
function visit(language: Language, x: number, customer: Partial<PersonOptions>, greeted: boolean): string {
  const words = language === 'en' ? ['Good morning.', 'Do sit down.'] : ['您好，', '您请坐。'];
  const clerk = greeted
    ? ({ pose: 'guide', bow: 6, expression: 'warm' } as const)
    : ({ pose: 'wait', expression: 'away' } as const);
  const said = greeted ? bubble(words, at(108, 51), at(70, 96), 13) : '';
  return `<g transform="translate(${x} 0)">${atWindow(clerk, customer, { top: TOP }) + said}</g>`;
}
