import { drawPerson } from '../person.ts';
import { VISITOR } from '../pictures/cast.ts';
import { chair } from '../props.ts';
import { path, placed } from '../svg.ts';
import { clerk } from './desk/clerk.ts';
import { sheet } from './desk/sheet.ts';
import { BELONGINGS, BIN, FOOD, PAPERS, sign } from './desk/things.ts';
import { room, wallClock } from './room.ts';
import type { Scene } from './scene.ts';

const FLOOR = 286;

/** A clerk at a service desk with a customer before it. */
export const desk: Scene = {
  title: { 'zh-CN': '服务台前', en: 'At the service desk' },
  height: 300,
  spots: {
    clerk: {
      states: ['proper', 'away', 'scowl', 'chin', 'slumped'],
      area: { x: 8, y: 98, width: 92, height: 126 },
      also: [{ x: 100, y: 98, width: 36, height: 52 }],
    },
    hand: { states: ['proper', 'mobile'], area: { x: 100, y: 150, width: 40, height: 60 } },
    legs: { states: ['proper', 'crossed'], area: { x: 66, y: 230, width: 96, height: 64 } },
    belongings: { states: ['proper', 'handbag'], area: { x: 140, y: 138, width: 40, height: 52 } },
    food: { states: ['proper', 'lunch', 'snacks'], area: { x: 180, y: 146, width: 40, height: 44 } },
    papers: { states: ['proper', 'scattered'], area: { x: 140, y: 190, width: 80, height: 40 } },
    sheet: { states: ['proper', 'inverted', 'tossed'], area: { x: 220, y: 68, width: 78, height: 136 } },
    sign: { states: ['proper', 'shut', 'crooked'], area: { x: 176, y: 231, width: 110, height: 54 } },
    bin: { states: ['proper', 'overflowing'], area: { x: 2, y: 240, width: 48, height: 58 } },
  },
  draw: (shows, language) =>
    room(
      300,
      258,
      WALL +
        chair(54, FLOOR, 1.6) +
        TABLE +
        placed(sign(shows('sign'), language), 231, 250) +
        placed(BELONGINGS[shows('belongings')]!, 159, 190) +
        placed(FOOD[shows('food')]!, 201, 191) +
        placed(PAPERS[shows('papers')]!, 178, 201, 0.9) +
        sheet(shows('sheet'), language) +
        clerk(shows) +
        drawPerson({ x: 330, y: FLOOR, scale: 1.6, facing: 'left', look: VISITOR, expression: 'neutral' }) +
        placed(BIN[shows('bin')]!, 24, 290),
    ),
};

const TABLE =
  path('fig-wood', 'M168 206V286H290V206Z') +
  path('fig-wood', 'M100 182H288L300 204H92Z') +
  path('fig-wood-deep', 'M92 204H300V210H92Z');

const WALL =
  path('fig-wood', 'M14 70H112V75H14Z') +
  path('fig-uniform', 'M20 38H30V70H20Z') +
  path('fig-tie', 'M31 34H41V70H31Z') +
  path('fig-uniform', 'M42 38H52V70H42Z') +
  path('fig-dress', 'M53 42H62V70H53Z') +
  path('fig-coat', 'M84 52H104V70H84Z') +
  wallClock(166, 48, 18);
