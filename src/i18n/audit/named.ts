import { BANDS } from '../../domain/assessment/band.ts';
import { OUTCOMES } from '../../domain/assessment/fairness/appeal.ts';
import { STAGES } from '../../domain/assignment/standing.ts';
import { FLAG_VERDICTS } from '../../domain/question/flag.ts';
import { isStep } from '../../domain/reminder/reminder.ts';
import { TEXT_KINDS } from '../../domain/reminder/texts.ts';
import type { ListTaken } from '../../usecases/out/note-taken.ts';
import { bandName, outcomeName, stageName, verdictName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { stepName } from '../reminder/names.ts';
import { textKindName } from '../reminder/texts.ts';
import type { Translate } from '../translate.ts';
import { narrowedName } from './narrowed.ts';

const TAKEN = {
  people: m.hr_people,
  assignments: m.hr_assignments,
  appeals: m.hr_appeals,
  flags: m.hr_flags,
  questions: m.hr_questions,
  statistics: m.statistics_title,
  invitations: m.hr_invitations,
  audit: m.hr_audit,
  certificates: m.hr_certificates,
  'missed-norms': m.missed_norms_title,
  'audit-pack': m.audit_pack,
  payroll: m.payroll_title,
  retakes: m.retakes_title,
  exceptions: m.exceptions_title,
  reminders: m.hr_reminders,
  'planned-reminders': m.reminders_next_table,
  heat: m.heat_title,
  norm: m.list_norm,
  'norm-people': m.list_norm_people,
  scenarios: m.hr_reports,
  scenario: m.list_scenario,
  coverage: m.coverage,
  changes: m.changes_title,
  tasks: m.list_tasks,
  'team-tasks': m.team_table,
  'team-people': m.team_people_title,
  'team-retakes': m.team_retakes_title,
  'team-certificates': m.team_certificates_title,
  'team-missed-norms': m.team_missed_title,
} satisfies Record<ListTaken, unknown>;

const COUNTED = { all: m.statistics_all, latest: m.heat_latest };

/** The name of one of the product's own words that an entry carries under a key; undefined for other texts. */
export function namedValue(t: Translate, key: string, text: string): string | undefined {
  if (key === 'list' && Object.hasOwn(TAKEN, text)) return takenName(t, text as ListTaken);
  if (key === 'counted') return t(COUNTED[text as keyof typeof COUNTED] ?? m.statistics_first);
  const kind = TEXT_KINDS.find((known) => key === 'reminderKind' && known === text);
  if (kind) return textKindName(t, kind);
  if (key === 'reminderStep' && isStep(text)) return stepName(t, text);
  const verdict = FLAG_VERDICTS.find((known) => key === 'verdict' && known === text);
  if (verdict) return verdictName(t, verdict);
  const outcome = OUTCOMES.find((known) => key === 'outcome' && known === text);
  if (outcome) return outcomeName(t, outcome);
  const stage = STAGES.find((known) => key === 'stage' && known === text);
  if (stage) return stageName(t, stage);
  const band = BANDS.find((known) => known === text);
  return band ? bandName(t, band) : narrowedName(t, key, text);
}

/** What a list is called that was taken away as a file. */
export const takenName = (t: Translate, list: ListTaken) => t(TAKEN[list]);
