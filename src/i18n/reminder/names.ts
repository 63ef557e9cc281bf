import type { Step } from '../../domain/reminder/reminder.ts';
import type { MailReason } from '../../usecases/mail.ts';
import type { PlannedStep } from '../../usecases/reminder/list-planned.ts';
import type { ReminderPick } from '../../usecases/reminder/list-reminders.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

export const PICKS: Record<ReminderPick, (t: Translate) => string> = {
  trouble: (t) => t(m.fate_trouble),
  sending: (t) => t(m.fate_sending),
  sent: (t) => t(m.fate_sent),
  shown: (t) => t(m.fate_shown),
  retrying: (t) => t(m.fate_retrying),
  'given-up': (t) => t(m.fate_given_up),
  unsure: (t) => t(m.fate_unsure),
};

export const pickName = (t: Translate, pick: ReminderPick) => PICKS[pick](t);

export const PLANNED: Record<PlannedStep, (t: Translate) => string> = {
  before: (t) => t(m.planned_before),
  late: (t) => t(m.planned_late),
  done: (t) => t(m.step_done),
};

export const plannedStepName = (t: Translate, step: PlannedStep) => PLANNED[step](t);

const FAULT: Record<MailReason, (t: Translate) => string> = {
  unreachable: (t) => t(m.mail_fault_unreachable),
  'tls-failed': (t) => t(m.mail_tls_failed),
  silent: (t) => t(m.mail_fault_silent),
  closed: (t) => t(m.mail_fault_closed),
  'login-refused': (t) => t(m.mail_fault_login_refused),
  'sender-refused': (t) => t(m.mail_fault_sender_refused),
  'recipient-refused': (t) => t(m.mail_fault_recipient_refused),
  'text-refused': (t) => t(m.mail_fault_text_refused),
  later: (t) => t(m.mail_fault_later),
  other: (t) => t(m.mail_fault_other),
};

/** Why mail did not go out; of a reason that this version does not know, that something was unexpected. */
export function faultName(t: Translate, reason: string): string {
  return (Object.hasOwn(FAULT, reason) ? FAULT[reason as MailReason] : FAULT.other)(t);
}

/** The step, however far it is meanwhile: `At 7 days before`, `At 4 days late`. */
export function stepName(t: Translate, step: Step): string {
  const days = Number(step.split('-')[1]);
  if (step === 'done') return t(m.step_done);
  if (step.startsWith('late-')) return t(m.step_late, { days });
  return days === 0 ? t(m.step_today) : t(m.step_ahead, { days });
}
