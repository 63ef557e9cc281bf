import { at } from '../geometry.ts';
import { arrow, ground, lens, type Picture, pair } from '../layout.ts';
import { drawPerson } from '../person.ts';
import { card, cardCase, heldCard } from '../props.ts';
import { placed } from '../svg.ts';
import { CLERK_MAN } from './cast.ts';

const FLOOR = 204;

export const cardPutAway: Picture = {
  title: { 'zh-CN': '先看，再收好', en: 'Read the card, then put it away properly' },
  caption: {
    'zh-CN': '接过名片先细看，再放进名片夹；不要看也不看就塞进裤子后袋。',
    en: 'Read a card you are given, then put it in a card case; never unread into the back pocket.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员双手拿着名片低头细看，旁边画着名片夹，名片正放进去。右图，错：工作人员看也不看，一只手把名片塞进裤子后袋。',
    en: 'Left, right: the staff member holds the card in both hands and reads it; beside him a card case with the card going in. Right, wrong: without reading it, he pushes the card into his back trouser pocket with one hand.',
  },
  height: 236,
  draw: (language) =>
    pair(
      language,
      236,
      { scene: reading(), note: { 'zh-CN': '细看后放进名片夹', en: 'Read, then card case' } },
      { scene: pocketing(), note: { 'zh-CN': '没看就塞进后袋', en: 'Unread, back pocket' } },
    ),
};

function reading(): string {
  const reader = drawPerson({
    x: 58,
    y: FLOOR,
    scale: 1.12,
    look: CLERK_MAN,
    pose: 'read',
    expression: 'smile',
    badge: true,
    holds: heldCard(24, -30, -32),
  });
  return (
    ground(FLOOR) +
    reader +
    lens(135, 138, 34, cardCase(0, 4, 2)) +
    arrow('M104 84Q124 82 131 96', 131.6, 97.6, 68, 'fig-motion')
  );
}

function pocketing(): string {
  const pose = { near: { wrist: at(-11.5, 1), hand: 'grip', turn: 16 }, far: { wrist: at(9.4, 6) } } as const;
  const man = drawPerson({
    x: 118,
    y: FLOOR,
    scale: 1.12,
    look: CLERK_MAN,
    pose,
    expression: 'away',
    badge: true,
    holds: card(-13, 7, 66),
  });
  return (
    ground(FLOOR) +
    man +
    lens(43, 112, 34, POCKET) +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M77 117L98 120"/>'
  );
}

/** Back of the trousers with the card sticking out of the pocket. */
const POCKET =
  '<g class="fig-person" stroke-width="1.4"><path class="fig-uniform" d="M-24-20Q0-24 24-20L27 22Q14 32 0 33Q-14 32-27 22Z"/><path class="fig-line" d="M0-21V33M-24-13Q0-17 24-13"/></g>' +
  placed(
    '<path class="fig-card" d="M-7-12H7V6H-7Z"/><path class="fig-print" stroke-width="1" d="M-4-9H2M-4-6H4"/>',
    11,
    0,
    1.05,
    12,
  ) +
  '<path class="fig-person fig-uniform" stroke-width="1.4" d="M3 0H21V14L12 19L3 14Z"/>';
