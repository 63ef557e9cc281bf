import type { CertificateCode, PersonId, ScenarioId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import type { RunCount } from '../../domain/scenario/report/runs.ts';
import type { Officer } from '../decisions/people.ts';
import { frozen } from '../values/frozen.ts';
import { byCodePoint } from '../values/order.ts';
import type { Known } from './summaries/known.ts';
import { countedRuns } from './summaries/runs.ts';

/** Everybody's summary in memory, with what finds people by something else than their id. */
export class Roster {
  readonly #summaries = new Map<PersonId, PersonSummary>();
  readonly #byNumber = new Map<string, PersonId>();
  /** Active people by whom they report to. */
  readonly #reports = new Map<PersonId, Set<PersonId>>();
  readonly #byCertificate = new Map<CertificateCode, PersonId>();
  /** Of those who played any in an assessment. */
  readonly #runs = new Map<PersonId, readonly string[]>();
  /** Of those who have any attempt in force or certificate; see {@link Known}. */
  readonly #sums = new Map<PersonId, number>();
  /** Ids by employee number, until somebody comes or changes theirs. */
  #order: readonly PersonId[] | undefined;
  #all: readonly PersonSummary[] | undefined;

  /** By employee number; the same array until something changes. */
  all(): readonly PersonSummary[] {
    this.#order ??= [...this.#byNumber].sort(([a], [b]) => byCodePoint(a, b)).map(([, id]) => id);
    this.#all ??= Object.freeze(this.#order.flatMap((id) => this.#summaries.get(id) ?? []));
    return this.#all;
  }

  reportsOf(supervisor: PersonId): readonly PersonSummary[] {
    const reports = [...(this.#reports.get(supervisor) ?? [])].flatMap((id) => this.#summaries.get(id) ?? []);
    return reports.sort((a, b) => byCodePoint(a.person.number, b.person.number));
  }

  officers(): readonly Officer[] {
    return this.all().flatMap(({ person: { id, hr, active }, invitation }) =>
      hr && active ? [{ id, signedUp: invitation !== 'open' }] : [],
    );
  }

  summary(id: PersonId): PersonSummary | undefined {
    return this.#summaries.get(id);
  }

  known(id: PersonId): Known | undefined {
    const summary = this.#summaries.get(id);
    return summary && { summary, runs: this.#runs.get(id), sum: this.#sums.get(id) };
  }

  /** By person: what tells their attempts in force and certificates from others. */
  sums(): ReadonlyMap<PersonId, number> {
    return this.#sums;
  }

  numbered(number: string): PersonSummary | undefined {
    const id = this.#byNumber.get(number);
    return id && this.#summaries.get(id);
  }

  holderOf(certificate: CertificateCode): PersonId | undefined {
    return this.#byCertificate.get(certificate);
  }

  countRuns(scenario: ScenarioId): readonly RunCount[] {
    const department = (id: PersonId) => this.#summaries.get(id)?.person.department ?? '';
    return countedRuns(
      scenario,
      this.#runs.entries().map(([id, runs]) => ({ department: department(id), runs })),
    );
  }

  /** Knows a person from now on as the summary says. */
  adopt({ summary, runs, sum }: Known): void {
    const { id, number } = summary.person;
    const known = this.#summaries.get(id)?.person.number;
    if (known !== number) {
      if (known && this.#byNumber.get(known) === id) this.#byNumber.delete(known);
      this.#byNumber.set(number, id);
      this.#order = undefined;
    }
    this.#adoptSupervisor(this.#summaries.get(id)?.person, summary.person);
    for (const { code } of summary.certificates) this.#byCertificate.set(code, id);
    this.#summaries.set(id, frozen(summary));
    if (runs) this.#runs.set(id, frozen(runs));
    else this.#runs.delete(id);
    if (sum === undefined) this.#sums.delete(id);
    else this.#sums.set(id, sum);
    this.#all = undefined;
  }

  #adoptSupervisor(before: Person | undefined, { id, supervisor, active }: Person): void {
    if (before?.supervisor) this.#reports.get(before.supervisor)?.delete(id);
    if (!supervisor || !active) return;
    const reports = this.#reports.get(supervisor) ?? new Set();
    this.#reports.set(supervisor, reports.add(id));
  }
}
