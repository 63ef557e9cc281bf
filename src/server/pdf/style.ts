import type { Face, Fonts } from './fonts.ts';

/** The faces of a document, and by how much its letters are smaller than elsewhere. */
export type Letters = Fonts & { readonly scale?: number };

export interface Style {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: string;
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}
