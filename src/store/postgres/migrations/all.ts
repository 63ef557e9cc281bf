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
import { auditSearch } from './0012-audit-search.ts';
import { exemptions } from './0013-exemptions.ts';
import { programmes } from './0014-programmes.ts';
import { reminders } from './0015-reminders.ts';
import { mailServer } from './0016-mail-server.ts';
import { calendar } from './0017-calendar.ts';
import { certificatesListed } from './0018-certificates-listed.ts';
import { reminderTexts } from './0019-reminder-texts.ts';
import { grantsDated } from './0020-grants-dated.ts';
import { invitationsMailed } from './0021-invitations-mailed.ts';
import { moves } from './0022-moves.ts';
import { lastPoints } from './0023-last-points.ts';

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
  '0012-audit-search': auditSearch,
  '0013-exemptions': exemptions,
  '0014-programmes': programmes,
  '0015-reminders': reminders,
  '0016-mail-server': mailServer,
  '0017-calendar': calendar,
  '0018-certificates-listed': certificatesListed,
  '0019-reminder-texts': reminderTexts,
  '0020-grants-dated': grantsDated,
  '0021-invitations-mailed': invitationsMailed,
  '0022-moves': moves,
  '0023-last-points': lastPoints,
};
