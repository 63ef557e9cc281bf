import type { Person } from '../people/person.ts';
import { numberKey } from '../people/staff-text.ts';

/**
 * Whether a text names somebody: by their name or e-mail anywhere in it, or by their employee number where no other
 * letter or digit of the Latin script touches it, since Chinese puts no space around one. Width and case do not count.
 */
export function namesPerson(text: string, { name, number, email }: Pick<Person, 'name' | 'number' | 'email'>): boolean {
  const key = numberKey(text);
  const named = [name, email ?? ''].map(numberKey).filter((one) => one !== '');
  return named.some((one) => key.includes(one)) || standsIn(key, numberKey(number));
}

function standsIn(text: string, number: string): boolean {
  const touches = (character: string | undefined) => /[a-z0-9]/.test(character ?? '');
  for (let at = text.indexOf(number); at >= 0 && number !== ''; at = text.indexOf(number, at + 1)) {
    if (!touches(text[at - 1]) && !touches(text[at + number.length])) return true;
  }
  return false;
}
