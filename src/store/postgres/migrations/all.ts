import { records } from './0001-records.ts';
import { accounts } from './0002-accounts.ts';
import { rights } from './0003-rights.ts';
import { practice } from './0004-practice.ts';
import { content } from './0005-content.ts';
import { rehearsals } from './0006-rehearsals.ts';
import { runs } from './0007-runs.ts';
import { runKinds } from './0008-run-kinds.ts';
import { houseRules } from './0009-house-rules.ts';
import { fairness } from './0010-fairness.ts';
import { marks } from './0011-marks.ts';

/** What builds the tables: each once, in this order, and never changed once it was released. */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '0001-records': records,
  '0002-accounts': accounts,
  '0003-rights': rights,
  '0004-practice': practice,
  '0005-content': content,
  '0006-rehearsals': rehearsals,
  '0007-runs': runs,
  '0008-run-kinds': runKinds,
  '0009-house-rules': houseRules,
  '0010-fairness': fairness,
  '0011-marks': marks,
};
