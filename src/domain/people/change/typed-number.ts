/** A whole number as people type it: digits of full width, and what they put between thousands, count as nothing else. */
export function typedNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
