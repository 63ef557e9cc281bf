import type { Person } from '../../domain/people/person.ts';
import * as m from '../../i18n/paraglide/messages.js';
import type { Translate } from '../../i18n/translate.ts';

/** Whose team; no choice where nobody under the supervisor has one. */
export function underChoice(t: Translate, leads: readonly Person[], chosen: string | undefined) {
  const options = leads.map(({ number, name }) => ({ value: number, name: `${name} ${number}` }));
  return options.length > 0 ? [{ name: 'under', label: t(m.team_under), chosen, options }] : [];
}
