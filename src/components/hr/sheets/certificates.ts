import { dayIn } from '../../../domain/time.ts';
import { bandName, certificateStateName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, day, sheetOf, text } from '../../../server/export/sheet.ts';
import { type CertificateRow, certificateFilterFrom } from '../../../usecases/certificate/list-certificates.ts';
import { takeCertificates } from '../../../usecases/out/take-lists.ts';
import { type Asked, personColumns, timeZoneOf, whoIn } from './asked.ts';

/** Who is certified for what, and until when. */
export async function certificatesFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const listed = await takeCertificates(server, whoIn(asked), certificateFilterFrom(query));
  if (!listed.ok) return undefined;
  const code = text<CertificateRow>(t(m.certificate_code), ({ certificate }) => certificate.code);
  return [sheetOf(t(m.hr_certificates), [...certificateColumns(locals), code], listed.rows)] as const;
}

/** Without the code, which opens the certificate. */
export function certificateColumns(locals: App.Locals): ColumnOf<CertificateRow>[] {
  const { t, say } = locals;
  const dayOf = (at: Date) => dayIn(timeZoneOf(locals), at);
  return [
    ...personColumns<CertificateRow>(locals),
    text(t(m.certificate_programme), ({ programme }) => say(programme.title)),
    text(t(m.band), ({ certificate }) => bandName(t, certificate.band)),
    day(t(m.certificate_issued_on), ({ certificate }) => dayOf(certificate.issuedAt)),
    day(t(m.certificate_until), ({ certificate }) => dayOf(certificate.expiresAt)),
    text(t(m.certificate_state), ({ state }) => certificateStateName(t, state)),
  ];
}
