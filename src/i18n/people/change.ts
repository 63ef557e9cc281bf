import type { WhyLeftAlone } from '../../domain/people/change/plan.ts';
import type { Values } from '../../domain/people/change/record.ts';
import { ASPECTS, type Aspect, positionsOf } from '../../domain/people/change/value.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { Format } from '../format.ts';
import { positionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
  /** Supervisors, by id; whoever is missing is not known any more. */
  readonly people?: ReadonlyMap<string, Pick<Person, 'name' | 'number' | 'erasedAt'>>;
}

const ASPECT = {
  name: m.own_name,
  department: m.department,
  supervisor: m.supervisor,
  positions: m.positions,
  hired: m.hired_on,
  email: m.email,
  active: m.field_active,
  invitation: m.invitation,
} satisfies Record<Aspect | 'invitation', unknown>;

export const aspectName = (t: Translate, aspect: Aspect | 'invitation') => t(ASPECT[aspect]);

export function isAspect(key: string): key is Aspect {
  return ASPECTS.some((aspect) => aspect === key);
}

/** Who has which value, by how many: `Sales (3), Call centre (2)`. */
export function valuesWords(words: Words, aspect: Aspect, values: Values): string {
  const { t, format } = words;
  const said = Object.entries(values).map(([value, ids]) =>
    t(m.change_value_count, { value: aspectValue(words, aspect, value), count: format.number(ids.length) }),
  );
  return said.slice(0, MOST_VALUES).join(t(m.comma)) + (said.length > MOST_VALUES ? ' …' : '');
}

/** Of many values, this many are said. */
const MOST_VALUES = 10;

/** One value in the reader's words. */
export function aspectValue({ t, format, people }: Words, aspect: Aspect | 'invitation', value: string): string {
  if (aspect === 'active') return value === 'yes' ? t(m.yes) : t(m.no);
  if (value === '') return t(m.change_none);
  if (aspect === 'positions') return format.list(positionsOf(value).map((position) => positionName(t, position)));
  if (aspect === 'hired') return format.day(value as Day);
  if (aspect !== 'supervisor') return value;
  const supervisor = people?.get(value);
  return !supervisor || supervisor.erasedAt ? t(m.change_unknown_person) : `${supervisor.name} ${supervisor.number}`;
}

const WHY = {
  'has-left': m.change_why_has_left,
  'own-account': m.change_why_own_account,
  'signed-up': m.change_why_signed_up,
  'supervisor-self': m.change_why_supervisor_self,
  'supervisor-circle': m.change_why_supervisor_circle,
  'supervisor-gone': m.change_why_supervisor_gone,
  'changed-since': m.change_why_changed_since,
} satisfies Record<WhyLeftAlone, unknown>;

/** Why somebody is left as they are. */
export function whySaid(t: Translate, why: WhyLeftAlone): string {
  return t(WHY[why]);
}
