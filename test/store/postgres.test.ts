import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { storeContract } from './contract.ts';

let url: string;
const reopen = () => openPostgresStore(url, { poolSize: 4 });
storeContract('postgres', {
  reopen,
  open: async () => {
    url = await emptyDatabase();
    return reopen();
  },
});
