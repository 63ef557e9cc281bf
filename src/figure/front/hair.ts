import { path } from '../svg.ts';
import { mirrored } from './head.ts';

/** In the units of {@link ../front/head.ts}: what lies under the head, and what lies over it. */
interface Hair {
  readonly under: string;
  readonly over: string;
}

const SWEPT = 'M56 90C44 52 60 18 100 18C140 18 156 52 144 90C141 68 128 56 112 44C98 58 66 58 56 90Z';
const STRANDS =
  '<path class="fig-strand" d="M112 44C104 34 90 28 76 32M112 44C122 34 132 40 138 54M112 44C98 44 76 46 64 62"/>';

export const UP: Hair = {
  under:
    path('fig-hair', 'M76 26C70-8 130-8 124 26Z') +
    '<path class="fig-strand" d="M84 14C92 4 108 2 116 12M90 22C96 14 106 14 112 20"/>',
  over: path('fig-hair', SWEPT) + STRANDS,
};

const TRESS = 'M62 40C42 58 40 96 38 130C36 160 26 182 30 208C36 216 52 214 66 208C74 182 70 150 72 120Z';
export const DOWN: Hair = {
  under: mirrored(
    `${path('fig-hair', TRESS)}<path class="fig-strand" d="M48 110C46 150 36 176 38 206M58 126C58 160 50 186 52 208"/>`,
  ),
  over: path('fig-hair', SWEPT) + STRANDS,
};

const CROP =
  'M57 92C48 74 46 48 60 34C74 16 108 12 128 22C150 32 152 66 143 92C142 80 140 72 135 63C118 62 98 58 82 47C76 58 64 66 61 78Z';
const PARTED = '<path class="fig-strand" d="M82 47C88 36 104 28 122 32M82 47C76 42 68 44 62 54"/>';

export const CROPPED: Hair = { under: '', over: path('fig-hair', CROP) + PARTED };
export const COPPER: Hair = { under: '', over: path('fig-copper', CROP) + PARTED };

const LOCK = 'M60 44C40 62 42 100 40 128C38 150 34 160 36 178C44 186 58 182 66 174C70 152 68 140 70 116Z';
export const LONG: Hair = {
  under: mirrored(
    `${path('fig-hair', LOCK)}<path class="fig-strand" d="M50 100C48 136 44 154 46 178M58 120C58 146 54 160 56 176"/>`,
  ),
  over:
    path('fig-hair', 'M56 112C40 60 60 16 100 16C140 16 160 60 144 112C146 84 136 62 104 42C78 56 56 80 56 112Z') +
    '<path class="fig-strand" d="M104 42C88 46 68 62 62 84M104 42C122 48 136 62 139 82M104 42C100 32 96 26 92 22"/>',
};
