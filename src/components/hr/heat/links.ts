import type { NormFilter } from '../../../usecases/results/norms/filter.ts';

/** The address of the heat map narrowed to a filter; `normFilterFrom` reads it again. */
export function heatLink(filter: NormFilter): string {
  return link('/hr/reports/heat', filter);
}

/** The address of a norm's page for the same people and days. */
export function normLink(norm: string, { topic: _, dimension: __, ...filter }: NormFilter): string {
  return link(`/hr/norms/${norm}`, filter);
}

function link(page: string, filter: NormFilter): string {
  const query = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value === true ? '1' : value]],
  );
  return query.length > 0 ? `${page}?${new URLSearchParams(query)}` : page;
}
