import type { Person } from '../../domain/people/person.ts';
import type { NotAllowed } from '../access.ts';
import { type ExceptionFilter, type Exceptions, listExceptions } from '../exception/list-exceptions.ts';
import type { Needs } from '../needs.ts';
import { noteTaken } from './note-taken.ts';

/** Who has what otherwise than others, as their list is narrowed. */
export async function takeExceptions(
  needs: Needs,
  who: Person,
  filter: ExceptionFilter,
): Promise<Exceptions | NotAllowed> {
  const listed = await listExceptions(needs, who, filter);
  if (listed.ok) await noteTaken(needs, who, { list: 'exceptions', filter, rows: listed.rows.length });
  return listed;
}
