import { AUDIT_ACTS, type AuditAct, type AuditPage } from '../../../domain/audit.ts';
import { peopleListed } from '../../../domain/rights/audit-names.ts';
import type { SealedEntry } from '../../audit/chain.ts';
import { parsed } from '../../audit/check.ts';
import { detailsOf, isEachPerson } from '../../audit/each-person.ts';
import { Columns, Ids } from './columns.ts';

/** Where a line stands in the file. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where each line of the trail stands, and what entries are picked by: some 40 bytes an entry, and no text. */
export class TrailIndex {
  readonly #columns = new Columns();
  readonly #ids = new Ids();
  /** Line → the people its entry lists. */
  readonly #listed = new Map<number, Uint32Array>();
  /** The byte up to which lines are known. */
  end = 0;

  /** Takes in the line that comes next. */
  add(line: Buffer): void {
    const entry = (parsed(line.toString()) ?? {}) as Partial<SealedEntry>;
    const { detail } = entry.parts ?? {};
    const act = AUDIT_ACTS.indexOf(entry.act as AuditAct);
    const after = isEachPerson(detail) ? detailsOf(detail).after : detail?.after;
    const listed = entry.act ? peopleListed({ act: entry.act, after }).flat() : [];
    if (listed.length > 0)
      this.#listed.set(
        this.#columns.count,
        Uint32Array.from(listed, (id) => this.#ids.numberOf(id)),
      );
    this.#columns.add({
      start: this.end,
      length: line.length,
      seq: act >= 0 && typeof entry.seq === 'number' ? entry.seq : 0,
      at: Date.parse(String(entry.at)),
      by: this.#ids.numberOf(entry.by),
      to: this.#ids.numberOf(entry.to),
      act: Math.max(0, act),
    });
    this.end += line.length;
  }

  /** The lines from one on, in their order, at most so many and so long together; one at least. */
  from(line: number, most: { readonly lines: number; readonly bytes: number }): Place[] {
    const places: Place[] = [];
    const last = Math.min(this.#columns.count, line + most.lines);
    for (let at = line; at < last; at++) {
      const place = this.#place(at);
      if (places[0] && place.end - places[0].start > most.bytes) break;
      places.push(place);
    }
    return places;
  }

  /** The lines of the entries picked, newest first; what they say is not looked at. */
  *picked(page: Omit<AuditPage, 'limit' | 'text'>): Generator<Place> {
    const fits = this.#fitting(page);
    if (!fits) return;
    const { before = Number.POSITIVE_INFINITY, after = 0 } = page;
    const { seq } = this.#columns;
    for (let line = this.#columns.count - 1; line >= 0; line--) {
      const number = seq[line] as number;
      if (number > after && number < before && fits(line)) yield this.#place(line);
    }
  }

  /** Undefined when nothing can fit, since nobody with such an id was ever met. */
  #fitting({ about, by, concerning, acts, since, until }: AuditPage | Omit<AuditPage, 'limit'>) {
    const tests: ((line: number) => boolean)[] = [];
    const { by: doer, to, at, act } = this.#columns;
    const toPerson = (id: number) => (line: number) =>
      to[line] === id || (this.#listed.get(line)?.includes(id) ?? false);
    const people = { about, by, concerning };
    for (const [role, person] of Object.entries(people)) {
      if (person === undefined) continue;
      const id = this.#ids.known(person);
      if (id === undefined) return undefined;
      if (role !== 'about') tests.push((line) => doer[line] === id || (role === 'concerning' && toPerson(id)(line)));
      else tests.push(toPerson(id));
    }
    if (acts) {
      const wanted = new Set(acts.map((one) => AUDIT_ACTS.indexOf(one)));
      tests.push((line) => wanted.has(act[line] as number));
    }
    if (since) tests.push((line) => (at[line] as number) >= since.getTime());
    if (until) tests.push((line) => (at[line] as number) < until.getTime());
    return (line: number) => tests.every((test) => test(line));
  }

  #place(line: number): Place {
    const start = this.#columns.start[line] as number;
    return { start, end: start + (this.#columns.length[line] as number) };
  }
}
