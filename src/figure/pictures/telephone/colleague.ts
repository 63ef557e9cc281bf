import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type Expression, type PersonOptions } from '../../person.ts';
import type { Arm } from '../../pose.ts';
import { counter } from '../../props.ts';
import { path, placed } from '../../svg.ts';
import { CLERK, CLERK_MAN } from '../cast.ts';
import { LOUD, theOther } from './line.ts';
import { HANDSET, telephone } from './telephone.ts';

const HEIGHT = 286;
const TABLE = 234;

export const phoneColleague: Picture = {
  title: { 'zh-CN': '掩住话筒，轻声叫人', en: 'Cover the mouthpiece, call quietly' },
  caption: {
    'zh-CN': '说一声“请稍等”，手掩话筒，轻声叫同事；不要敞着话筒隔着屋子喊。',
    en: 'Say “One moment, please”, cover the mouthpiece and call your colleague quietly; never shout with the line open.',
  },
  description: {
    'zh-CN':
      '圆窗里是电话那头的客户。左图，对：说过“请稍等”，工作人员一只手掩住话筒，轻声对旁边的同事说“小陈，电话”，客户听不见，安心等着。右图，错：工作人员敞着话筒，扯着嗓子喊“小陈！电话！”，喊声传进话筒，客户皱眉。',
    en: 'A round window shows the customer at the other end. Left, right: having said “One moment, please”, the clerk covers the mouthpiece with one hand and says quietly to the colleague nearby “Chen, for you”; the customer hears nothing and waits at ease. Right, wrong: the clerk holds the mouthpiece open and shouts “Chen! Phone!”; the shout goes down the line, and the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: covered(language), note: { 'zh-CN': '掩住话筒，轻声招呼', en: 'Covered, a quiet call' } },
      { scene: shouted(language), note: { 'zh-CN': '敞着话筒，大声喊', en: 'Line open, shouting' } },
    ),
};

const FINGERS = path(
  'fig-skin',
  'M-4.6-4.4Q-3.2-5.8-1.8-4.4V.4Q-3.2 1.8-4.6.4ZM-1.6-4.6Q-.2-6 1.2-4.6V.6Q-.2 2-1.6.6ZM1.4-4.2Q2.8-5.6 4.2-4.2V.2Q2.8 1.6 1.4.2Z',
);
/** The receiver before the clerk, its mouthpiece below. */
const HELD = placed(HANDSET + FINGERS, 24, -33, 1.1, 76);
const HOLDING: Arm = { wrist: at(29, -27), hand: 'grip', turn: -20 };

function covered(language: Language): string {
  const near: Arm = { wrist: at(17, -15), hand: 'open', turn: -38 };
  return (
    office({ pose: { far: HOLDING, near }, expression: 'smile' }, 'smile') +
    theOther('smile') +
    bubble([language === 'en' ? 'Chen, for you' : '小陈，电话'], at(58, 96), at(78, 142), 12.6)
  );
}

function shouted(language: Language): string {
  const near: Arm = { wrist: at(-7.6, 6), turn: -6 };
  const words = language === 'en' ? ['Chen!', 'Phone!'] : ['小陈！', '电话！'];
  return (
    office({ pose: { far: HOLDING, near }, expression: 'shouting' }, 'worried') +
    theOther('cross', LOUD) +
    bubble(words, at(58, 76), at(78, 140), 19)
  );
}

function office(clerk: Partial<PersonOptions>, colleague: Expression): string {
  const look = { look: CLERK_MAN, expression: colleague, pose: 'type', facing: 'left' } as const;
  return (
    drawPerson({ ...look, x: 156, y: TABLE + 56, scale: 1.05, badge: true, legless: true }) +
    drawPerson({ x: 50, y: TABLE + 93, scale: 1.5, look: CLERK, badge: true, legless: true, holds: HELD, ...clerk }) +
    counter(6, TABLE, 165, 60) +
    `<g class="fig-person" stroke-width="1">${telephone(26, TABLE - 10, 0.9, true)}</g>`
  );
}
