import { BANDS } from '../../../domain/assessment/band.ts';
import type { Person } from '../../../domain/people/person.ts';
import { bandName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Block, PdfDocument } from '../../../server/pdf/blocks.ts';
import type { AuditPack } from '../../../usecases/out/period/audit-pack.ts';
import type { PeriodChoice } from '../../../usecases/out/period/choice.ts';
import type { PeriodRow } from '../../../usecases/out/period/rows.ts';

type Fact = readonly [string, string];

/** What an auditor gets of a course, in the language of whoever asks. */
export function auditPackOf(locals: App.Locals, pack: AuditPack, choice: PeriodChoice): PdfDocument {
  const { t, say, format, language, server, organisation } = locals;
  const madeAt = server.now();
  const title = `${t(m.audit_pack)} · ${say(pack.course.title)}`;
  const author = organisation?.name ?? '';
  const head = (text: string): Block => ({ kind: 'heading', text });
  return {
    ...{ title, language, madeAt, author, long: true, foot: `${author} · ${title} · ${format.stamp(madeAt)}` },
    blocks: [
      { kind: 'facts', facts: coverOf(locals, pack, choice, madeAt) },
      head(t(m.audit_pack_totals)),
      { kind: 'facts', facts: totalsOf(locals, pack) },
      head(t(m.audit_pack_trail)),
      { kind: 'facts', facts: trailOf(locals, pack) },
      head(t(m.audit_pack_results)),
      { kind: 'note', text: t(m.period_best) },
      {
        kind: 'table',
        dense: true,
        columns: [
          ...[m.employee_number, m.name, m.department, m.training_day, m.band].map((heading) => ({
            heading: t(heading),
          })),
          { heading: t(m.points), number: true },
          ...[m.audit_pack_version_column, m.certificate_number, m.certificate_expires].map((heading) => ({
            heading: t(heading),
          })),
        ],
        rows: pack.rows.map((row) => cellsOf(locals, row)),
      },
    ],
  };
}

function coverOf(
  { t, format, person, server }: App.Locals,
  { rules, versions }: AuditPack,
  choice: PeriodChoice,
  madeAt: Date,
) {
  const { bands, retakes, guard } = rules;
  const by = person as Person;
  const of = [...versions].map(([version, results]) =>
    t(m.audit_pack_version, { version: version.slice(0, 6), results }),
  );
  const facts: Fact[] = [
    [t(m.period), t(m.exempt_days, { from: format.day(choice.from), until: format.day(choice.until) })],
    [t(m.department), choice.department ?? t(m.any)],
    [t(m.record_printed), format.stamp(madeAt)],
    [t(m.audit_pack_by), `${by.name} ${by.number}`],
    [t(m.record_content), of.length > 0 ? of.join('\n') : server.library.version.slice(0, 6)],
    [t(m.record_thresholds), t(m.record_thresholds_are, bands.from)],
    [t(m.record_floors), t(m.record_floors_are, bands.floors)],
    [t(m.audit_pack_guard), t(guard ? m.record_guard_on : m.record_guard_off)],
    [t(m.attempts), t(m.audit_pack_retakes, { attempts: retakes.attempts, hours: retakes.waitHours })],
  ];
  return facts;
}

function totalsOf({ t, format }: App.Locals, { totals }: AuditPack): Fact[] {
  return [
    [t(m.audit_pack_assigned), format.number(totals.assigned)],
    [t(m.audit_pack_done), format.number(totals.done)],
    ...BANDS.map((band): Fact => [bandName(t, band), format.number(totals.bands[band])]),
    [t(m.period_none), format.number(totals.without)],
    [t(m.audit_pack_late), format.number(totals.late)],
    [t(m.training_exemptions), format.number(totals.exempt)],
  ];
}

function trailOf({ t, format }: App.Locals, { entry, trail }: AuditPack): Fact[] {
  const checked = t(m.audit_pack_followed, { entries: trail.entries, at: format.stamp(trail.checkedAt) });
  return [
    [t(m.audit_number), String(entry.seq)],
    [t(m.audit_hash), entry.hash],
    [t(m.audit_pack_chain), trail.broken ? t(m.audit_pack_broken, { entry: trail.broken }) : checked],
  ];
}

function cellsOf({ t, format }: App.Locals, { person, best, exempt, certificate }: PeriodRow): string[] {
  return [
    ...[person.number, person.active ? person.name : t(m.name_left, { name: person.name }), person.department],
    best ? format.stamp(best.submittedAt).slice(0, 10) : '',
    best ? bandName(t, best.band) : t(exempt ? m.period_exempt : m.period_none),
    best ? `${best.total.earned}/${best.total.possible} (${format.percent(best.total)})` : '',
    best?.contentVersion.slice(0, 6) ?? '',
    certificate?.code ?? '',
    certificate ? format.stamp(certificate.expiresAt).slice(0, 10) : '',
  ];
}
