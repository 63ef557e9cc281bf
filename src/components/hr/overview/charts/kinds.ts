import { BANDS, type Band } from '../../../../domain/assessment/band.ts';
import { DEADLINES, type Deadline } from '../../../../domain/assignment/due/deadline.ts';
import { bandName, deadlineName } from '../../../../i18n/names.ts';
import type { Translate } from '../../../../i18n/translate.ts';
import type { Part } from '../../../../server/chart/stacked.ts';
import type { ResultFilter } from '../../../../usecases/results/filter/result-filter.ts';

/** What results are told apart by: a colour in a picture, a column in the table behind it, a way to those results. */
export interface Kind extends Pick<Part, 'name' | 'colour'> {
  readonly filter: ResultFilter;
}

const DEADLINE_COLOUR: Readonly<Record<Deadline, Part['colour']>> = {
  kept: '--good',
  after: '--pass',
  ahead: '--ink-wash',
  over: '--fail',
};

export function bandKinds(t: Translate): (Kind & { readonly key: Band })[] {
  return BANDS.map((band) => ({ key: band, name: bandName(t, band), colour: `--${band}`, filter: { band } }));
}

export function deadlineKinds(t: Translate): (Kind & { readonly key: Deadline })[] {
  return DEADLINES.map((deadline) => ({
    ...{ key: deadline, name: deadlineName(t, deadline), colour: DEADLINE_COLOUR[deadline] },
    filter: { deadline },
  }));
}
