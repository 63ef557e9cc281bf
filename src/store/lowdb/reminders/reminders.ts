import type { PersonId } from '../../../domain/id.ts';
import type { KeptReminder } from '../../../domain/reminder/kept.ts';
import { keyOf, type Reminder } from '../../../domain/reminder/reminder.ts';
import { frozen, frozenCopy } from '../../values/frozen.ts';
import type { Files } from '../files.ts';
import type { SetAside } from '../set-aside.ts';
import { linesOf, REMINDERS, remindersIn } from './file.ts';

/** Lines that say nothing any more are borne up to as many as those that do, and these besides. */
const SPARE = 1000;

/** What people were reminded of, all of it in memory, in the order in which it changed; each change adds a line to the file. */
export class Reminders {
  readonly #files: Files;
  readonly #all = new Map<string, KeptReminder>();
  readonly #about = new Map<PersonId, Set<string>>();
  #end = 0;

  private constructor(files: Files) {
    this.#files = files;
  }

  /** @param isErased whose reminders go */
  static async open(files: Files, setAside: SetAside, isErased: (id: PersonId) => boolean): Promise<Reminders> {
    const reminders = new Reminders(files);
    const bytes = (await files.bytes(REMINDERS)) ?? Buffer.alloc(0);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) {
      await setAside.fragment(REMINDERS, bytes.toString('utf8', whole), 'The last line was cut short.');
      await files.writeAt(REMINDERS, '', whole);
    }
    const read = remindersIn(bytes.toString('utf8', 0, whole), (line) =>
      setAside.report(REMINDERS, `Line ${line} holds no reminders: the file was changed by hand or is damaged.`),
    );
    for (const one of read) reminders.#know(frozen(one));
    reminders.#end = whole;
    const gone = reminders.all().filter(({ to, about }) => isErased(to) || isErased(about));
    if (gone.length > 0 || read.length > 2 * reminders.#all.size + SPARE) await reminders.#rewrite(gone);
    return reminders;
  }

  get(reminder: Reminder): KeptReminder | undefined {
    return this.#all.get(keyOf(reminder));
  }

  /** In the order in which they changed. */
  all(): KeptReminder[] {
    return [...this.#all.values()];
  }

  about(person: PersonId): KeptReminder[] {
    return [...(this.#about.get(person) ?? [])].flatMap((key) => this.#all.get(key) ?? []);
  }

  async keep(changed: readonly KeptReminder[]): Promise<void> {
    if (changed.length === 0) return;
    const copies = changed.map(frozenCopy);
    const text = linesOf(copies);
    await this.#files.writeAt(REMINDERS, text, this.#end);
    this.#end += Buffer.byteLength(text);
    for (const one of copies) this.#know(one);
  }

  /** Takes away for ever what is to or about somebody. */
  async forget(person: PersonId): Promise<void> {
    await this.drop(this.all().filter(({ to, about }) => to === person || about === person));
  }

  /** Takes some away, as if nobody had taken them up. */
  async drop(gone: readonly Reminder[]): Promise<void> {
    if (gone.length > 0) await this.#rewrite(gone);
  }

  async #rewrite(without: readonly Reminder[]): Promise<void> {
    const gone = new Set(without.map(keyOf));
    const text = linesOf(this.all().filter((one) => !gone.has(keyOf(one))));
    await this.#files.write(REMINDERS, text);
    this.#end = Buffer.byteLength(text);
    for (const one of without) {
      this.#all.delete(keyOf(one));
      this.#about.get(one.about)?.delete(keyOf(one));
    }
  }

  #know(one: KeptReminder): void {
    const key = keyOf(one);
    this.#all.delete(key);
    this.#all.set(key, one);
    const own = this.#about.get(one.about) ?? new Set();
    this.#about.set(one.about, own);
    own.delete(key);
    own.add(key);
  }
}
