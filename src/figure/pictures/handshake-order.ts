import type { Bilingual, Language } from '../../domain/language.ts';
import { arrow, footed, numbered, type Picture, panel, WIDTH } from '../layout.ts';
import { text, widthOf } from '../lettering.ts';
import { drawPerson, type Look } from '../person.ts';
import { CLERK_MAN, ELDER, MANAGER, VISITOR, VISITOR_WOMAN } from './cast.ts';

const ROW = 132;
const SCALE = 1.15;
/** Below the frame: the rows show people from the hip up. */
const FLOOR = 190;
/** Where the first and the second guest stand. */
const PLACES = [200, 302];

export const handshakeOrder: Picture = {
  title: { 'zh-CN': '与多人握手的次序', en: 'The order of shaking hands with several people' },
  caption: {
    'zh-CN': '按职级先尊后卑，按年龄先长后少，按性别先女后男；每次只看一条。',
    en: 'By rank: higher first. By age: elders first. By sex: women first. One rule at a time.',
  },
  description: {
    'zh-CN':
      '三行图，每行只按一个标准：第一行按职级，先与经理握手（1），再与职员握手（2）；第二行按年龄，先与年长者握手（1），再与年轻人握手（2）；第三行按性别，先与女士握手（1），再与男士握手（2）。',
    en: 'Three rows, one criterion each. By rank: first the manager (1), then the employee (2). By age: first the elder (1), then the younger person (2). By sex: first the woman (1), then the man (2).',
  },
  height: ROW * 3 + 12,
  draw: (language) => ROWS.map((row, index) => drawRow(row, index, language)).join(''),
};

interface Row {
  readonly rule: Bilingual;
  readonly people: readonly [Guest, Guest];
}
interface Guest {
  readonly look: Look;
  readonly name: Bilingual;
}

const ROWS: readonly Row[] = [
  {
    rule: { 'zh-CN': '按职级', en: 'By rank' },
    people: [
      { look: MANAGER, name: { 'zh-CN': '经理', en: 'Manager' } },
      { look: VISITOR, name: { 'zh-CN': '职员', en: 'Employee' } },
    ],
  },
  {
    rule: { 'zh-CN': '按年龄', en: 'By age' },
    people: [
      { look: ELDER, name: { 'zh-CN': '年长者', en: 'Elder' } },
      { look: VISITOR_WOMAN, name: { 'zh-CN': '年轻人', en: 'Younger' } },
    ],
  },
  {
    rule: { 'zh-CN': '按性别', en: 'By sex' },
    people: [
      { look: VISITOR_WOMAN, name: { 'zh-CN': '女士', en: 'Woman' } },
      { look: VISITOR, name: { 'zh-CN': '男士', en: 'Man' } },
    ],
  },
];

function drawRow({ rule, people }: Row, index: number, language: Language): string {
  const staff = drawPerson({
    x: 92,
    y: FLOOR,
    scale: SCALE,
    look: CLERK_MAN,
    pose: 'reach',
    expression: 'warm',
    badge: true,
    legless: true,
  });
  const guests = people.map((guest, place) =>
    drawPerson({
      x: PLACES[place]!,
      y: FLOOR,
      scale: SCALE,
      facing: 'left',
      look: guest.look,
      expression: 'smile',
      legless: true,
    }),
  );
  const signs = people.map((guest, place) => sign(place + 1, guest.name[language]));
  const title = text(rule[language], 12, 25, { kind: 'title', size: 14.5, anchor: 'start' });
  const scene = title + staff + guests.join('') + arrow(`M240 ${ROW - 46}H262`, 263, ROW - 46, 0, 'fig-motion');
  const box = { x: 0, y: index * (ROW + 6), width: WIDTH, height: ROW };
  return panel(box, footed(box, scene, signs.join('')), ` data-order="${index + 1}"`);
}

function sign(number: number, name: string): string {
  const x = PLACES[number - 1]!;
  const start = x - widthOf(name, 13) / 2;
  return numbered(number, start - 6, ROW - 13) + text(name, start + 9, ROW - 8.2, { anchor: 'start' });
}
