import type { Look } from '../../domain/scenario/look.ts';
import { CROPPED, LONG, UP } from '../front/hair.ts';
import { mirrored } from '../front/head.ts';
import { path } from '../svg.ts';

/** What lies behind the whole person, over the head, and under the head but over the shoulders. */
type Hair = readonly [behind: string, over: string, under?: string];

const strands = (data: string) => path('fig-strand', data);
const grey = ([behind, over]: Hair): Hair => [
  behind.replaceAll('fig-hair', 'fig-grey'),
  over.replaceAll('fig-hair', 'fig-grey'),
];

const BUN: Hair = [UP.under, UP.over];
const SIDES =
  'M59 96C53 84 54 68 61 56C65 64 66 74 64 84C63 90 61 94 59 96ZM141 96C147 84 146 68 139 56C135 64 134 74 136 84C137 90 139 94 141 96Z';
const CURLY =
  'M58 96C46 98 42 84 48 76C38 68 44 52 54 50C50 36 64 24 76 26C82 14 100 12 108 20C120 14 136 22 138 34C150 36 158 50 152 60C160 68 156 84 148 88C148 94 144 98 142 96C142 84 140 74 132 66C124 68 116 64 114 58C106 64 94 62 90 56C82 64 70 66 66 70C60 78 60 88 58 96Z';
const CURLS: Hair = [
  path(
    'fig-hair',
    'M60 60C40 62 36 84 42 94C32 104 36 122 46 126C44 138 56 146 66 142H134C144 146 156 138 154 126C164 122 168 104 158 94C164 84 160 62 140 60Z',
  ),
  path('fig-hair', CURLY) +
    mirrored(path('fig-hair', 'M59 90C47 90 43 104 50 110C42 118 48 132 58 132C66 126 64 112 61 106Z')) +
    strands(
      'M70 36C62 40 58 48 62 54M100 24C92 26 88 34 92 40M128 32C122 34 118 42 122 48M52 66C50 72 52 78 56 80M148 64C150 72 148 78 144 80',
    ),
];
const BANGS =
  'M56 92C44 50 60 17 100 17C140 17 156 50 144 92C142 78 139 68 133 60C112 62 92 58 80 46C78 62 62 70 56 92Z';

const DRAWN: Readonly<Record<Look['hair'], Hair>> = {
  short: ['', CROPPED.over],
  tousled: [
    '',
    path(
      'fig-hair',
      'M58 88C46 74 44 50 56 38L52 28L64 30C68 20 78 16 84 18L86 8L98 16C110 10 122 14 128 20L138 16L138 28C150 38 154 66 142 88C142 76 140 70 136 64L128 68L124 56L114 66L106 54L94 66L86 54L78 66L70 60C64 68 60 78 58 88Z',
    ) + strands('M76 40C80 34 86 30 92 30M108 34C116 34 124 38 128 44'),
  ],
  balding: ['', path('fig-hair', SIDES) + strands('M84 33C92 29 104 28 114 32M88 38C96 35 104 35 110 37')],
  bald: ['', '<path class="fig-pale" stroke-width="4" d="M80 42C86 37 94 35 102 36"/>'],
  grey: grey([
    '',
    path(
      'fig-hair',
      'M57 94C45 64 50 20 100 18C150 20 155 64 143 94C142 82 141 72 136 58C130 44 122 42 114 46C104 50 92 40 80 44C70 48 65 54 64 62C61 72 60 84 57 94Z',
    ) + strands('M114 46C106 36 92 32 78 36M122 40C130 44 136 52 138 60M66 52C70 46 74 42 80 40'),
  ]),
  bob: [
    path(
      'fig-hair',
      'M48 134C36 96 40 17 100 17C160 17 164 96 152 134C146 143 136 143 128 138H72C64 143 54 143 48 134Z',
    ),
    mirrored(
      path('fig-hair', 'M60 60C46 84 44 112 48 134C54 142 64 142 70 137C60 122 58 104 61 88C62 78 64 72 70 64Z'),
    ) +
      path('fig-hair', BANGS) +
      strands(
        'M80 46C90 34 106 28 122 34M80 46C72 50 64 58 60 70M50 104C50 116 52 126 56 134M150 104C150 116 148 126 144 134',
      ),
  ],
  long: [
    path('fig-hair', 'M52 60C34 100 46 140 40 170Q44 183 60 181H140Q156 183 160 170C154 140 166 100 148 60Z'),
    LONG.over,
    mirrored(LONG.under),
  ],
  ponytail: [
    path(
      'fig-hair',
      'M128 34C160 34 170 70 162 108C160 130 166 144 174 152C156 158 140 146 138 122C140 90 140 60 122 44Z',
    ) + strands('M142 46C156 64 156 96 150 118C149 130 152 140 158 148'),
    path('fig-hair', BANGS) + strands('M80 46C94 32 118 30 132 42M80 46C72 52 66 60 62 72'),
  ],
  curls: CURLS,
  bun: BUN,
  'grey-bun': grey(BUN),
  'grey-curls': grey(CURLS),
  cap: [
    '',
    path('fig-hair', SIDES) +
      path('fig-uniform', 'M54 64C48 36 66 17 100 17C134 17 152 36 146 64C132 54 68 54 54 64Z') +
      path('fig-tie', 'M57 60Q100 42 143 60C154 70 152 78 144 78Q100 56 56 78C48 78 46 70 57 60Z') +
      path('fig-line', 'M80 19C72 26 68 38 67 55M120 19C128 26 132 38 133 55') +
      path('fig-badge', 'M92 29H108V37Q100 44 92 37Z'),
  ],
  helmet: [
    '',
    path('fig-hair', SIDES) +
      path('fig-gold', 'M52 60C50 24 72 8 100 8C128 8 150 24 148 60C130 54 70 54 52 60Z') +
      path('fig-gold', 'M90 9C88 24 87 40 88 55C96 54 104 54 112 55C113 40 112 24 110 9C104 7 96 7 90 9Z') +
      path('fig-gold', 'M46 62C70 50 130 50 154 62C160 66 158 71 152 70C130 62 70 62 48 70C42 71 40 66 46 62Z') +
      path('fig-line', 'M59 68C58 90 62 116 76 132M141 68C142 90 138 116 124 132'),
  ],
};

const WOMEN: readonly Look['hair'][] = ['bob', 'long', 'ponytail', 'curls', 'bun', 'grey-bun', 'grey-curls'];

/** Decides the jaw, the lashes and what is worn under a suit. */
export const isWoman = ({ hair }: Look) => WOMEN.includes(hair);

export const hairOf = ({ hair }: Look) => DRAWN[hair];
