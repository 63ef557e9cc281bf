import { BANDS, type Band } from '../../domain/assessment/band.ts';
import { CERTIFICATE_STATES, type CertificateState, certificateStates } from '../../domain/certificate/standing.ts';
import type { ProgrammeId } from '../../domain/id.ts';
import type { Programme } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { departmentsOf, isAmong, isCalled, type Narrowing, narrowingFrom, textIn } from '../results/narrowing.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface CertificateFilter extends Omit<Narrowing, 'course'> {
  readonly programme?: string;
  readonly state?: CertificateState;
  readonly band?: Band;
}

export interface CertificateRow {
  readonly person: Person;
  readonly programme: Programme;
  readonly certificate: PersonSummary['certificates'][number];
  readonly state: CertificateState;
}

export interface Certificates {
  readonly ok: true;
  /** Those that end first come first. */
  readonly rows: readonly CertificateRow[];
  readonly departments: readonly string[];
  /** How many of everybody's are in each state, whatever the filter. */
  readonly counts: Readonly<Record<CertificateState, number>>;
}

/** Who among the active people is certified for what, and until when. Without a state, those that were replaced stay out. */
export async function listCertificates(
  needs: Needs,
  who: Person,
  filter: CertificateFilter = {},
): Promise<Certificates | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  return certificatesAmong(
    needs,
    (await needs.store.people()).filter(({ person }) => person.active),
    filter,
  );
}

/** The same among those whom somebody may see. */
export async function certificatesAmong(
  needs: Needs,
  people: readonly PersonSummary[],
  filter: CertificateFilter,
): Promise<Certificates> {
  const { timeZone } = await organisationOf(needs);
  const at = { timeZone, now: needs.now() };
  const all = people.flatMap((summary) => rowsOf(needs, summary, at));
  const counts = Object.fromEntries(CERTIFICATE_STATES.map((state) => [state, 0])) as Record<CertificateState, number>;
  for (const { state } of all) counts[state]++;
  const rows = all.filter(fitting(filter)).sort((a, b) => +a.certificate.expiresAt - +b.certificate.expiresAt);
  return { ok: true, rows, departments: departmentsOf(people), counts };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function certificateFilterFrom(query: URLSearchParams): CertificateFilter {
  const { course: _, ...narrowing } = narrowingFrom(query);
  return {
    ...narrowing,
    programme: textIn(query, 'programme'),
    state: CERTIFICATE_STATES.find((state) => state === query.get('state')),
    band: BANDS.find((band) => band === query.get('band')),
  };
}

/** Those of programmes that have left the library are left out. */
function rowsOf(
  { library }: Needs,
  { person, certificates }: PersonSummary,
  at: { readonly timeZone: string; readonly now: Date },
): CertificateRow[] {
  const byProgramme = Map.groupBy(certificates, ({ programme }) => programme);
  return [...byProgramme].flatMap(([id, own]) => {
    const programme = library.programmes.get(id as ProgrammeId);
    return programme ? certificateStates(own, programme, at).map((one) => ({ person, programme, ...one })) : [];
  });
}

function fitting({ programme: only, state, band, search, ...whose }: CertificateFilter) {
  const among = isAmong(whose);
  const called = isCalled(search);
  return (row: CertificateRow) =>
    (state === undefined ? row.state !== 'replaced' : row.state === state) &&
    (only === undefined || row.programme.id === only) &&
    (band === undefined || row.certificate.band === band) &&
    among(row.person) &&
    called(row.person);
}
