/**
 * What spreadsheet programs take for the start of a formula, in its full-width forms too.
 * Source: OWASP, "CSV Injection".
 */
const FORMULA = String.raw`[=+\-@\t\r\n＝＋－＠]`;
const GUARDED = new RegExp(`^'(?=[\\s']*${FORMULA})`);
const TO_GUARD = new RegExp(`^[\\s']*${FORMULA}`);

/** A text that no spreadsheet program runs as a formula: an apostrophe goes before what looks like one. */
export function withGuard(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text;
}

/** The text that {@link withGuard} was given. */
export function withoutGuard(text: string): string {
  return text.replace(GUARDED, '');
}
