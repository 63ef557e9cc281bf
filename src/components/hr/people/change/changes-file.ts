import type { ChainedEntry } from '../../../../domain/audit.ts';
import { recordIn } from '../../../../domain/people/change/record.ts';
import { actName } from '../../../../i18n/audit/acts.ts';
import { doerName } from '../../../../i18n/audit.ts';
import * as m from '../../../../i18n/paraglide/messages.js';
import { aspectName, valuesWords } from '../../../../i18n/people/change.ts';
import { type ColumnOf, number, sheetOf, text } from '../../../../server/export/sheet.ts';
import { listChanges } from '../../../../usecases/people/change/list-changes.ts';
import { type Asked, moments, noted, whoIn } from '../../sheets/asked.ts';

/** The latest changes of many people at once, as their page shows them. */
export async function changesFile(asked: Asked) {
  const { locals } = asked;
  const { server, t, format } = locals;
  const listed = await listChanges(server, whoIn(asked));
  if (!listed.ok) return undefined;
  const words = { t, format, people: listed.supervisors };
  const columns: ColumnOf<ChainedEntry>[] = [
    number(t(m.audit_number), ({ seq }) => seq),
    moments(locals, t(m.audit_when), ({ at }) => at),
    text(t(m.audit_who), (entry) => doerName(t, entry)),
    text(t(m.audit_what), ({ act }) => actName(t, act)),
    text(t(m.audit_details), (entry) => aspectIn(t, entry)),
    text(t(m.audit_before), (entry) => {
      const record = recordIn(entry);
      return record ? valuesWords(words, record.aspect, record.before) : t(m.audit_part_erased);
    }),
    text(t(m.audit_after), (entry) => {
      const record = recordIn(entry);
      return record && valuesWords(words, record.aspect, record.after);
    }),
  ];
  return noted(asked, { list: 'changes' }, sheetOf(t(m.changes_title), columns, listed.entries));
}

function aspectIn(t: App.Locals['t'], entry: ChainedEntry): string | undefined {
  const record = recordIn(entry);
  return record && aspectName(t, record.aspect);
}
