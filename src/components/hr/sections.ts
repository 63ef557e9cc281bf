import * as m from '../../i18n/paraglide/messages.js';
import type { Translate } from '../../i18n/translate.ts';

/** A page of HR's, or a group of them that is named after what they are about and opens its first. */
export interface Section {
  readonly href: string;
  readonly name: string;
  readonly here: boolean;
}

export type Group = Section & { readonly pages: readonly Section[] };

/** Where HR can go, in groups; the page at `path` is marked in its own. */
export function sectionsAt(t: Translate, path: string): Group[] {
  const page = (href: string, name: string, also: readonly string[] = []): Section => ({
    href,
    name,
    here:
      path === href ||
      path === `${href}/` ||
      [href, ...also].some((start) => start !== '/hr' && path.startsWith(start)),
  });
  const group = (name: string, ...pages: [Section, ...Section[]]): Group => ({
    ...pages[0],
    name,
    here: pages.some(({ here }) => here),
    pages,
  });
  return [
    group(t(m.hr_overview), page('/hr', t(m.hr_overview))),
    group(
      t(m.hr_people),
      page('/hr/people', t(m.hr_people)),
      page('/hr/invitations', t(m.hr_invitations)),
      page('/hr/import', t(m.hr_import)),
    ),
    group(t(m.hr_assignments), page('/hr/assignments', t(m.hr_assignments)), page('/hr/reminders', t(m.hr_reminders))),
    group(
      t(m.hr_results),
      page('/hr/results', t(m.hr_results)),
      page('/hr/retakes', t(m.retakes_title)),
      page('/hr/exceptions', t(m.exceptions_title)),
      page('/hr/certificates', t(m.hr_certificates)),
      page('/hr/attempts', t(m.hr_attempts)),
      page('/hr/reports/heat', t(m.reports_nav), ['/hr/reports', '/hr/norms']),
    ),
    group(
      t(m.hr_appeals_and_questions),
      page('/hr/appeals', t(m.hr_appeals)),
      page('/hr/flags', t(m.hr_flags)),
      page('/hr/questions', t(m.hr_questions)),
    ),
    group(t(m.hr_settings), page('/hr/settings', t(m.hr_settings)), page('/hr/audit', t(m.hr_audit))),
  ];
}
