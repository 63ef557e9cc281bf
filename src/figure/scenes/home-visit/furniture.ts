import { at } from '../../geometry.ts';
import { drawPerson } from '../../person.ts';
import { CLERK_MAN } from '../../pictures/cast.ts';
import { circle, path, placed } from '../../svg.ts';
import { lyingSheet } from '../room.ts';

type States = Readonly<Record<string, string>>;

const PEEPING = { near: { wrist: at(-12, 4) }, far: { wrist: at(20, -14), hand: 'open' } } as const;

/** The door to another room, its left foot at 0 0. */
export const BEDROOM: States = {
  proper:
    path('fig-wood-deep', 'M-4 0V-154H60V0Z') +
    path('fig-wood', 'M0 0V-150H56V0Z') +
    path('fig-line', 'M9-140H47V-84H9Z') +
    circle('fig-ink', 49, -62, 2.4),
  entered:
    path('fig-wood-deep', 'M-4 0V-154H60V0Z') +
    path('fig-shade', 'M0 0V-150H56V0Z') +
    path('fig-wood-deep', 'M2-66H24V0H2Z') +
    path('fig-shirt', 'M4-50Q12-56 22-50V-40H4Z') +
    path('fig-dress', 'M0-40H28V0H0Z') +
    path('fig-wood', 'M56 0V-150L72-142V8Z') +
    drawPerson({ x: 34, y: 6, scale: 1.1, facing: 'left', look: CLERK_MAN, pose: PEEPING, bow: 6 }),
};

const SEAT =
  path('fig-coat', 'M12-8V-56Q12-66 24-66H82Q94-66 94-56V-8Z') +
  path('fig-line', 'M53-65V-34') +
  path('fig-coat', 'M14-34H92V-14H14ZM53-34V-14') +
  path('fig-coat', 'M2-6V-42Q2-50 9-50Q17-50 17-42V-6ZM89-6V-42Q89-50 97-50Q104-50 104-42V-6Z') +
  path('fig-coat', 'M17-16H89V-6H17Z') +
  path('fig-wood-deep', 'M8-6H14V2H8ZM92-6H98V2H92Z');
const CUSHION = placed(path('fig-accent', 'M-14-13Q0-10 14-13Q11 0 14 13Q0 10-14 13Q-11 0-14-13Z'), 70, -46, 0.95, 14);
const TOOL_BAG =
  path('fig-grey', 'M36-62L40-63L46-44L42-43ZM58-64L66-66L67-61L62-60L60-46H57Z') +
  path('fig-accent', 'M49-68H53V-54H49Z') +
  path('fig-tie', 'M36-48C38-67 68-67 70-48H66.5C64-62 42-62 39.5-48Z') +
  path('fig-tie', 'M28-50H76L80-24H26Z') +
  path('fig-line', 'M28-42H77') +
  path('fig-shoe', 'M44-42H60V-32H44Z') +
  '<path class="fig-mud" d="M24-25Q34-31 40-26Q52-29 60-25Q72-29 84-24Q76-18 60-20Q40-16 24-25ZM30-36Q34-40 38-36Q38-32 33-32Z"/>';

/** The sofa, its left foot at 0 0. */
export const SOFA: States = { proper: SEAT + CUSHION, bag: SEAT + TOOL_BAG };

const TABLE = path('fig-wood-deep', 'M-16 0H16V4H-16ZM-12 4H-9V50H-12ZM9 4H12V50H9Z');
const FLOWERS =
  path('fig-dress', 'M-.9-19L-8.5-37L-6.5-37.5L.9-20ZM-.9-20L0-44H2L.9-20ZM-.9-20L9-36L11-35L.9-19Z') +
  path('fig-dress', 'M-1-24Q-8-24-9-30Q-2-30-1-24ZM1-26Q8-27 8-33Q1-32 1-26Z') +
  circle('fig-accent', -8, -38, 4.6) +
  circle('fig-accent', 1, -44, 4.6) +
  circle('fig-accent', 10, -36, 4.6);
const VASE =
  path('fig-tie', 'M-4-22H4Q3-17 7-12Q9-4 5 0H-5Q-9-4-7-12Q-3-17-4-22Z') + path('fig-shirt', 'M-7-11H7V-7H-7Z');
const BROKEN =
  '<path class="fig-water" stroke-width=".8" d="M-13-1Q0-4 17-1L18 8Q19 18 16 19Q13 18 14 8L12 2Q-4 3-13-1Z"/>' +
  path('fig-tie', 'M-13-1L-15-10L-9-14L-5-9L-1-12L2-1Z') +
  path('fig-tie', 'M5-1L8-7L13-3L15-1Z') +
  placed(path('fig-tie', 'M-4-3L3-4L5 3Z'), -4, 46, 1.3) +
  placed(path('fig-tie', 'M-3-2L4 0L-1 4Z'), 15, 49, 1.2) +
  placed(
    path('fig-dress', 'M0-1L17 2.5L16.5 4.5L0 1ZM0-1L14-6L15-4L0 1Z') +
      circle('fig-accent', 19, 4, 4.4) +
      circle('fig-accent', 16, -5, 4.4),
    2,
    -8,
    0.9,
  );

/** The customer's vase on a small table whose top is at 0 0. */
export const VASES: States = { proper: TABLE + FLOWERS + VASE, broken: TABLE + BROKEN };

const CLIPBOARD =
  path('fig-wood-deep', 'M-22 7L-13-8H21L13 7Z') +
  '<path class="fig-card" d="M-17 5L-10-6H17L11 5Z"/><path class="fig-print" stroke-width=".9" d="M-6-3H12M-8-.5H10M-10 2H2"/>' +
  path('fig-grey', 'M1-8.5H9L8-5H0Z');

export const PAPERS: States = {
  proper: CLIPBOARD,
  strewn:
    lyingSheet(-16, -3, -20, 0.95) +
    lyingSheet(13, -5, 14, 0.95) +
    lyingSheet(4, 6, 38, 0.95) +
    lyingSheet(-22, 12, 62, 0.9),
};
