import type { Bilingual, Language } from '../../../domain/language.ts';
import { column, footed, type Picture, panel, verdict } from '../../layout.ts';
import { text } from '../../lettering.ts';
import { drawJacket, FRONTS } from '../../scenes/uniform.ts';
import { circle } from '../../svg.ts';
import { closeUp } from './dressed.ts';

const TALL = 258;
const FOOT = 46;

export const uniformCondition: Picture = {
  title: { 'zh-CN': '工作服平整、干净、没有破损、纽扣齐全', en: 'A uniform in good condition' },
  caption: {
    'zh-CN': '上岗前看四样：平整、干净、没有破损、纽扣一颗不缺。',
    en: 'Four things to look at before a shift: smooth, clean, undamaged, every button in place.',
  },
  description: {
    'zh-CN':
      '同一件上衣的前襟，左右两图在同样的四处标着号码。左图，对：一，衣料平整；二，前襟没有污渍；三，袖子没有破损；四，纽扣齐全。右图，错：一，衣料皱；二，前襟上有污渍；三，袖子破了；四，缺一颗纽扣，只剩线头。',
    en: 'The front of the same jacket twice, with numbers at the same four places. Left, right: one, the cloth is smooth; two, it is free of stains; three, the sleeve is undamaged; four, every button is in place. Right, wrong: one, the cloth is creased; two, there is a stain on the front; three, the sleeve is torn; four, a button is missing and only its thread is left.',
  },
  height: TALL,
  draw: (language) => side(true, language) + side(false, language),
};

const SPOILT: Readonly<Record<string, string>> = { sleeve: 'torn', front: 'creased', buttons: 'missing' };
const MORE = `<g transform="translate(118 36)">${FRONTS.stained}</g><g transform="translate(3 118)">${FRONTS.creased}</g>`;

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly right: Bilingual;
  readonly wrong: Bilingual;
}

/** What is looked at, and where its number stands in the panel. */
const MARKS: readonly Mark[] = [
  { x: 74, y: 132, right: { 'zh-CN': '平整', en: 'Smooth' }, wrong: { 'zh-CN': '褶皱', en: 'Creased' } },
  { x: 148, y: 144, right: { 'zh-CN': '干净', en: 'Clean' }, wrong: { 'zh-CN': '污渍', en: 'Stained' } },
  { x: 17, y: 168, right: { 'zh-CN': '无破损', en: 'Whole' }, wrong: { 'zh-CN': '破损', en: 'Torn' } },
  { x: 110, y: 172, right: { 'zh-CN': '扣子齐全', en: 'Buttons on' }, wrong: { 'zh-CN': '缺扣子', en: 'Button off' } },
];

function side(right: boolean, language: Language): string {
  const box = column(right ? 0 : 1, 0, TALL);
  const jacket = drawJacket((spot) => (right ? 'proper' : (SPOILT[spot] ?? 'proper'))) + (right ? '' : MORE);
  const discs = MARKS.map(({ x, y }, index) => disc(index + 1, x, y, right)).join('');
  const words = MARKS.map((mark, index) => {
    const [x, y] = [11 + (index % 2) * 75, TALL - FOOT + 13.4 + Math.floor(index / 2) * 20];
    const word = text((right ? mark.right : mark.wrong)[language], x + 11, y + 4.6, { size: 12.8, anchor: 'start' });
    return disc(index + 1, x, y, right) + word;
  });
  const scene = verdict(right, language) + closeUp(jacket, 182, 4, 0.54) + discs;
  return panel(box, footed(box, scene, words.join(''), FOOT));
}

function disc(value: number, x: number, y: number, right: boolean): string {
  const number = text(String(value), x, y + 4.5, { kind: 'number', size: 12.6 });
  return circle(right ? 'fig-right' : 'fig-accent', x, y, 8.6) + number;
}
