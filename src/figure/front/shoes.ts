import { path } from '../svg.ts';

/** One foot turned outwards to the right, its sole on y 0 and its ankle over x 0. */
const FOOT = 'M-8-20L-8-12C-9-7-9-2-6 0H27C33 0 34-6 27-9C18-12 10-15 8-20';
const PUMP = path(
  'fig-shoe',
  'M-8.5-15C-11-7-10.5-3-10-1V6H-1L0 2Q8 4 16 4.5H30C36 4 35-5 28-9C23-11 20-12 17-13Q8-4-1-6Q-6-8-8.5-15Z',
);
const OXFORD =
  path('fig-shoe', 'M-11-20C-13-10-13-4-13 0H33C38-2 36-10 28-13C20-15 16-17 12-24Q0-18-11-20Z') +
  path('fig-shoe', 'M-14 0H35Q36 6 30 6H14L12 4H1L0 6H-13Z');

export const SHOES = {
  pumps: (leg: string) => path(leg, FOOT) + PUMP,
  slippers: (leg: string) =>
    path('fig-sole', 'M-13-1H38Q44 0 42 6H-12Q-16 3-13-1Z') +
    path(leg, 'M-8-20L-8-12C-10-7-10-2-7 0H36C41-1 41-6 36-7C24-10 11-14 8-20') +
    path('fig-line', 'M40-4.5C37-5.5 35-4 34-2M36-7Q32-6 30-2') +
    path('fig-plastic', 'M6 0C5-9 8-16 15-16C22-16 29-12 29-7C29-4 28-1 27 1Q16 3 6 0Z') +
    path('fig-line', 'M11-2Q10-9 15-15M20 0Q18-7 22-14'),
  heels: (leg: string) =>
    `<g transform="translate(0 -9)">${path(leg, 'M-8-11C-9-5-7-1-3 0L24 9H31C36 9 37 4 31 1C19-4 10-6 8-12')}` +
    path(
      'fig-lacquer',
      'M-9-9C-12-3-11 1-9 4L-7 18H-4L-3 5C4 6 12 11 20 14H34Q37 13 36 10L25 9.5C14 8 5 2-1-1Q-6-4-9-9Z',
    ) +
    path('fig-lacquer', 'M10-2Q16-8 20-5L27-1Q22 4 22 9Q14 6 10-2Z') +
    '<g stroke-width="1">' +
    path('fig-lacquer', 'M33 3.5Q37 4 35.5 7Q32 7.5 31 5.5Z') +
    '</g></g>',
  laced: () => OXFORD + path('fig-lace', 'M19-16L26-10M25-16.5L20-10.5M22.5-13C26-20 32-18 24-13.5C32-14 31-7 22.5-13'),
  trailing: () =>
    OXFORD +
    path(
      'fig-lace',
      'M12-17L17-14M14-18C24-26 30-20 27-13C26-9 31-6 38-9M13-16C20-8 14-2 20 3C25 7 34 3 40 8M15-17C18-25 10-27 9-22',
    ),
} as const;

/** A pair, at both sides of the middle. */
export function drawShoes(kind: keyof typeof SHOES, leg: string, apart: number): string {
  const shoe = SHOES[kind](leg);
  const shade = `<ellipse class="fig-shadow" cx="180" cy="499" rx="${apart + 54}" ry="6"/>`;
  return (
    shade +
    `<g transform="translate(${180 + apart} 492)">${shoe}</g>` +
    `<g transform="matrix(-1 0 0 1 ${180 - apart} 492)">${shoe}</g>`
  );
}
