import type { PdfDocument } from '../pdf/blocks.ts';
import type { Sheet } from './sheet.ts';

/** A file to be written, as data. */
export type Job =
  | { readonly kind: 'xlsx'; readonly sheets: readonly Sheet[]; readonly timeZone: string }
  | { readonly kind: 'pdf'; readonly document: PdfDocument };
