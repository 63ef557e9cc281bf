import { drawFace, type Expression } from './face.ts';
import { isWoman, type Look } from './look.ts';
import { part } from './parts.ts';
import { circle, path } from './svg.ts';

const SKULL =
  'M-7.4-2C-7.4-9-3-11 .5-11C5.5-11 8-7 8-2C8 1.4 7.6 4.4 6 7.2C4.6 9.6 3.2 10.6 1.4 10.6C-2 10.6-5 8-6.4 4.4C-7.2 2-7.4 0-7.4-2Z';

/** Hair lying behind the head and over the head, for each way of wearing it. */
const BOB = {
  behind: 'M-9 9.2C-12.4 0-10.4-13.4 1-13.4C9.4-13.4 11-6 9.6 1C9.4 4 9.4 6 8.8 8.4L-3 9.8C-5 11-7.6 11-9 9.2Z',
  over: 'M-9 9.2C-11.6 0-9-12.6 1-12.8C7.6-12.8 9.8-8 9-1.6C8-5 6.6-7 4-8.2C2-5.6-2-4-5-3.4C-5 1-4.6 5-5 9.6C-6.4 10.8-8 10.6-9 9.2Z',
};
const BUN = {
  behind: '',
  over: 'M-7 3C-10.6-5-7-13 1-13C7.4-13 9.6-8.6 8.6-3C7.6-6.4 6-8.4 3.6-9.4C1-6.4-3.4-5-5.4-1.4C-5.6 0-6 1.8-7 3Z',
};
const SHORT = {
  behind: '',
  over: 'M-6.8 2.6C-9.4-1-9-9 -5-11.8C-1-14.4 6-13.8 8-10C9.2-7.6 9-5 8.5-2.4C8-4.6 7.6-6 6.4-7.4C3-6.4-1-6.2-3.8-7.2C-4-4.6-4.6-3-5.2-.6L-6.2-.8Z',
};
const RECEDING = {
  behind: '',
  over: 'M-6.8 2.8C-9.2-1-8.8-8.6-5.4-11C-2-13.4 4-13.2 6.4-11.2C8.4-9.4 9-6 8.5-3C8-5.6 7.4-7.6 5.4-9C2-9.8-1.6-9.4-3.8-7.8C-4-5-4.6-3-5.2-.6L-6.2-.8Z',
};

/** A head with its middle at 0 0, turned three quarters towards x. */
export function drawHead(look: Look, expression: Expression): string {
  const { behind, over } = hairOf(look);
  const colour = look.hair === 'grey' ? 'fig-grey' : 'fig-hair';
  const bun = hairOf(look) === BUN ? circle(colour, -8.6, -7.4, 4.4) : '';
  const ear = hairOf(look) === BOB ? '' : path('fig-skin', 'M-5.4-.6C-7.4-2.4-8.8-.6-8.2 1.4C-7.8 3.2-6.4 4.2-5.2 3.2');
  return (
    part(bun + (behind && path(colour, behind)) + path('fig-skin', SKULL) + path(colour, over) + ear) +
    part(drawFace(expression))
  );
}

function hairOf(look: Look) {
  if (look.hair === 'grey') return isWoman(look) ? BUN : RECEDING;
  return { bob: BOB, bun: BUN, short: SHORT }[look.hair];
}
