import type { CertificateFilter } from '../../usecases/certificate/list-certificates.ts';
import type { ResultFilter } from '../../usecases/results/filter/result-filter.ts';
import type { AttemptFilter } from '../../usecases/results/list-attempts.ts';
import type { RetakeFilter } from '../../usecases/results/list-retakes.ts';

/** The address of the results narrowed to a filter; `filterFrom` reads it again. */
export function resultsLink(filter: ResultFilter, page = '/hr/results'): string {
  return narrowedLink(page, filter);
}

/** The address of the attempts narrowed to a filter; `attemptFilterFrom` reads it again. */
export function attemptsLink(filter: AttemptFilter, page = '/hr/attempts'): string {
  return narrowedLink(page, filter);
}

/** The address of the retakes narrowed to a filter; `retakeFilterFrom` reads it again. */
export function retakesLink(filter: RetakeFilter, page = '/hr/retakes'): string {
  return narrowedLink(page, filter);
}

/** The address of the certificates narrowed to a filter; `certificateFilterFrom` reads it again. */
export function certificatesLink(filter: CertificateFilter, page = '/hr/certificates'): string {
  return narrowedLink(page, filter);
}

export function personLink({ id }: { readonly id: string }): string {
  return `/hr/people/${id}`;
}

function narrowedLink(page: string, filter: ResultFilter | AttemptFilter | RetakeFilter | CertificateFilter): string {
  const query = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value === true ? '1' : value]],
  );
  return query.length > 0 ? `${page}?${new URLSearchParams(query)}` : page;
}
