import { type Exemption, exemptDays } from '../../domain/assignment/exemption.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Decision } from './decision.ts';

type Decided<Answer> = Decision<Answer, PersonRecord>;

/** From one course somebody is exempt once at a time. */
export function exempted(record: PersonRecord, exemption: Exemption): Decided<'kept' | 'exempt'> {
  const held = record.exemptions.some((one) => {
    const days = one.course === exemption.course && exemptDays(one);
    return days && !(days.until && days.until < exemption.from);
  });
  if (held) return { answer: 'exempt' };
  return { answer: 'kept', write: { ...record, exemptions: [...record.exemptions, exemption] } };
}

export function exemptionEnded(
  record: PersonRecord,
  id: Exemption['id'],
  ended: Required<Exemption>['ended'],
): Decided<'kept' | 'unknown'> {
  const held = record.exemptions.find((one) => one.id === id && !one.ended && !(one.until && one.until < ended.on));
  if (!held) return { answer: 'unknown' };
  const exemptions = record.exemptions.map((one) => (one === held ? { ...one, ended } : one));
  return { answer: 'kept', write: { ...record, exemptions } };
}
