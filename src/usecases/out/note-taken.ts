import type { Person } from '../../domain/people/person.ts';
import { entryBy } from '../access.ts';
import type { Needs } from '../needs.ts';

/** What HR, and supervisors of their own people, can take away as a file, besides results and attempts, whose entries are older and of acts of their own. */
export const LISTS_TAKEN = [
  'people',
  'assignments',
  'appeals',
  'flags',
  'questions',
  'statistics',
  'invitations',
  'audit',
  'certificates',
  'missed-norms',
  'audit-pack',
  'payroll',
  'retakes',
  'exceptions',
  'reminders',
  'planned-reminders',
  'heat',
  'norm',
  'norm-people',
  'scenarios',
  'scenario',
  'coverage',
  'changes',
  'tasks',
  'team-tasks',
  'team-people',
  'team-retakes',
  'team-certificates',
  'team-missed-norms',
] as const;
export type ListTaken = (typeof LISTS_TAKEN)[number];

/** As many rows as a list has, where a page asks for some of them. */
export const ALL_ROWS = Number.MAX_SAFE_INTEGER;

/** That a list was taken away goes into the audit trail, before the file is given; resolves to the entry's number and hash. */
export async function noteTaken(
  needs: Needs,
  who: Person,
  { list, filter = {}, rows }: { list: ListTaken; filter?: object; rows: number },
): ReturnType<Needs['store']['note']> {
  // The order of the rows says nothing about what was taken.
  const { sort: _, descending: __, ...narrowed } = filter as { readonly sort?: unknown; readonly descending?: unknown };
  const after = { list, ...narrowed, ...hidden(filter), rows };
  return needs.store.note(entryBy(needs, who, { act: 'list-downloaded', after }));
}

/** What of a filter may be a name, which the trail need not keep. */
const MAY_NAME = ['search', 'supervisor', 'person', 'text', 'under'];

function hidden(filter: object): Readonly<Record<string, true>> {
  const said = Object.entries(filter).filter(([key, value]) => MAY_NAME.includes(key) && value);
  return Object.fromEntries(said.map(([key]) => [key, true]));
}
