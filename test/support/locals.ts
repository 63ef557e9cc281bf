import type { Language } from '../../src/domain/language.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { sayer, translator } from '../../src/i18n/translate.ts';
import type { Needs } from '../../src/usecases/needs.ts';

/** What a page has when this person asks. */
export async function localsOf(needs: Needs, person: Person, language: Language = 'zh-CN'): Promise<App.Locals> {
  const organisation = await needs.store.organisation();
  return {
    server: needs as App.Locals['server'],
    ...{ person, organisation, language, supervises: false },
    t: translator(language),
    say: sayer(language),
    format: formatFor(language, organisation?.timeZone ?? 'Asia/Shanghai'),
  };
}
