import type { Person } from '../../domain/people/person.ts';
import type { NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { listRetakes, type RetakeFilter, type Retakes } from '../results/list-retakes.ts';
import { noteTaken } from './note-taken.ts';

/** Everybody who has to retake something, as their list is narrowed. */
export async function takeRetakes(needs: Needs, who: Person, filter: RetakeFilter): Promise<Retakes | NotAllowed> {
  const listed = await listRetakes(needs, who, filter);
  if (listed.ok) await noteTaken(needs, who, { list: 'retakes', filter, rows: listed.rows.length });
  return listed;
}
