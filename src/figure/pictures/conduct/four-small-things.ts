import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, footed, ground, noteLine, numbered, type Picture, panel, WIDTH } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { chair, desk } from '../../props.ts';
import { printed } from '../../scenes/room.ts';
import { circle, d, path, placed } from '../../svg.ts';
import { CLERK_MAN, VISITOR_WOMAN } from '../cast.ts';
import { AT_EAR, CALLING } from '../telephone/telephone.ts';

const ROW = 196;
const GAP = 6;
const FLOOR = 162;
const FLOOD = 104;

export const fourSmallThings: Picture = {
  title: { 'zh-CN': '红线是从小事开始的', en: 'Red lines begin with small things' },
  caption: {
    'zh-CN': '看见不说，推给别人，没看就签，警报静音：四件小事，合起来就是一场水。',
    en: 'Seen and not said, passed on, signed unseen, muted: four small things, together a flood.',
  },
  description: {
    'zh-CN':
      '四格图，都是错的，下面一格是结果。一，水管下的墙上一片潮迹，滴着水，清洁工走过去，心想“不归我管”。二，有人来电报修，维修工说“不是我们的，你去问他们”。三，值班员坐着没动，本子上四次巡查都签好了，说“从没出过事”。四，警报灯亮着，搭班按下静音，说“又是误报”。结果：几家人的储藏室泡在水里，箱子都漂了起来。',
    en: 'Four panels, all wrong, and a fifth with what came of them. One: under a pipe the wall has a damp patch, and it drips; the cleaner walks past, thinking “Not my job.” Two: somebody rings about it, and the plumber says “Not ours. Ask them.” Three: the man on duty has not left his chair, but all four rounds are signed in the book: “Never mattered.” Four: the alarm lamp flashes, and his partner presses mute: “False again.” The outcome: the storerooms of several families under water, their boxes afloat.',
  },
  height: ROW * 2 + FLOOD + GAP * 2,
  draw: (language) =>
    THINGS.map(({ scene, note }, index) => {
      const box = column(index % 2 === 0 ? 0 : 1, Math.floor(index / 2) * (ROW + GAP), ROW);
      const drawn = ground(FLOOR) + scene(language) + numbered(index + 1, 17, 17);
      return panel(box, footed(box, drawn, noteLine(note[language], box)), ` data-step="${index + 1}"`);
    }).join('') + flooded(language),
};

const THINGS: readonly { readonly note: Bilingual; scene(language: Language): string }[] = [
  { note: { 'zh-CN': '看见了，不说', en: 'Seen and not said' }, scene: passedBy },
  { note: { 'zh-CN': '不问清楚就推开', en: 'Passed on to others' }, scene: passedOn },
  { note: { 'zh-CN': '没去看，先签字', en: 'Signed, not checked' }, scene: signed },
  { note: { 'zh-CN': '警报响了，按静音', en: 'The alarm is muted' }, scene: muted },
];

function staff(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 50, y: FLOOR, scale: 0.8, look: CLERK_MAN, ...options });
}

const drawn = (content: string) => `<g class="fig-person" stroke-width="1.1">${content}</g>`;
const DROP = 'C-2.6 4-3 6 0 7C3 6 2.6 4 0 0Z';

function passedBy(language: Language): string {
  const mop = path('fig-wood', 'M13-38L15-38L20 50H18Z') + path('fig-grey', 'M12 50H26L29 60H9Z');
  const drops = [108, 124, 140].map((x, index) => placed(path('fig-water', `M0 0${DROP}`), x, 106 + index * 13));
  return (
    drawn(
      path('fig-grey', 'M76 46H176V56H76Z') +
        path('fig-wood-deep', 'M118 42H130V60H118Z') +
        path('fig-water', 'M94 60Q90 78 104 84Q112 104 124 94Q142 104 146 84Q158 72 152 60Z') +
        drops.join('') +
        path('fig-water', 'M96 160Q126 150 160 160Z'),
    ) +
    staff({
      facing: 'left',
      look: VISITOR_WOMAN,
      pose: { near: { wrist: at(11, -16), hand: 'grip' }, far: { wrist: at(15, -26), hand: 'grip' } },
      holds: mop,
    }) +
    bubble([language === 'en' ? 'Not my job.' : '不归我管。'], at(92, 26), at(54, 54), 13)
  );
}

function passedOn(language: Language): string {
  return (
    staff({
      x: 48,
      pose: { near: CALLING, far: { wrist: at(25, -20), hand: 'open', turn: -10 } },
      expression: 'cross',
      holds: AT_EAR,
    }) +
    bubble(
      language === 'en' ? ['Not ours.', 'Ask them.'] : ['不是我们的，', '你去问他们。'],
      at(122, 42),
      at(64, 60),
      13,
    )
  );
}

function signed(language: Language): string {
  const ticks = [0, 1, 2, 3].map(
    (row) =>
      d`<path class="fig-print" stroke-width=".9" d="M108 ${72 + row * 13}H132"/>` +
      d`<path class="fig-motion" stroke-width="2" d="M140 ${69 + row * 13}l3.4 3.6l6-8"/>`,
  );
  const pose = {
    near: { wrist: at(20, -14), hand: 'grip', turn: 10 },
    far: { wrist: at(27, -15.6), hand: 'grip', turn: 14 },
    seated: true,
    recline: 4,
  } as const;
  return (
    chair(34, FLOOR, 0.8) +
    staff({ x: 36, pose, expression: 'smile' }) +
    desk(62, FLOOR, 46, false) +
    drawn(path('fig-card', 'M100 58H158V118H100Z') + path('fig-tie', 'M100 58H105V118H100Z') + ticks.join('')) +
    bubble([language === 'en' ? 'Never mattered.' : '从没出过事。'], at(100, 28), at(48, 78), 13)
  );
}

function muted(language: Language): string {
  return (
    drawn(
      path('fig-shirt', 'M98 58H160V126H98Z') +
        circle('fig-accent', 129, 78, 11) +
        circle('fig-grey', 110, 110, 6.5) +
        printed({ 'zh-CN': '静音', en: 'Mute' }[language], 138, 114.5, 12.6),
    ) +
    '<path class="fig-motion" stroke-width="2" d="M113 69Q109 78 113 87M145 69Q149 78 145 87M107 65Q101 78 107 91M151 65Q157 78 151 91"/>' +
    staff({
      x: 78,
      pose: { near: { wrist: at(22, -4), hand: 'point', turn: -20 }, far: { wrist: at(9.4, 6) } },
      expression: 'neutral',
      bow: 4,
    }) +
    bubble([language === 'en' ? 'False again.' : '又是误报。'], at(112, 28), at(86, 52), 13)
  );
}

function flooded(language: Language): string {
  const box = { x: 0, y: (ROW + GAP) * 2, width: WIDTH, height: FLOOD };
  const floats = (
    [
      [70, 42, -9],
      [128, 46, 6],
      [232, 44, -5],
      [296, 45, 10],
    ] as const
  ).map(([x, y, turn]) =>
    placed(path('fig-coat', 'M-19-15H19V15H-19Z') + path('fig-band', 'M-4-15H4V15H-4Z'), x, y, 1, turn),
  );
  const water = path(
    'fig-water',
    'M0 50Q15 45 30 50T60 50T90 50T120 50T150 50T180 50T210 50T240 50T270 50T300 50T330 50T360 50V110H0Z',
  );
  const words = { 'zh-CN': '合起来：七户的储藏室进了水', en: 'Together: seven storerooms flooded' }[language];
  return panel(box, footed(box, drawn(floats.join('') + water), text(words, WIDTH / 2, FLOOD - 8.6, { size: 13.4 })));
}
