import type { ResultFilter } from '../../usecases/results/list-results.ts';

/** The address of the results narrowed to a filter; `filterFrom` reads it again. */
export function resultsLink(filter: ResultFilter, page = '/hr/results'): string {
  const query = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value === true ? '1' : value]],
  );
  return query.length > 0 ? `${page}?${new URLSearchParams(query)}` : page;
}

export function personLink({ id }: { readonly id: string }): string {
  return `/hr/people/${id}`;
}
