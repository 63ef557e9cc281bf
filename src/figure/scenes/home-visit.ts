import { drawPerson } from '../person.ts';
import { ELDER } from '../pictures/cast.ts';
import { circle, path, placed } from '../svg.ts';
import { BEDROOM, PAPERS, SOFA, VASES } from './home-visit/furniture.ts';
import { REMAINS, TOOLS } from './home-visit/tools.ts';
import { worker } from './home-visit/worker.ts';
import { room } from './room.ts';
import type { Scene } from './scene.ts';

/** A repairman at work in the home of a customer, who looks on. */
export const homeVisit: Scene = {
  title: { 'zh-CN': '在客户家中作业', en: 'At work in a customer’s home' },
  height: 304,
  spots: {
    eyes: { states: ['proper', 'roaming'], area: { x: 220, y: 48, width: 44, height: 50 } },
    hand: { states: ['proper', 'drinking', 'smoking'], area: { x: 266, y: 66, width: 42, height: 84 } },
    card: { states: ['proper', 'missing'], area: { x: 222, y: 98, width: 42, height: 54 } },
    shoes: { states: ['proper', 'muddy'], area: { x: 202, y: 216, width: 70, height: 42 } },
    tools: { states: ['proper', 'spread'], area: { x: 204, y: 260, width: 140, height: 42 } },
    remains: { states: ['proper', 'left'], area: { x: 112, y: 258, width: 84, height: 44 } },
    papers: { states: ['proper', 'strewn'], area: { x: 310, y: 140, width: 48, height: 50 } },
    bedroom: { states: ['proper', 'entered'], area: { x: 8, y: 52, width: 78, height: 130 } },
    sofa: { states: ['proper', 'bag'], area: { x: 2, y: 184, width: 106, height: 76 } },
    vase: { states: ['proper', 'broken'], area: { x: 110, y: 150, width: 46, height: 106 } },
  },
  draw: (shows) =>
    room(
      304,
      210,
      placed(BEDROOM[shows('bedroom')]!, 18, 210) +
        SHELF +
        KITCHEN +
        placed(PAPERS[shows('papers')]!, 334, 163) +
        placed(SOFA[shows('sofa')]!, 2, 250) +
        placed(VASES[shows('vase')]!, 130, 206) +
        drawPerson({ x: 180, y: 250, scale: 1.3, look: ELDER, pose: 'wait', expression: 'neutral' }) +
        worker(shows) +
        placed(REMAINS[shows('remains')]!, 152, 284) +
        placed(TOOLS[shows('tools')]!, 272, 281),
    ),
};

/** What the customer keeps on the wall. */
const SHELF =
  path('fig-wood', 'M92 62H154V67H92Z') +
  path('fig-wood-deep', 'M98 34H122V62H98Z') +
  path('fig-shirt', 'M101 37H119V59H101Z') +
  circle('fig-skin', 110, 45, 4.5) +
  path('fig-dress', 'M103 59Q104 50 110 50Q116 50 117 59Z') +
  path('fig-accent', 'M136 62Q128 54 136 46V42H142V46Q150 54 142 62Z');

/** Water heater, gas pipe with its tap, counter. */
const KITCHEN =
  path('fig-grey', 'M299 96H305V158H299Z') +
  path('fig-shirt', 'M288 26H348V96H288Z') +
  path('fig-line', 'M296 38H340M296 44H340') +
  circle('fig-shoe', 318, 66, 6) +
  path('fig-water', 'M296 78H312V88H296Z') +
  path('fig-accent', 'M295 122H309V130H295Z') +
  path('fig-wood', 'M300 176H360V250H300Z') +
  path('fig-line', 'M330 182V246M324 210V220M336 210V220') +
  path('fig-shirt', 'M304 152H364V172H292Z') +
  path('fig-grey', 'M292 172H364V178H292Z');
