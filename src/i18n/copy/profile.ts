import type { PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import { positionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { extraTimeFact } from './fairness.ts';
import type { CopySection, Fact } from './section.ts';

/** Who the person is. */
export function profile(words: AuditWords, copy: PersonCopy): CopySection {
  const { t, format } = words;
  const { profile: kept } = copy;
  const blank = t(m.none_given);
  const facts: Fact[] = [
    [t(m.own_name), kept.name],
    [t(m.employee_number), kept.number],
    [t(m.department), kept.department || blank],
    [t(m.positions), format.list(kept.positions.map((position) => positionName(t, position))) || blank],
    [t(m.supervisor), kept.supervisor ?? blank],
    [t(m.hired_on), kept.hired ? format.day(kept.hired) : blank],
    [t(m.email), kept.email ?? blank],
    [t(m.copy_language), kept.language === undefined ? blank : kept.language === 'en' ? 'English' : '中文'],
    [t(m.hr_officer), kept.hr ? t(m.yes) : t(m.no)],
    [t(m.active), kept.active ? t(m.yes) : t(m.no)],
    [t(m.person_joined), format.stamp(kept.joinedAt)],
    ...extraTimeFact(words, copy),
    ...(copy.calendar ? [[t(m.copy_calendar), format.stamp(copy.calendar.madeAt)] as const] : []),
    ...moveFacts(words, kept),
    ...(kept.leftAt ? [[t(m.copy_left), format.stamp(kept.leftAt)] as const] : []),
  ];
  return { title: t(m.person_profile), facts };
}

/** The department and positions that the person had, until each move or until they left, and when they came back. */
export function moveFacts({ t, format }: AuditWords, { moves = [] }: PersonCopy['profile']): Fact[] {
  return moves.flatMap(({ at, left, department, positions }): Fact[] => {
    const held = positions.map((position) => positionName(t, position));
    const until = t(m.copy_until, { moment: format.stamp(left ?? at) });
    const had = [until, [department || t(m.none_given), ...held].join(' · ')] as const;
    return left ? [had, [t(m.copy_back), format.stamp(at)]] : [had];
  });
}
