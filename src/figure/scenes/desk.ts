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
    attention: { states: ['proper', 'away', 'scowl'], area: { x: 16, y: 98, width: 94, height: 58 } },
    posture: { states: ['proper', 'chin', 'slumped'], area: { x: 24, y: 156, width: 64, height: 68 } },
    hand: { states: ['proper', 'mobile'], area: { x: 90, y: 156, width: 46, height: 54 } },
    legs: { states: ['proper', 'crossed'], area: { x: 66, y: 226, width: 96, height: 68 } },
    belongings: { states: ['proper', 'handbag'], area: { x: 136, y: 138, width: 40, height: 48 } },
    food: { states: ['proper', 'lunch', 'snacks'], area: { x: 176, y: 146, width: 40, height: 40 } },
    papers: { states: ['proper', 'scattered'], area: { x: 136, y: 186, width: 80, height: 40 } },
    sheet: { states: ['proper', 'inverted', 'tossed'], area: { x: 216, y: 68, width: 82, height: 136 } },
    sign: { states: ['proper', 'shut', 'crooked'], area: { x: 176, y: 226, width: 110, height: 56 } },
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
        placed(BELONGINGS[shows('belongings')]!, 156, 190) +
        placed(FOOD[shows('food')]!, 199, 191) +
        placed(PAPERS[shows('papers')]!, 174, 201, 0.9) +
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
