import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, panel, WIDTH } from '../../layout.ts';
import { bubble, shout, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { lyingSheet } from '../../scenes/room.ts';
import { d } from '../../svg.ts';
import { VISITOR } from '../cast.ts';

const ROW = 124;
const GAP = 6;
const MIDDLE = 156;

/** One and the same customer in all rows: what differs is what is heard. */
export const complaintKinds: Picture = {
  title: { 'zh-CN': '听三样，分三类', en: 'Three kinds of complaint, told by ear' },
  caption: {
    'zh-CN': '同一个人，三种说法，三种接法：听火气，听话清不清楚，听他要什么。',
    en: 'One person, three ways to speak, three answers: listen for anger, for clearness and for what is asked.',
  },
  description: {
    'zh-CN':
      '三行图，画的是同一位客户，只有声音和话不同。第一行，要解决问题：生气，手里拿着单据，话清楚，“哪天退”说了三遍；应对：倾听，认同，表示改进，处理，回复。第二行，纯粹发泄：张嘴大喊，话框带尖角，要求不明；应对：倾听。第三行，有所期待：不生气，拿图书馆作比较；应对：认同，表示会改进。',
    en: 'Three rows with one and the same customer; only voice and words differ. First row, wants it solved: angry, slips in hand, clear, asking three times which day the money comes back; the answer: listen, agree, promise better, act and reply. Second row, venting: shouting, in a jagged balloon, with nothing asked; the answer: listen. Third row, hopes for something: not angry, comparing with the library; the answer: agree, and say that you will improve.',
  },
  height: ROW * 3 + GAP * 2,
  draw: (language) => KINDS.map((kind, index) => drawKind(kind, index, language)).join(''),
};

interface Kind {
  readonly name: Bilingual;
  readonly customer: Partial<PersonOptions>;
  balloon(language: Language): string;
  readonly answer: { readonly [language in Language]: readonly string[] };
}

const SHEETS = lyingSheet(27, -27, -24, 0.6) + lyingSheet(29, -28, -10, 0.6) + lyingSheet(31, -28, 6, 0.6);

const KINDS: readonly Kind[] = [
  {
    name: { 'zh-CN': '要解决问题', en: 'Wants it solved' },
    customer: {
      expression: 'cross',
      pose: { near: { wrist: at(14, -19), hand: 'grip' }, far: { wrist: at(20, -22), hand: 'grip' } },
      holds: SHEETS,
    },
    balloon: (language) =>
      bubble(
        language === 'en'
          ? ['Which day?', 'I ask: which day?', 'So which day?']
          : ['哪天退？', '我问哪天退？', '就问一句：哪天退？'],
        at(MIDDLE + 4, 70),
        at(66, 66),
        12.6,
      ),
    answer: {
      'zh-CN': ['倾听，认同，', '表示改进，', '处理，回复'],
      en: ['Listen, agree,', 'promise better,', 'act and reply'],
    },
  },
  {
    name: { 'zh-CN': '纯粹发泄', en: 'Only venting' },
    customer: {
      expression: 'shouting',
      pose: { near: { wrist: at(22, -44), hand: 'open', turn: -30 }, far: { wrist: at(24, -22), hand: 'open' } },
      bow: 8,
    },
    balloon: (language) =>
      shout(
        language === 'en' ? ['You bullies!', 'All of you!!'] : ['你们太', '欺负人！！'],
        at(MIDDLE + 6, 70),
        72,
        46,
        16,
      ),
    answer: { 'zh-CN': ['倾听'], en: ['Listen'] },
  },
  {
    name: { 'zh-CN': '有所期待', en: 'Hopes for something' },
    customer: {
      expression: 'smile',
      pose: { near: { wrist: at(-7.6, 6), turn: -6 }, far: { wrist: at(21, -20), hand: 'open' } },
    },
    balloon: (language) =>
      bubble(
        language === 'en' ? ['The library has', 'room for a stick.'] : ['图书馆的椅子旁，', '有放拐杖的地方。'],
        at(MIDDLE, 70),
        at(62, 66),
        12.6,
      ),
    answer: { 'zh-CN': ['认同，', '表示会改进'], en: ['Agree, and say', 'you’ll improve'] },
  },
];

function drawKind({ name, customer, balloon, answer }: Kind, index: number, language: Language): string {
  const words = answer[language].map((line, place) =>
    text(line, 250, 58 + place * 19, { size: 12.6, anchor: 'start' }),
  );
  return panel(
    { x: 0, y: index * (ROW + GAP), width: WIDTH, height: ROW },
    drawPerson({ x: 36, y: 218, scale: 1.25, look: VISITOR, legless: true, ...customer }) +
      text(name[language], 12, 24, { kind: 'title', size: 13.4, anchor: 'start' }) +
      balloon(language) +
      d`<path class="fig-shade" d="M238 .5H353Q359.5.5 359.5 7V${ROW - 7}Q359.5 ${ROW - 0.5} 353 ${ROW - 0.5}H238Z"/>` +
      text({ 'zh-CN': '这样接', en: 'Your answer' }[language], 250, 30, {
        kind: 'word-right',
        size: 13.5,
        anchor: 'start',
      }) +
      words.join(''),
    ` data-kind="${index + 1}"`,
  );
}
