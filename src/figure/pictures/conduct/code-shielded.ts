import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { lens, type Picture, pair } from '../../layout.ts';
import { drawPerson } from '../../person.ts';
import { printed } from '../../scenes/room.ts';
import { d, path, placed } from '../../svg.ts';
import { VISITOR_WOMAN } from '../cast.ts';
import { atWindow, HEIGHT } from '../service/window.ts';

export const codeShielded: Picture = {
  title: { 'zh-CN': '密码和名单，都不外露', en: 'Neither PIN nor names in view' },
  caption: {
    'zh-CN': '键盘转向客户，自己转开脸；写着名字的单子收好，不摊给后面的人看。',
    en: 'Turn the keypad to the customer and your face away; papers with names are put away, not open to the queue.',
  },
  description: {
    'zh-CN':
      '左图，对：密码键盘带着挡板朝向客户，客户自己按，圆窗里屏上只有星号；工作人员转开脸，台面上没有单子。右图，错：一份客户名单摊在柜台上，圆窗里看得见一个个名字；后面排队的人探过身来看，工作人员没有察觉，客户很担心。',
    en: 'Left, right: the keypad with its shield faces the customer, who presses the keys; a round window shows that its display has only stars; the clerk has turned her face away, and no papers lie about. Right, wrong: a list of customers lies open on the counter; the round window shows their names; a woman in the queue leans over to read it, the clerk does not notice, and the customer is worried.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: shielded(), note: { 'zh-CN': '键盘朝客户，转开脸', en: 'Keypad theirs; look away' } },
      { scene: exposed(language), note: { 'zh-CN': '名单摊着，后面看得见', en: 'Names open to the queue' } },
    ),
};

const PRESSING = {
  near: { wrist: at(27, -16), hand: 'point', turn: 16 },
  far: { wrist: at(9.4, 6) },
} as const;

function shielded(): string {
  return (
    atWindow(
      { pose: 'wait', expression: 'smile', lookingBack: true },
      { x: 142, pose: PRESSING, expression: 'smile' },
      { on: KEYPAD },
    ) + look(KEYS)
  );
}

function exposed(language: Language): string {
  const next = drawPerson({
    x: 180,
    y: 258,
    scale: 1.15,
    facing: 'left',
    look: VISITOR_WOMAN,
    bow: 12,
    expression: 'smile',
    legless: true,
  });
  return (
    next +
    atWindow(
      { pose: 'wait', expression: 'neutral' },
      { x: 132, expression: 'worried' },
      { on: placed(LIST, 92, 183, 1.1) },
    ) +
    look(list(language)) +
    '<path class="fig-motion" stroke-width="1.4" stroke-dasharray="3 4" d="M158 120L112 174"/>'
  );
}

const LIST =
  path('fig-card', 'M-19 6L-11-6H19L11 6Z') +
  '<path class="fig-print" stroke-width=".9" d="M-7-3H11M-9.5 0H8M-12 3H2"/>';

/** Its shield stands towards the clerk. */
const KEYPAD =
  path('fig-grey', 'M92 186L96 176H114L112 186Z') +
  path('fig-shoe', 'M86 188V170Q88 166 92 168L96 176L92 188Z') +
  '<path class="fig-print" stroke-width="1.6" stroke-dasharray="2.4 2" d="M98 179H112M97 182.4H111"/>';

const KEYS =
  path('fig-shoe', 'M-20-26H20Q23-26 23-22V30H-23V-22Q-23-26-20-26Z') +
  path('fig-shirt', 'M-17-21H17V-7H-17Z') +
  printed('* * *', 0, -8, 14) +
  [-1, 6, 13, 20]
    .map((y) => [-15, -4, 7].map((x) => d`<path class="fig-grey" stroke="none" d="M${x} ${y}h8v5h-8Z"/>`).join(''))
    .join('');

function list(language: Language): string {
  const rows = language === 'en' ? ['Ms Wen', 'Mr Ding', 'Mr Ji'] : ['闻女士', '丁先生', '纪先生'];
  return (
    path('fig-card', 'M-31-26H31V26H-31Z') +
    '<path class="fig-print" stroke-width=".9" d="M-25-8H25M-25 9H25"/>' +
    rows.map((row, index) => printed(row, 0, -13 + index * 17.5, 12.4)).join('')
  );
}

/** What can be seen of it. */
function look(content: string): string {
  return (
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M95 105L98 172"/>' +
    lens(101, 63, 41, `<g class="fig-person" stroke-width="1.1">${placed(content, 0, 0)}</g>`)
  );
}
