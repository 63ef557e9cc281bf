import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { cigarette, pad } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { CLERK } from '../cast.ts';
import { LOUD, theOther, VOICE } from './line.ts';
import { AT_EAR, CALLING, telephone } from './telephone.ts';

const HEIGHT = 286;
const TABLE = 234;

export const phoneVoice: Picture = {
  title: { 'zh-CN': '看不见的，都在声音里', en: 'What can’t be seen is in the voice' },
  caption: {
    'zh-CN': '带着微笑，音量适中，手边备好纸笔；通话时不吃东西，不抽烟，不吼。',
    en: 'Smile, keep a moderate volume, have pen and paper ready; do not eat, smoke or shout on the telephone.',
  },
  description: {
    'zh-CN':
      '圆窗里是电话那头的客户。左图，对：工作人员拿着听筒微笑说话，另一只手握着笔，面前是记事本，声音平稳，客户微笑。右图，错：工作人员一手拿听筒，一手拿着咬过的饼干，桌上的烟还在冒烟，张大嘴喊“什么？！”，声音刺耳，客户皱眉。',
    en: 'A round window shows the customer at the other end. Left, right: receiver at her ear, the clerk smiles as she speaks, a pen in the other hand over a pad; her voice is even, and the customer smiles. Right, wrong: the clerk has a bitten biscuit in the other hand, a cigarette smokes on the desk, and she shouts “What?!” with her mouth wide open; the noise is harsh, and the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: pleasant(), note: { 'zh-CN': '微笑，适中，备好笔', en: 'Smile, even, pen ready' } },
      { scene: careless(language), note: { 'zh-CN': '吃着，抽着，吼着', en: 'Eating, smoking, loud' } },
    ),
};

function pleasant(): string {
  return (
    clerk({
      expression: 'warm',
      pose: { near: CALLING, far: { wrist: at(29, -9), hand: 'grip', turn: 8 } },
      holds: AT_EAR + PEN,
    }) +
    table(pad(112, TABLE - 8, 1.3)) +
    theOther('smile', VOICE)
  );
}

const PEN = path('fig-shoe', 'M36-17L38-17.6L41.6-4L40.6-.6L39-3.6Z');
const BISCUIT =
  path('fig-wood', 'M19-50Q25-53 30-47Q34-40 29-34Q23-29 17-33Q20-36 17-38Q20-41 17.4-43.4Q20.6-46 19-50Z') +
  '<path class="fig-print" stroke-width="1.8" d="M24-46h.1M28-42h.1M24-39h.1M27-36h.1M22-34h.1"/>';
const CRUMBS = path('fig-coat', 'M74 178h2v2h-2ZM79 187h2.4v2h-2.4ZM72 194h2v2h-2ZM82 202h2v2h-2Z');

function careless(language: Language): string {
  return (
    clerk({
      expression: 'shouting',
      pose: { near: CALLING, far: { wrist: at(25, -31), hand: 'grip', turn: -20 } },
      holds: AT_EAR + BISCUIT,
    }) +
    table(CRUMBS + ASHTRAY) +
    theOther('cross', LOUD) +
    bubble([language === 'en' ? 'What?!' : '什么？！'], at(48, 84), at(76, 146), 18)
  );
}

const ASHTRAY = placed(
  path('fig-grey', 'M-16-4Q0 2 16-4L13 4Q0 9-13 4Z') +
    path('fig-shoe', 'M-16-4Q0-10 16-4Q0 2-16-4Z') +
    cigarette(-8, -6, -12, 1.1),
  142,
  TABLE - 8,
);

function clerk(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 48, y: TABLE + 93, scale: 1.5, look: CLERK, badge: true, legless: true, ...options });
}

function table(things: string): string {
  return (
    counter(6, TABLE, 165, 60) +
    `<g class="fig-person" stroke-width="1">${telephone(24, TABLE - 10, 0.9, true)}${things}</g>`
  );
}
