import type { ActionErrorCode } from 'astro:actions';
import { ATTEMPTS, WAIT_HOURS } from '../domain/assessment/bounds.ts';
import type { Format } from './format.ts';
import { FILE_SENTENCES } from './import/sentences.ts';
import { MAIL_SENTENCES } from './mail/sentences.ts';
import * as m from './paraglide/messages.js';
import { TEXT_SENTENCES } from './reminder/sentences.ts';
import type { Translate } from './translate.ts';

/** A refusal as use cases give it: a stable reason, with what belongs to it. */
export interface Refusal {
  readonly ok: false;
  readonly reason: Reason;
  readonly minutes?: number;
  readonly line?: number;
  /** What stands there and is wrong. */
  readonly word?: string;
  readonly opensAt?: Date;
  readonly people?: number;
  readonly everyone?: number;
  /** Employee numbers that nobody has. */
  readonly numbers?: readonly string[];
  /** What to mend: inputs of a form, or questions of a paper. */
  readonly fields?: readonly string[];
  /** What a form is to say it showed, when it is sent again. */
  readonly seen?: string;
}

type Sentence = (t: Translate, refusal: Refusal, format: Format) => string;

/** Every reason there is: its meaning over HTTP and its sentence. A reason missing here does not compile where it is used. */
const REASONS = {
  'not-signed-in': ['UNAUTHORIZED', (t) => t(m.reason_not_signed_in)],
  'not-allowed': ['NOT_FOUND', (t) => t(m.reason_not_allowed)],
  'input-invalid': ['BAD_REQUEST', (t) => t(m.reason_input_invalid)],
  'not-kept': ['INSUFFICIENT_STORAGE', (t) => t(m.reason_not_kept)],
  'not-sure': ['SERVICE_UNAVAILABLE', (t) => t(m.reason_not_sure)],
  failed: ['INTERNAL_SERVER_ERROR', (t) => t(m.reason_failed)],
  'link-invalid': ['NOT_FOUND', (t) => t(m.reason_link_invalid)],
  'already-founded': ['CONFLICT', (t) => t(m.reason_already_founded)],
  'wrong-number-or-password': ['UNAUTHORIZED', (t) => t(m.reason_wrong_number_or_password)],
  'wrong-password': ['FORBIDDEN', (t) => t(m.reason_wrong_password)],
  'too-many-tries': ['TOO_MANY_REQUESTS', (t, { minutes = 15 }) => t(m.reason_too_many_tries, { minutes })],
  'invitation-invalid': ['NOT_FOUND', (t) => t(m.reason_invitation_invalid)],
  'invitation-used': ['CONFLICT', (t) => t(m.reason_invitation_used)],
  'invitation-expired': ['GONE', (t) => t(m.reason_invitation_expired)],
  'person-inactive': ['FORBIDDEN', (t) => t(m.reason_person_inactive)],
  'no-such-person': ['NOT_FOUND', (t) => t(m.reason_no_such_person)],
  'own-account': ['CONFLICT', (t) => t(m.reason_own_account)],
  'person-active': ['CONFLICT', (t) => t(m.reason_person_active)],
  'person-erased': ['GONE', (t) => t(m.reason_person_erased)],
  'last-hr-officer': ['CONFLICT', (t) => t(m.reason_last_hr_officer)],
  'number-differs': ['BAD_REQUEST', (t) => t(m.reason_number_differs)],
  'reason-names-person': ['BAD_REQUEST', (t) => t(m.reason_reason_names_person)],
  'nobody-chosen': ['BAD_REQUEST', (t) => t(m.reason_nobody_chosen)],
  'department-too-long': ['BAD_REQUEST', (t) => t(m.reason_department_too_long)],
  'no-officer-stays': ['CONFLICT', (t) => t(m.reason_no_officer_stays)],
  'people-moved-on': ['CONFLICT', (t) => t(m.reason_people_moved_on)],
  'nothing-to-change': ['CONFLICT', (t) => t(m.reason_nothing_to_change)],
  'change-unconfirmed': ['CONFLICT', (t, { people = 0 }) => t(m.reason_change_unconfirmed, { people })],
  'no-such-change': ['NOT_FOUND', (t) => t(m.reason_no_such_change)],
  'change-erased': ['GONE', (t) => t(m.reason_change_erased)],
  'no-such-course': ['NOT_FOUND', (t) => t(m.reason_no_such_course)],
  'no-such-programme': ['NOT_FOUND', (t) => t(m.reason_no_such_programme)],
  'no-such-lesson': ['NOT_FOUND', (t) => t(m.reason_no_such_lesson)],
  'no-such-scenario': ['NOT_FOUND', (t) => t(m.reason_no_such_scenario)],
  'no-such-assignment': ['NOT_FOUND', (t) => t(m.reason_no_such_assignment)],
  'no-such-attempt': ['NOT_FOUND', (t) => t(m.reason_no_such_attempt)],
  'no-such-flag': ['CONFLICT', (t) => t(m.reason_no_such_flag)],
  'reminder-outdated': ['CONFLICT', (t) => t(m.reason_reminder_outdated)],
  'no-such-appeal': ['CONFLICT', (t) => t(m.reason_no_such_appeal)],
  'appeal-open': ['CONFLICT', (t) => t(m.reason_appeal_open)],
  'appeal-decided': ['CONFLICT', (t) => t(m.reason_appeal_decided)],
  'appeal-too-late': ['FORBIDDEN', (t) => t(m.reason_appeal_too_late)],
  'appeals-too-many': ['CONFLICT', (t) => t(m.reason_appeals_too_many)],
  'appeal-text-length': ['BAD_REQUEST', (t) => t(m.reason_appeal_text_length)],
  'appeal-nothing-to-give': ['CONFLICT', (t) => t(m.reason_appeal_nothing_to_give)],
  'appeal-remedy-unfit': ['BAD_REQUEST', (t) => t(m.reason_appeal_remedy_unfit)],
  'reason-length': ['BAD_REQUEST', (t) => t(m.reason_reason_length)],
  'own-matter': ['FORBIDDEN', (t) => t(m.reason_own_matter)],
  'appeal-waits': ['CONFLICT', (t) => t(m.reason_appeal_waits)],
  'attempt-counts': ['CONFLICT', (t) => t(m.reason_attempt_counts)],
  'exempt-already': ['CONFLICT', (t) => t(m.reason_exempt_already)],
  'exempt-in-past': ['BAD_REQUEST', (t) => t(m.reason_exempt_in_past)],
  'no-such-exemption': ['CONFLICT', (t) => t(m.reason_no_such_exemption)],
  'extra-time-out-of-bounds': ['BAD_REQUEST', (t) => t(m.reason_extra_time_out_of_bounds)],
  'flag-own': ['FORBIDDEN', (t) => t(m.reason_flag_own)],
  'flag-not-possible': ['BAD_REQUEST', (t) => t(m.reason_flag_not_possible)],
  'flags-too-many': ['CONFLICT', (t) => t(m.reason_flags_too_many)],
  'flag-note-missing': ['BAD_REQUEST', (t) => t(m.reason_flag_note_missing)],
  'no-such-question': ['NOT_FOUND', (t) => t(m.reason_no_such_question)],
  'question-voided-already': ['CONFLICT', (t) => t(m.reason_question_voided_already)],
  'question-not-voided': ['CONFLICT', (t) => t(m.reason_question_not_voided)],
  'audience-empty': ['CONFLICT', (t) => t(m.reason_audience_empty)],
  'audience-everyone': ['CONFLICT', (t, { people = 0 }) => t(m.reason_audience_everyone, { people })],
  'audience-nearly-everyone': [
    'CONFLICT',
    (t, { people = 0, everyone = 0 }) => t(m.reason_audience_nearly_everyone, { people, everyone }),
  ],
  'no-such-numbers': [
    'BAD_REQUEST',
    (t, { numbers = [] }, f) => t(m.reason_no_such_numbers, { numbers: f.list(numbers.slice(0, 20)) }),
  ],
  ...MAIL_SENTENCES,
  ...TEXT_SENTENCES,
  'bands-out-of-order': ['BAD_REQUEST', (t) => t(m.reason_bands_out_of_order)],
  'floors-out-of-order': ['BAD_REQUEST', (t) => t(m.reason_floors_out_of_order)],
  'attempts-out-of-bounds': ['BAD_REQUEST', (t) => t(m.reason_attempts_out_of_bounds, ATTEMPTS)],
  'wait-out-of-bounds': ['BAD_REQUEST', (t) => t(m.reason_wait_out_of_bounds, WAIT_HOURS)],
  'figure-out-of-bounds': ['BAD_REQUEST', (t) => t(m.reason_figure_out_of_bounds)],
  'due-in-past': ['CONFLICT', (t, { people = 0 }) => t(m.reason_due_in_past, { people })],
  'assigned-alike': ['CONFLICT', (t) => t(m.reason_assigned_alike)],
  'drills-unanswered': ['CONFLICT', (t) => t(m.reason_drills_unanswered)],
  'answer-not-offered': ['BAD_REQUEST', (t) => t(m.reason_answer_not_offered)],
  'question-in-attempt': ['CONFLICT', (t) => t(m.reason_question_in_attempt)],
  'question-not-practised': ['NOT_FOUND', (t) => t(m.reason_question_not_practised)],
  'choice-not-offered': ['BAD_REQUEST', (t) => t(m.reason_choice_not_offered)],
  'scenario-in-assessment': ['CONFLICT', (t) => t(m.reason_scenario_in_assessment)],
  'scenario-rewritten': ['CONFLICT', (t) => t(m.reason_scenario_rewritten)],
  'thought-impossible': ['BAD_REQUEST', (t) => t(m.reason_thought_impossible)],
  'nothing-to-take-back': ['CONFLICT', (t) => t(m.reason_nothing_to_take_back)],
  'words-not-sayable': ['BAD_REQUEST', (t) => t(m.reason_words_not_sayable)],
  'run-moved-on': ['CONFLICT', (t) => t(m.reason_run_moved_on)],
  'attempt-closed': ['CONFLICT', (t) => t(m.reason_attempt_closed)],
  'paper-closed': ['CONFLICT', (t) => t(m.reason_paper_closed)],
  'part-not-in-paper': ['BAD_REQUEST', (t) => t(m.reason_part_not_in_paper)],
  'attempt-annulled': ['CONFLICT', (t) => t(m.reason_attempt_annulled)],
  'attempt-open': ['CONFLICT', (t) => t(m.reason_attempt_open)],
  'no-attempts-left': ['FORBIDDEN', (t) => t(m.reason_no_attempts_left)],
  'too-soon': ['FORBIDDEN', (t, { opensAt }, f) => t(m.reason_too_soon, { moment: opensAt ? f.moment(opensAt) : '' })],
  'lessons-to-redo': ['FORBIDDEN', (t) => t(m.reason_lessons_to_redo)],
  'lessons-unfinished': ['FORBIDDEN', (t) => t(m.reason_lessons_unfinished)],
  'import-moved-on': ['CONFLICT', (t) => t(m.reason_import_moved_on)],
  'leaving-unconfirmed': ['BAD_REQUEST', (t) => t(m.reason_leaving_unconfirmed)],
  ...FILE_SENTENCES,
} as const satisfies Record<string, readonly [ActionErrorCode, Sentence]>;

export type Reason = keyof typeof REASONS;

export function codeOf(reason: Reason): ActionErrorCode {
  return REASONS[reason][0];
}

/** What happened, and what to do about it, in the person's language. */
export function sentenceFor(refusal: Refusal, { t, format }: { t: Translate; format: Format }): string {
  const sentence: Sentence = REASONS[refusal.reason][1];
  return sentence(t, refusal, format);
}
