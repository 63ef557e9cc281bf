import type { Language } from '../../domain/language.ts';
import { panel, WIDTH } from '../layout.ts';
import { text } from '../lettering.ts';
import { circle, d, path, placed } from '../svg.ts';

/** A framed room whose wall meets its floor at `floor`; lines are as strong as those of a person. */
export function room(height: number, floor: number, content: string): string {
  const ground =
    d`<path class="fig-shade" d="M1 ${floor}H${WIDTH - 1}V${height - 7}Q${WIDTH - 1} ${height - 1} ${WIDTH - 7} ${height - 1}H7Q1 ${height - 1} 1 ${height - 7}Z"/>` +
    d`<path class="fig-faint" stroke-width="1" d="M0 ${floor}H${WIDTH}"/>`;
  return panel(
    { x: 0, y: 0, width: WIDTH, height },
    `${ground}<g class="fig-person" stroke-width="1.1">${content}</g>`,
  );
}

/** Words printed on paper, which stays white in the dark. */
export function printed(words: string, x: number, y: number, size: number): string {
  return `<g stroke="none">${text(words, x, y, { kind: 'printed', size })}</g>`;
}

/** A sheet of paper lying on a table, seen from its edge. */
export function lyingSheet(x: number, y: number, turn = 0, scale = 1): string {
  return placed(
    '<path class="fig-card" d="M-19 6L-11-6H19L11 6Z"/><path class="fig-print" stroke-width=".9" d="M-7-3H11M-9.5 0H8M-12 3H2"/>',
    x,
    y,
    scale,
    turn,
  );
}

/** A pad to note things down on. */
export function pad(x: number, y: number, scale = 1): string {
  return placed(
    '<path class="fig-card" d="M-15 5L-9-6H17L11 5Z"/><path class="fig-print" stroke-width=".9" d="M-5-3H11M-7 0H3"/>',
    x,
    y,
    scale,
  );
}

/** A pile of paper with its edges flush. */
export function pile(x: number, y: number, scale = 1): string {
  return placed(
    '<path class="fig-card" d="M-21 7V13H13L21-1V-7Z"/><path class="fig-print" stroke-width=".8" d="M-21 9H13.5L21-5M-21 11H13.5L21-3"/><path class="fig-card" d="M-21 7L-13-7H21L13 7Z"/><path class="fig-print" stroke-width=".9" d="M-9-3.5H13M-11 0H11M-13 3.5H3"/>',
    x,
    y,
    scale,
  );
}

/** Paper crumpled into a ball. */
export function crumple(x: number, y: number, scale = 1, turn = 0): string {
  return placed(
    '<path class="fig-card" d="M-7 3L-6-3L-1-6L5-5L7 0L5 5L-2 6Z"/><path class="fig-print" stroke-width=".8" d="M-5-2L0 0L4-4M0 0L-2 5M1 1L6 2"/>',
    x,
    y,
    scale,
    turn,
  );
}

/** A mobile phone upright in a hand, its screen lit, its middle at 0 0. */
export function mobile(x: number, y: number, turn = 0, scale = 1): string {
  return placed(
    '<rect class="fig-shoe" x="-6.5" y="-11" width="13" height="22" rx="2"/><rect class="fig-shirt" x="-4.8" y="-8.5" width="9.6" height="15.5"/><path class="fig-accent" d="M-3.4-7H3.4V-2.5H-3.4Z"/><path class="fig-print" stroke-width=".9" d="M-3 0H3M-3 2.5H1"/>',
    x,
    y,
    scale,
    turn,
  );
}

/** A burning cigarette lying along x, its glow and smoke at 0 0. */
export function cigarette(x: number, y: number, turn = 0, scale = 1): string {
  const smoke = '<path class="fig-faint" stroke-width="1.3" d="M0-4C-5-10 4-14 0-20C-4-26 4-29 1-35"/>';
  return (
    placed(
      `<path class="fig-card" d="M0-1.7H15V1.7H0Z"/><path class="fig-coat" d="M11-1.7H17V1.7H11Z"/>${circle('fig-accent', 0, 0, 2)}`,
      x,
      y,
      scale,
      turn,
    ) + placed(smoke, x, y, scale)
  );
}

/** A plant in a pot standing on y. */
export function plant(x: number, y: number, scale = 1): string {
  return placed(
    path(
      'fig-dress',
      'M-1-13C-8-14-15-20-15-28C-8-27-3-22-1-14C-5-22-4-31 0-37C4-31 5-22 1-14C3-22 8-27 15-28C15-20 8-14 1-13Z',
    ) +
      path('fig-line', 'M0-13V-30M-3-17L-10-24M3-17L10-24') +
      path('fig-coat', 'M-8.5-14H8.5L6.5 0H-6.5Z') +
      path('fig-wood-deep', 'M-10-15H10V-10.5H-10Z'),
    x,
    y,
    scale,
  );
}

/** A clock on the wall, at ten past ten. */
export function wallClock(x: number, y: number, radius: number): string {
  return (
    circle('fig-shirt', x, y, radius) +
    d`<path class="fig-line" d="M${x} ${y}l${-radius * 0.42} ${-radius * 0.26}M${x} ${y}l${radius * 0.52} ${-radius * 0.36}M${x} ${y - radius + 2}v2M${x} ${y + radius - 2}v-2M${x - radius + 2} ${y}h2M${x + radius - 2} ${y}h-2"/>`
  );
}

/** An application form with its heading at the top, its middle at 0 0. */
export function form(language: Language): string {
  const heading = { 'zh-CN': '申请表', en: 'Form' }[language];
  return (
    path('fig-card', 'M-23-31H23V31H-23Z') +
    printed(heading, 0, -15, 14) +
    '<path class="fig-print" d="M-17-8H17M-17 0H17M-17 8H17M-17 16H6"/><rect class="fig-accent" stroke="none" x="8" y="18" width="9" height="9"/>'
  );
}
