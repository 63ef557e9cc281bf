import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import type { AccountsDocument, AccountsRow } from '../../../store/accounts-document.ts';
import { createTurns } from '../turns.ts';

/** Changes one save makes durable together. */
interface Batch {
  /** The tables before the first of these changes. */
  readonly before: Record<string, AccountsRow[]>;
  readonly saved: PromiseWithResolvers<void>;
}

/** Makes changes to a document's tables durable, whole, and undone when they cannot be kept. */
export interface Tables {
  /**
   * Runs `work`, which may replace tables but never alters a table or row in place, and resolves with its result once
   * the change survives a crash. A change inside another is part of it. Changes happen one at a time; those made while
   * a save is under way share the next one, which leaves the server as much time for others as the one before took.
   * @throws what `work` or the save threw, with every table as it was before
   */
  change<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is left to be saved. */
  settled(): Promise<void>;
}

export function keepTables(document: AccountsDocument): Tables {
  const inTurn = createTurns(1);
  const inChange = new AsyncLocalStorage<true>();
  let unsaved: Batch | undefined;
  let saving: Promise<void> | undefined;
  let rested = 0;

  async function apply<Result>(work: () => Promise<Result>) {
    const before = { ...document.data };
    try {
      const result = await inChange.run(true, work);
      unsaved ??= { before, saved: Promise.withResolvers() };
      return { result, saved: unsaved.saved.promise };
    } catch (error) {
      Object.assign(document.data, before);
      throw error;
    }
  }

  async function save(batch: Batch) {
    try {
      // A promise returned from a turn would hold the turn until the disk is done.
      const { written } = await inTurn(async () => {
        unsaved = undefined;
        return { written: document.save() };
      });
      await written;
      batch.saved.resolve();
    } catch (error) {
      await inTurn(async () => undo(batch, error));
    }
  }

  /** Later changes were made on top of the lost ones, so they are lost as well. */
  function undo(batch: Batch, error: unknown) {
    Object.assign(document.data, batch.before);
    batch.saved.reject(error);
    unsaved?.saved.reject(error);
    unsaved = undefined;
  }

  async function saveAll() {
    while (unsaved) {
      await pass(Math.max(0, rested - performance.now()));
      const start = performance.now();
      await save(unsaved);
      const end = performance.now();
      rested = end + (end - start);
    }
    saving = undefined;
  }

  return {
    async change(work) {
      if (inChange.getStore()) return work();
      const { result, saved } = await inTurn(() => apply(work));
      saving ??= saveAll();
      await saved;
      return result;
    },
    settled: async () => saving,
  };
}
