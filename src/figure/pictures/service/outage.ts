import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { pad, printed } from '../../scenes/room.ts';
import { circle, path } from '../../svg.ts';
import { atWindow, HEIGHT } from './window.ts';

/** High enough for a sign on the front of the counter. */
const TOP = 172;

export const outageSigns: Picture = {
  title: { 'zh-CN': '出了故障，人和牌都在', en: 'In an outage, a sign and a person' },
  caption: {
    'zh-CN': '挂出故障牌，当面说明、致歉，把能记的先记下；窗口不能空着、没有一个字。',
    en: 'Hang out the sign, explain, apologise, and note down what you can; never leave the window empty without a word.',
  },
  description: {
    'zh-CN':
      '左图，对：柜台前挂着“系统故障”的牌子，工作人员微微欠身说“实在抱歉，请您留个电话”，手里的笔记在本子上，客户神情平和。右图，错：窗口里只有空椅子，没有人，也没有牌子，客户不知道怎么回事，一脸着急。',
    en: 'Left, right: a sign “System down” hangs at the counter; the clerk, leaning slightly forward, says “I’m very sorry. May I take your number?” and writes on a pad; the customer is calm. Right, wrong: there is only an empty chair in the window, nobody and no sign; the customer, worried, does not know what is going on.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: explained(language), note: { 'zh-CN': '挂牌，致歉，先记下', en: 'Sign, apology, notes' } },
      { scene: deserted(), note: { 'zh-CN': '没有人，也没有牌子', en: 'Nobody, no sign' } },
    ),
};

function explained(language: Language): string {
  const pose = {
    near: { wrist: at(24, -14), hand: 'grip', turn: 10 },
    far: { wrist: at(30, -10), hand: 'relaxed', turn: 16 },
  } as const;
  const words = language === 'en' ? ['I’m very sorry. May', 'I take your number?'] : ['实在抱歉，', '请您留个电话。'];
  return (
    atWindow(
      { pose, expression: 'smile', bow: 10, holds: PEN },
      { expression: 'neutral' },
      { top: TOP, on: pad(92, 164) + sign({ 'zh-CN': '系统故障', en: 'System down' }[language]) },
    ) + bubble(words, at(93, 53), at(80, 104), 12.8)
  );
}

const PEN = path('fig-shoe', 'M31-21L33-21.6L36.6-8L35.6-4.6L34-7.6Z');
function sign(words: string): string {
  return (
    path('fig-line', 'M54 172V182M124 172V182') +
    circle('fig-shoe', 54, 173, 1.8) +
    circle('fig-shoe', 124, 173, 1.8) +
    '<rect class="fig-card" x="27" y="182" width="124" height="30" rx="3"/>' +
    printed(words, 89, 202.4, 15.5)
  );
}

function deserted(): string {
  const watch = { near: { wrist: at(11, -26), hand: 'grip', turn: -30 }, far: { wrist: at(9.4, 6) } } as const;
  const chair =
    path('fig-tie', 'M26 122Q26 112 36 112H58Q68 112 68 122V152Q68 158 62 158H32Q26 158 26 152Z') +
    path('fig-shoe', 'M43 158H51V176H43Z');
  const missing =
    '<rect class="fig-faint" stroke-width="1.2" stroke-dasharray="4 4" x="27" y="182" width="124" height="30" rx="3"/>';
  const marks =
    text('?', 112, 72, { kind: 'word-wrong', size: 24 }) + text('?', 128, 60, { kind: 'word-wrong', size: 18 });
  return `<g class="fig-person" stroke-width="1">${chair}</g>${atWindow(undefined, { pose: watch, expression: 'worried' }, { top: TOP, on: missing })}${marks}`;
}
