import type { APIRoute } from 'astro';
import { download } from '../../../components/hr/download.ts';
import { auditPackOf } from '../../../components/hr/papers/audit-pack.ts';
import { timeZoneOf } from '../../../components/hr/sheets/asked.ts';
import type { Person } from '../../../domain/people/person.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { writtenAside } from '../../../server/export/aside.ts';
import { takeAuditPack } from '../../../usecases/out/period/audit-pack.ts';
import { periodFrom } from '../../../usecases/out/period/choice.ts';

/** What an auditor gets of a course over a period, as PDF, for HR. */
export const GET: APIRoute = async ({ locals, url, rewrite }) => {
  const { server, t, say } = locals;
  const choice = periodFrom(url.searchParams, { timeZone: timeZoneOf(locals), now: server.now() });
  const pack = await takeAuditPack(server, locals.person as Person, choice);
  if (!pack) return rewrite('/404');
  const file = await writtenAside({ kind: 'pdf', document: auditPackOf(locals, pack, choice) });
  return download(file, 'application/pdf', {
    name: `${t(m.audit_pack)}-${say(pack.course.title)}-${choice.from}-${choice.until}.pdf`,
    fallback: `audit-pack-${pack.course.id}.pdf`,
  });
};
