import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import { isAmong } from '../narrowing.ts';

/** Which attempts a report is about; 'compare' sets the first ones beside those after them. */
export const ATTEMPTS = ['first', 'later', 'compare'] as const;

/** What a report is narrowed to; whatever is left out does not narrow. */
export interface ReportFilter {
  /** The version that is served now, when it is left out or has no runs. */
  readonly version?: string | undefined;
  /** A department with those below it, or `NO_DEPARTMENT`. */
  readonly department?: string | undefined;
  readonly attempts?: (typeof ATTEMPTS)[number] | undefined;
}

/** Whose runs a column shows. */
export type Whose =
  | { readonly kind: 'everybody' | 'first' | 'later' }
  | { readonly kind: 'department'; readonly department: string };

type Fits = (run: RunCount) => boolean;

/** Reads a filter from an address; values that name nothing are left out. */
export function reportFilterFrom(query: URLSearchParams): ReportFilter {
  return {
    version: query.get('version') || undefined,
    department: query.get('department')?.trim() || undefined,
    attempts: ATTEMPTS.find((attempts) => attempts === query.get('attempts')),
  };
}

export function fitting({ department, attempts }: ReportFilter): Fits {
  const among = isAmong({ department });
  return (run) =>
    among({ department: run.department, positions: [] }) &&
    (attempts === undefined || attempts === 'compare' || run.first === (attempts === 'first'));
}

/** First attempts beside later ones when that is asked for; otherwise a department beside everybody. */
export function columnsFor(filter: ReportFilter): readonly { readonly whose: Whose; readonly fits: Fits }[] {
  const { department, attempts } = filter;
  if (attempts === 'compare') {
    return (['first', 'later'] as const).map((kind) => ({
      whose: { kind },
      fits: fitting({ ...filter, attempts: kind }),
    }));
  }
  const everybody = { whose: { kind: 'everybody' }, fits: fitting({ ...filter, department: undefined }) } as const;
  if (department === undefined) return [everybody];
  return [everybody, { whose: { kind: 'department', department }, fits: fitting(filter) }];
}
