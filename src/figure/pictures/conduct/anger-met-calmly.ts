import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { shout } from '../../lettering.ts';
import { pad } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { atWindow, invoice } from '../service/window.ts';

const HEIGHT = 284;
const TOP = 226;

export const angerMetCalmly: Picture = {
  title: { 'zh-CN': '客火我静', en: 'Anger is met with calm' },
  caption: {
    'zh-CN': '客户火气上来，放下手里的事，静静听完再说；不要跟着喊。',
    en: 'When a customer is angry, put things down and hear them out before you speak; never shout back.',
  },
  description: {
    'zh-CN':
      '同一位客户拿着账单大喊：“三百四？抢钱啊！”左图，对：工作人员放下笔，微微前倾，看着他点头，不插话，静静地听。右图，错：工作人员也大喊“是你自己没看清！”，两个人对着喊。',
    en: 'One and the same customer, bill in hand, shouts: “340? Robbery!” Left, right: the clerk has put down her pen, leans slightly forward, looks at him and nods, hearing him out in silence. Right, wrong: the clerk shouts, too, “You read it wrong!”, and both stand shouting at each other.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: calm(language), note: { 'zh-CN': '他火我静，先听完', en: 'Calm, hears him out' } },
      { scene: quarrel(language), note: { 'zh-CN': '你喊我也喊', en: 'Both are shouting' } },
    ),
};

const ANGRY = {
  pose: { near: { wrist: at(22, -36), hand: 'grip', turn: -20 }, far: { wrist: at(24, -16), hand: 'open' } },
  bow: 8,
  holds: invoice(30, -44, -30, 1),
  expression: 'shouting',
} as const;

function calm(language: Language): string {
  const pose = {
    near: { wrist: at(19, -7), hand: 'relaxed', turn: 8 },
    far: { wrist: at(25, -7), hand: 'relaxed', turn: 8 },
    nod: 8,
  } as const;
  const pen = placed(path('fig-shoe', 'M-9-1H7L10 0L7 1H-9Z'), 100, TOP - 3, 1, -8);
  return (
    atWindow({ pose, expression: 'neutral', bow: 8 }, ANGRY, { top: TOP, on: pad(92, TOP - 8) + pen }) +
    robbed(language)
  );
}

function quarrel(language: Language): string {
  const pose = {
    near: { wrist: at(24, -34), hand: 'point', turn: -10 },
    far: { wrist: at(22, -14), hand: 'grip' },
  } as const;
  return (
    atWindow({ pose, expression: 'shouting', bow: 8 }, ANGRY, { top: TOP }) +
    robbed(language) +
    shout(language === 'en' ? ['You read', 'it wrong!'] : ['是你自己', '没看清！'], at(55, 101), 52, 30)
  );
}

function robbed(language: Language): string {
  return shout(language === 'en' ? ['340?', 'Robbery!'] : ['三百四？', '抢钱啊！'], at(124, 60), 50, 34);
}
