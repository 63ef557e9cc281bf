import * as m from '../../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../../i18n/translate.ts';
import type { DepartmentLevel, DepartmentRow } from '../../../../usecases/results/overview/department-level.ts';

/** What a row is called; those right in a department that has others below it are said to be. */
export function rowName(t: Translate, { path }: DepartmentLevel, { name }: DepartmentRow): string {
  if (name !== '') return name;
  const above = path.at(-1);
  return above === undefined ? t(m.no_department) : t(m.department_itself, { department: above });
}

/** This page with the departments below one shown, '' for all; the rest of the address stays as it is. */
export function withinLink({ searchParams }: URL, within: string): string {
  const query = new URLSearchParams(searchParams);
  if (within === '') query.delete('within');
  else query.set('within', within);
  return `?${query}#departments`;
}
