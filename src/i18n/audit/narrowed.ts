import { DEADLINES } from '../../domain/assignment/due/deadline.ts';
import { AUDIT_ACTS } from '../../domain/audit.ts';
import { AUDIT_GROUPS, type AuditGroup } from '../../domain/audit-groups.ts';
import { DIMENSIONS, POSITIONS, TOPICS } from '../../domain/library/norm.ts';
import { VERDICTS } from '../../domain/statistics/verdict.ts';
import type { TaskPick } from '../../usecases/assignment/show-assignment.ts';
import type { AuditRole } from '../../usecases/audit/audit-filter.ts';
import type { PeopleState } from '../../usecases/people/list/filter.ts';
import type { AttemptPick } from '../../usecases/results/list-attempts.ts';
import type { ReportFilter } from '../../usecases/results/scenarios/filter.ts';
import { attemptPickName } from '../attempt/pick.ts';
import { deadlineName, dimensionName, positionName, verdictWord } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { topicName } from '../practice.ts';
import { PICKS, PLANNED, pickName, plannedStepName } from '../reminder/names.ts';
import type { Translate } from '../translate.ts';
import { actName } from './acts.ts';

const STATE = {
  active: m.people_state_active,
  waiting: m.people_state_waiting,
  left: m.people_state_left,
} satisfies Record<PeopleState, unknown>;
const GROUP = {
  people: m.audit_group_people,
  tasks: m.audit_group_tasks,
  assessment: m.audit_group_assessment,
  settings: m.audit_group_settings,
  downloads: m.audit_group_downloads,
  erasure: m.audit_group_erasure,
} satisfies Record<AuditGroup, unknown>;
const ROLE = {
  concerning: m.audit_role_concerning,
  about: m.audit_role_about,
  by: m.audit_role_by,
} satisfies Record<AuditRole, unknown>;

const TASKS = {
  pending: m.task_pending,
  late: m.tally_late,
  passed: m.tally_passed,
  exempt: m.exempt_count,
} satisfies Record<TaskPick, unknown>;
const RUNS = { first: m.report_first, later: m.report_later, compare: m.report_compare } satisfies Record<
  NonNullable<ReportFilter['attempts']>,
  unknown
>;

export const taskPickName = (t: Translate, pick: TaskPick) => t(TASKS[pick]);
export const peopleStateName = (t: Translate, state: PeopleState) => t(STATE[state]);
export const groupName = (t: Translate, group: AuditGroup) => t(GROUP[group]);
export const roleName = (t: Translate, role: AuditRole) => t(ROLE[role]);

type Namer = (t: Translate, text: string) => string | undefined;

const ATTEMPT_PICKS: readonly AttemptPick[] = ['in-hand', 'submitted', 'by-time', 'appealed', 'noticed'];

/** The names of the values that narrow a list; the same key narrows different lists by different values. */
const NAMED: Readonly<Record<string, readonly Namer[]>> = {
  state: [among(keysOf(STATE), peopleStateName), among(ATTEMPT_PICKS, attemptPickName)],
  position: [among(POSITIONS, positionName)],
  deadline: [among(DEADLINES, deadlineName)],
  topic: [among(TOPICS, topicName)],
  dimension: [among(DIMENSIONS, dimensionName)],
  step: [among(keysOf(PLANNED), plannedStepName)],
  pick: [among(keysOf(PICKS), pickName), among(keysOf(TASKS), taskPickName)],
  runs: [among(keysOf(RUNS), (t, runs) => t(RUNS[runs]))],
  verdict: [among(VERDICTS, verdictWord)],
  role: [among(keysOf(ROLE), roleName)],
  act: [among(AUDIT_GROUPS, groupName), among(AUDIT_ACTS, actName)],
  department: [(t, text) => (text === '-' ? t(m.no_department) : undefined)],
};
/** The name of what a list was narrowed to before it was taken away; undefined for a value without one. */
export function narrowedName(t: Translate, key: string, text: string): string | undefined {
  if (!Object.hasOwn(NAMED, key)) return undefined;
  return NAMED[key]?.map((name) => name(t, text)).find((name) => name !== undefined);
}

function among<Value extends string>(values: readonly Value[], name: (t: Translate, value: Value) => string): Namer {
  return (t, text) => {
    const known = values.find((value) => value === text);
    return known && name(t, known);
  };
}

function keysOf<Key extends string>(names: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(names) as Key[];
}
