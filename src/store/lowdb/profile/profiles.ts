import type { Person } from '../../../domain/people/person.ts';
import { person as profileSchema } from '../../documents/profile.ts';
import { kept, undefinedIfMissing } from '../failures.ts';
import type { DocumentChange } from '../fields.ts';
import { type Files, stampOf } from '../files.ts';
import type { Roster } from '../roster.ts';
import type { Known } from '../summaries/known.ts';
import type { Summaries } from '../summaries/summaries.ts';
import { profileIn } from './profile-in.ts';
import { Room } from './room.ts';

interface Parts {
  readonly files: Files;
  readonly roster: Roster;
  readonly summaries: Summaries;
}

/**
 * Changes profiles without reading the rest of the documents they are in. A document that nobody altered since it was
 * summarised is sound, and the rest of its summary is known.
 */
export class Profiles {
  readonly #parts: Parts;
  readonly #rooms: Room[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is known of the person then; undefined, and nothing done, when the change has to be made in the ordinary way. */
  async change({ name, after: { person: profile, ...others } }: DocumentChange): Promise<Known | undefined> {
    if (!profile || Object.keys(others).length > 0) return undefined;
    const person: Person = profileSchema.parse(profile);
    const known = this.#parts.roster.known(person.id);
    if (!known) return undefined;
    const isMade = await this.#replace(name, person);
    return isMade ? { ...known, summary: { ...known.summary, person } } : undefined;
  }

  async #replace(name: string, person: Person): Promise<boolean> {
    const { files, summaries } = this.#parts;
    const room = this.#rooms.pop() ?? new Room();
    try {
      const reading = () => room.read(files.path(name)).catch(undefinedIfMissing);
      const read = await kept(`${name} could not be read.`, reading);
      if (!read || !summaries.isCurrent(person.id, stampOf(read.stats))) return false;
      const span = profileIn(read.bytes);
      if (span) await files.write(name, room.replaced(read.bytes, span, Buffer.from(JSON.stringify(person))));
      return span !== undefined;
    } finally {
      this.#rooms.push(room);
    }
  }
}
