import { path } from '../svg.ts';

/** One foot turned outwards to the right, its sole on y 0 and its ankle over x 0. */
const FOOT = 'M-8-32L-8-12C-9-7-9-2-6 0H27C33 0 34-6 27-9C18-12 11-16 8.5-32';
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
    path('fig-sole', 'M-13 0H32Q38 1 36 6H-12Q-15 4-13 0Z') +
    path(leg, FOOT) +
    path('fig-line', 'M31-4.5Q28-4 27-1M27-8.5Q24-7 23-2') +
    path('fig-plastic', 'M4-1C4-12 10-17 17-15.5C24-14 27-10 26.5-6L25 .5Q14 3 4-1Z') +
    path('fig-line', 'M9-2Q9-9 15-15M19 0Q18-7 23-12'),
  heels: (leg: string) =>
    `<g transform="translate(0 -9)">${path(leg, 'M-8-26L-8-10C-9-5-7-1-3 0L24 9H31C36 9 37 4 31 1C19-4 11-12 8.5-26')}` +
    path(
      'fig-lacquer',
      'M-9-9C-12-3-11 1-9 4L-7 18H-4L-3 5C4 6 12 11 20 14H34Q37 13 36 10L25 9.5C14 8 5 2-1-1Q-6-4-9-9Z',
    ) +
    path('fig-lacquer', 'M10-2Q16-8 20-5L27-1Q22 4 22 9Q14 6 10-2Z') +
    '<g stroke-width="1">' +
    path('fig-lacquer', 'M33 3.5Q37 4 35.5 7Q32 7.5 31 5.5Z') +
    '</g></g>',
  laced: () =>
    OXFORD + path('fig-lace', 'M12-21L20-15M17-22L14-14M20-19L18-12M17-18C22-25 26-21 19-18C25-18 25-13 18-17'),
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
