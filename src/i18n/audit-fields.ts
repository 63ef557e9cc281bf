import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** Names of the values that entries carry. */
const FIELD: Readonly<Record<string, (t: Translate) => string>> = {
  name: (t) => t(m.organisation_name),
  timeZone: (t) => t(m.time_zone),
  language: (t) => t(m.default_language),
  active: (t) => t(m.field_active),
  audience: (t) => t(m.assignments_audience),
  due: (t) => t(m.due),
  people: (t) => t(m.field_people),
  course: (t) => t(m.course),
  attempt: (t) => t(m.field_attempt),
  added: (t) => t(m.field_added),
  changed: (t) => t(m.field_changed),
  left: (t) => t(m.field_left),
  back: (t) => t(m.field_back),
  wholeList: (t) => t(m.field_whole_list),
  numbers: (t) => t(m.field_numbers),
  department: (t) => t(m.department),
  assigned: (t) => t(m.results_assigned_only),
  stage: (t) => t(m.stage),
  band: (t) => t(m.band),
  points: (t) => t(m.points),
  late: (t) => t(m.results_late_only),
  norm: (t) => t(m.results_missed),
  question: (t) => t(m.field_question),
  affected: (t) => t(m.field_affected),
  results: (t) => t(m.field_results_changed),
  bands: (t) => t(m.field_bands_changed),
  outcome: (t) => t(m.field_outcome),
  extraTime: (t) => t(m.field_extra_time),
  verdict: (t) => t(m.field_verdict),
  state: (t) => t(m.attempts_state),
  since: (t) => t(m.attempts_since),
  until: (t) => t(m.attempts_until),
  search: (t) => t(m.field_search),
  rows: (t) => t(m.field_rows),
  leaverMonths: (t) => t(m.retention_leavers),
  auditMonths: (t) => t(m.retention_audit),
  excellent: (t) => t(m.rules_excellent),
  good: (t) => t(m.rules_good),
  pass: (t) => t(m.rules_pass),
  floorExcellent: (t) => t(m.rules_floor_excellent),
  floorGood: (t) => t(m.rules_floor_good),
  attempts: (t) => t(m.rules_attempts),
  waitHours: (t) => t(m.rules_wait),
  guard: (t) => t(m.rules_guard),
  switchedOff: (t) => t(m.house_rules_off),
};

/** What a value is called; one without a name is shown under its own key. */
export function fieldName(t: Translate, key: string): string {
  return FIELD[key]?.(t) ?? key;
}
