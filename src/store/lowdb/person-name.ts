import type { PersonId } from '../../domain/id.ts';

export const PEOPLE = 'people';

/** The file that a person's document is in. @throws {RangeError} for an id that could lead out of the folder: a bug, ids are made here. */
export function nameOf(id: PersonId): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new RangeError(`"${id}" cannot be a person's id.`);
  return `${PEOPLE}/${id}.json`;
}
