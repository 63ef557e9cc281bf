import type { ChainedEntry } from '../../../domain/audit.ts';
import { actName } from '../../../i18n/audit/acts.ts';
import { type AuditField, doerName, fieldsIn, objectName } from '../../../i18n/audit.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { auditFilterFrom } from '../../../usecases/audit/audit-filter.ts';
import { takeAudit } from '../../../usecases/out/take-audit.ts';
import { type Asked, moments, whoIn } from './asked.ts';

/** The audit trail with its hashes, so that whoever has the file can follow the chain. */
export async function auditFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say, format } = locals;
  const taken = await takeAudit(server, whoIn(asked), auditFilterFrom(query));
  if (!taken.ok) return undefined;
  const words = { t, say, format, library: server.library, people: taken.people };
  const columns: ColumnOf<ChainedEntry>[] = [
    number(t(m.audit_number), ({ seq }) => seq),
    moments(locals, t(m.audit_when), ({ at }) => at),
    text(t(m.audit_who), (entry) => doerName(t, entry)),
    text(t(m.audit_what), ({ act }) => actName(t, act)),
    text(t(m.audit_whom), (entry) => objectName(words, entry)),
    text(t(m.audit_details), (entry) => fieldsIn(words, entry).map(line).join('\n')),
    text(t(m.audit_reason), ({ reason }) => reason),
    text(t(m.audit_hash), ({ hash }) => hash),
  ];
  return [sheetOf(t(m.hr_audit), columns, taken.entries)] as const;
}

function line({ name, before, after }: AuditField): string {
  const changed = before !== undefined && after !== undefined && before !== after;
  return `${name}: ${changed ? `${before} → ${after}` : (after ?? before ?? '')}`;
}
