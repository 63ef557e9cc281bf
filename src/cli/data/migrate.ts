import { step } from '../steps.mjs';
import type { Verb } from './call.ts';

/** Brings what an earlier version kept up to date, as the next start of the server would. */
export const migrateVerb: Verb = {
  async run({ migrate, name }) {
    await step('更新数据格式 Bring up to date', migrate, () => `: ${name}`);
    return 0;
  },
};
