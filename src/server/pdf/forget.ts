/** Pages of a long document whose words stay in memory. */
export const REMEMBERED = 10;

/** A face keeps the layout of every word it ever drew, which for ten thousand people is tens of megabytes. */
export function forgetWords(pdf: PDFKit.PDFDocument): void {
  const { _font: face } = pdf as unknown as { _font?: { layoutCache?: object } };
  if (face?.layoutCache) face.layoutCache = Object.create(null);
}
