import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../src/store/lowdb/open.ts';
import { storeContract } from './contract.ts';

let folder: string;
const reopen = () => openLowdbStore(folder);
storeContract('lowdb', {
  reopen,
  open: async () => {
    folder = await mkdtemp(join(tmpdir(), 'licheng-store-'));
    return reopen();
  },
});
