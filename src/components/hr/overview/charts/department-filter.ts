import type { ResultFilter } from '../../../../usecases/results/list-results.ts';
import { NO_DEPARTMENT } from '../../../../usecases/results/narrowing.ts';

/** The results of a department by itself, as charts and their tables count them; an empty name is that of no department. */
export function departmentFilter(name: string): ResultFilter {
  return name === '' ? { department: NO_DEPARTMENT } : { department: name, alone: true };
}
