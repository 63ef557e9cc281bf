import type { EntryCopy } from '../../usecases/rights/person-copy.ts';
import { actName } from '../audit/acts.ts';
import { type AuditWords, fieldsIn, objectName } from '../audit.ts';
import * as m from '../paraglide/messages.js';
import type { CopyItem, Fact } from './section.ts';

const BY = { self: m.copy_by_self, hr: m.hr_officer, system: m.audit_by_system };

/** One entry of the audit trail about a person. */
export function entryItem(words: AuditWords, entry: EntryCopy): CopyItem {
  const { t, format } = words;
  const whom = objectName(words, entry);
  const facts: Fact[] = [
    [t(m.audit_when), format.stamp(entry.at)],
    [t(m.audit_who), [t(BY[entry.by]), entry.byName].filter(Boolean).join(' · ')],
    ...(whom ? [[t(m.audit_whom), whom] as const] : []),
    ...fieldsIn(words, entry).map(({ name, before, after }): Fact => {
      const changed = before !== undefined && after !== undefined && before !== after;
      return [name, changed ? `${before} → ${after}` : (after ?? before ?? '')];
    }),
    ...(entry.reason ? [[t(m.audit_reason), entry.reason] as const] : []),
    ...(entry.erased ? [[t(m.audit_details), t(m.audit_part_erased)] as const] : []),
  ];
  return { title: actName(t, entry.act), facts };
}
