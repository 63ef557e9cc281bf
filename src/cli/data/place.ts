import { existsSync } from 'node:fs';
import { readSettings, type Settings } from '../../server/settings.ts';
import { type Archive, NothingKept } from '../../store/archive.ts';
import { lowdbArchive } from '../../store/lowdb/archive.ts';
import { openLowdbStore } from '../../store/lowdb/open.ts';
import { postgresArchive } from '../../store/postgres/archive.ts';
import { addressIn } from '../../store/postgres/connection/address.ts';
import { migrate } from '../../store/postgres/migrations/migrate.ts';
import { openPostgresStore } from '../../store/postgres/open.ts';
import type { Store } from '../../store/store.ts';
import { Refused } from './refused.ts';

export { CannotOpen, FolderInUse } from '../../store/lowdb/open.ts';
export { CannotUse } from '../../store/postgres/connection/failures.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The store that the settings name. `name` is what people know it by. */
export interface Place {
  readonly archive: Archive;
  readonly name: string;
  readonly settings: Settings;
  /** Brings it up to date. @throws {FolderInUse} */
  migrate(): Promise<void>;
  /** Opens it as a server would. @throws {FolderInUse} {@link NothingKept} when there is no such folder */
  open(): Promise<Store>;
}

/** @throws {Refused} when a setting is wrong */
export function place(environment: Environment): Place {
  const read = readSettings(environment);
  if (!read.ok) {
    const faults = read.faults.map(({ name, message }) => `${name}: ${message}`);
    throw new Refused('设置有误。', 'A setting is wrong', faults.join(' '));
  }
  const { settings } = read;
  const { data, database } = settings;
  if (!database)
    return {
      settings,
      name: data,
      archive: lowdbArchive(data),
      migrate: () => migrateFolder(data),
      open: () => openFolder(data),
    };
  const { url } = database;
  const { at, database: name } = addressIn(url);
  const open = () => openPostgresStore(url);
  const migrateDatabase = async () => void (await migrate(url));
  return { settings, name: `${at}/${name}`, archive: postgresArchive(url), migrate: migrateDatabase, open };
}

async function migrateFolder(folder: string): Promise<void> {
  const store = await openFolder(folder);
  await store.close();
}

async function openFolder(folder: string): Promise<Store> {
  if (!existsSync(folder)) throw new NothingKept(folder);
  return openLowdbStore(folder);
}
