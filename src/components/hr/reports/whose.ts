import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';
import { NO_DEPARTMENT } from '../../../usecases/results/narrowing.ts';
import type { Whose } from '../../../usecases/results/scenarios/filter.ts';

const KINDS = { everybody: m.report_everybody, first: m.report_first, later: m.report_later };

/** The heading of a column. */
export function whoseName(t: Translate, whose: Whose): string {
  return whose.kind === 'department' ? departmentName(t, whose.department) : t(KINDS[whose.kind]);
}

export function departmentName(t: Translate, department: string): string {
  return department === NO_DEPARTMENT ? t(m.no_department) : department;
}
