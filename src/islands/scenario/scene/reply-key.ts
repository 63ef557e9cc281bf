/** Where typing a number means the number. */
const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog';

/**
 * Which reply a key stands for, 0 for the first: the digits of every keyboard, those of full width too.
 * @returns undefined for any other key, with a modifier, held down, or while something is typed
 */
export function replyOf({ key, target, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
  if (repeat || ctrlKey || altKey || metaKey || isIn(target, TYPING)) return undefined;
  const digit = key.normalize('NFKC');
  return /^[1-9]$/.test(digit) ? Number(digit) - 1 : undefined;
}

/** Whether an event happened within something of a selector. */
export function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
