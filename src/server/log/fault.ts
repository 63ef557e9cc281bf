/** An error as the log has it: where it happened, and nothing about people. */
export interface Fault {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Fault;
  /** Of several tries, such as one for each address of a host. */
  readonly errors?: readonly Fault[];
}

/** Errors nested deeper than this are left out, since some name themselves as their cause. */
const DEEPEST = 4;

/** Only the fields named in {@link Fault} are kept: packages put addresses, rows and letters into others. */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { type: typeof error, message: plain(String(error)) };
  const { name, cause, stack = '' } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const message = plain('severity' in error ? withoutValues(error.message) : error.message);
  const at = stack.indexOf('\n    at ');
  const deeper = depth < DEEPEST;
  return {
    type: name,
    message,
    ...(code && { code: plain(code) }),
    stack: `${name}: ${message}${at < 0 ? '' : stack.slice(at)}`,
    ...(deeper && cause !== undefined && { cause: faultOf(cause, depth + 1) }),
    ...(deeper && error instanceof AggregateError && { errors: error.errors.map((one) => faultOf(one, depth + 1)) }),
  };
}

/** What packages put into messages, and what is written instead. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  // JSON.parse quotes what it could not read.
  [/[\s\S]* is not valid JSON/g, '… is not valid JSON'],
  [/\b(?!file:)([a-z][a-z+.-]*):\/\/[^\s"'<>)]+/gi, '$1://…'],
  [/[^\s<>"'(:,;]+@[^\s<>"'),;]+/g, '…@…'],
  [/\/(invite|setup|verify|certificates)\/[^\s"'?#)]+/g, '/$1/…'],
  [/\?[\w.%~[\]-]+=[^\s"')]*/g, '?…'],
  // Tokens and cookies; the ids of people and attempts have 21 characters.
  [/[\w.%~+-]{32,}/g, '…'],
];

/** A message without addresses, tokens and quoted input. */
export function plain(message: string): string {
  return HIDDEN.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
}

/** PostgreSQL quotes the names of tables and constraints, which are ours, and the values it was given, which are not. */
function withoutValues(message: string): string {
  return message.replace(/"(?![a-z_][a-z0-9_]*")[^"]*"/g, '"…"');
}
