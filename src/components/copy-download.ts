import { DEFAULT_TIME_ZONE } from '../domain/organisation.ts';
import { dayIn } from '../domain/time.ts';
import { sectionsOf } from '../i18n/copy/sections.ts';
import * as m from '../i18n/paraglide/messages.js';
import { htmlOf } from '../server/export/person-copy.ts';
import type { PersonCopy } from '../usecases/rights/person-copy.ts';
import { download } from './hr/download.ts';

/** A person's copy to be saved: a page for people, or with `?format=json` JSON for machines. */
export function copyDownload(locals: App.Locals, url: URL, copy: PersonCopy): Response {
  const { t, language, format, server } = locals;
  const day = dayIn(locals.organisation?.timeZone ?? DEFAULT_TIME_ZONE, copy.madeAt);
  const names = (ending: string) => ({
    name: `${t(m.copy_file, { number: copy.profile.number })}-${day}.${ending}`,
    fallback: `personal-data-${day}.${ending}`,
  });
  if (url.searchParams.get('format') === 'json') {
    return download(`${JSON.stringify({ language, ...copy }, null, 2)}\n`, 'application/json', names('json'));
  }
  const html = htmlOf({
    language,
    title: t(m.copy_title, { name: copy.profile.name }),
    about: [
      t(m.copy_made, { organisation: copy.organisation, moment: format.stamp(copy.madeAt) }),
      t(m.copy_not_in_it),
    ],
    sections: sectionsOf({ ...locals, library: server.library }, copy),
  });
  return download(html, 'text/html; charset=utf-8', names('html'));
}
