import type { Band } from '../domain/assessment/band.ts';
import type { Outcome } from '../domain/assessment/fairness/appeal.ts';
import type { Deadline } from '../domain/assignment/due/deadline.ts';
import type { Stage } from '../domain/assignment/standing.ts';
import type { CertificateState } from '../domain/certificate/standing.ts';
import type { Dimension, Figure, Mark, Position } from '../domain/library/norm.ts';
import type { Person } from '../domain/people/person.ts';
import type { Flag } from '../domain/question/flag.ts';
import type { Verdict } from '../domain/statistics/verdict.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** The names of the product's own words. A word without a name does not compile. */
const BAND = {
  excellent: m.band_excellent,
  good: m.band_good,
  pass: m.band_pass,
  fail: m.band_fail,
} satisfies Record<Band, unknown>;

const DIMENSION = {
  appearance: m.dimension_appearance,
  language: m.dimension_language,
  behaviour: m.dimension_behaviour,
  process: m.dimension_process,
} satisfies Record<Dimension, unknown>;

const STAGE = {
  'not-started': m.stage_not_started,
  learning: m.stage_learning,
  ready: m.stage_ready,
  'in-assessment': m.stage_in_assessment,
  failed: m.stage_failed,
  passed: m.stage_passed,
} satisfies Record<Stage, unknown>;

const POSITION = {
  'counter-clerk': m.position_counter_clerk,
  'call-agent': m.position_call_agent,
  'gas-conversion': m.position_gas_conversion,
  'meter-reader': m.position_meter_reader,
  repair: m.position_repair,
  'pipe-works': m.position_pipe_works,
  'metrology-field': m.position_metrology_field,
  'property-service': m.position_property_service,
  'fee-collector': m.position_fee_collector,
  manager: m.position_manager,
} satisfies Record<Position, unknown>;

const UNIT = {
  second: m.unit_second,
  minute: m.unit_minute,
  hour: m.unit_hour,
  ring: m.unit_ring,
  step: m.unit_step,
} satisfies Record<Figure['unit'], unknown>;

const MARK = {
  sex: m.house_rules_sex,
  address: m.house_rules_address,
} satisfies Record<Mark, unknown>;

const VERDICT = {
  accepted: m.verdict_accepted,
  refused: m.verdict_refused,
} satisfies Record<NonNullable<Flag['verdict']>, unknown>;

const CERTIFICATE_STATE = {
  valid: m.certificate_valid,
  ending: m.certificate_ending,
  ended: m.certificate_ended,
  replaced: m.certificate_replaced,
} satisfies Record<CertificateState, unknown>;

const DEADLINE = {
  kept: m.deadline_kept,
  after: m.deadline_after,
  ahead: m.completion_open,
  over: m.tally_late,
} satisfies Record<Deadline, unknown>;
const OUTCOME = {
  dismissed: m.outcome_dismissed,
  'points-given': m.outcome_points_given,
  'question-voided': m.outcome_question_voided,
  'attempt-annulled': m.outcome_attempt_annulled,
} satisfies Record<Outcome, unknown>;

/** A person's name, or that they were erased. */
export const personName = (t: Translate, { name, erasedAt }: Pick<Person, 'name' | 'erasedAt'>) =>
  erasedAt ? t(m.erased_person) : name;
export const bandName = (t: Translate, band: Band) => t(BAND[band]);
export const dimensionName = (t: Translate, dimension: Dimension) => t(DIMENSION[dimension]);
export const stageName = (t: Translate, stage: Stage) => t(STAGE[stage]);
export const deadlineName = (t: Translate, deadline: Deadline) => t(DEADLINE[deadline]);
export const positionName = (t: Translate, position: Position) => t(POSITION[position]);
export const verdictName = (t: Translate, verdict: NonNullable<Flag['verdict']>) => t(VERDICT[verdict]);
export const certificateStateName = (t: Translate, state: CertificateState) => t(CERTIFICATE_STATE[state]);
export const outcomeName = (t: Translate, outcome: Outcome) => t(OUTCOME[outcome]);
/** The unit of so many. */
export const unitName = (t: Translate, unit: Figure['unit'], count: number) => t(UNIT[unit], { count });
export const markName = (t: Translate, mark: Mark) => t(MARK[mark]);

const VERDICT_WORD = {
  'too-few': m.statistics_too_few,
  'keyed-wrong': m.statistics_keyed_wrong,
  'too-easy': m.statistics_too_easy,
  'too-hard': m.statistics_too_hard,
  weak: m.statistics_weak,
  good: m.statistics_good,
} satisfies Record<Verdict, unknown>;

/** What statistics of a question say, in a word or a few. */
export function verdictWord(t: Translate, verdict: Verdict): string {
  return t(VERDICT_WORD[verdict]);
}
