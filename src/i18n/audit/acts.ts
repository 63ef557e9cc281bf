import type { AuditAct } from '../../domain/audit.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/** What an act is called. An act without words does not compile. */
const ACT = {
  'organisation-founded': m.act_organisation_founded,
  'organisation-changed': m.act_organisation_changed,
  'house-rules-set': m.act_house_rules_set,
  'assessment-rules-set': m.act_assessment_rules_set,
  'mail-set': m.act_mail_set,
  'reminder-rules-set': m.act_reminder_rules_set,
  'people-imported': m.act_people_imported,
  'people-changed': m.act_people_changed,
  'people-change-undone': m.act_people_change_undone,
  'person-invited': m.act_person_invited,
  'person-deactivated': m.act_person_deactivated,
  'person-reactivated': m.act_person_reactivated,
  'person-made-officer': m.act_person_made_officer,
  'person-no-officer': m.act_person_no_officer,
  'course-assigned': m.act_course_assigned,
  'assignment-withdrawn': m.act_assignment_withdrawn,
  'attempt-granted': m.act_attempt_granted,
  'attempt-annulled': m.act_attempt_annulled,
  'appeal-decided': m.act_appeal_decided,
  'extra-time-set': m.act_extra_time_set,
  'exemption-given': m.act_exemption_given,
  'exemption-ended': m.act_exemption_ended,
  'flag-settled': m.act_flag_settled,
  'question-voided': m.act_question_voided,
  'question-restored': m.act_question_restored,
  'results-regraded': m.act_results_regraded,
  'results-downloaded': m.act_results_downloaded,
  'attempts-downloaded': m.act_attempts_downloaded,
  'result-downloaded': m.act_result_downloaded,
  'list-downloaded': m.act_list_downloaded,
  'record-downloaded': m.act_record_downloaded,
  'person-copied': m.act_person_copied,
  'reminder-text-set': m.act_reminder_text_set,
  'reminder-asked': m.act_reminder_asked,
  'person-erased': m.act_person_erased,
  'names-erased': m.act_names_erased,
} satisfies Record<AuditAct, unknown>;

export const actName = (t: Translate, act: AuditAct) => t(ACT[act]);
