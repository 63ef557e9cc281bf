import { MOST_DAYS, MOST_DAYS_OFF, MOST_STEPS } from '../../domain/reminder/rules-form.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/** Why mail does not go out, or settings are not kept: the meaning over HTTP and the sentence. */
export const MAIL_SENTENCES = {
  'no-mail-server': ['CONFLICT', (t: Translate) => t(m.reason_no_mail_server)],
  'mail-locked': ['CONFLICT', (t: Translate) => t(m.mail_source_locked)],
  'invitations-going': ['CONFLICT', (t: Translate) => t(m.reason_invitations_going)],
  'settings-moved-on': ['CONFLICT', (t: Translate) => t(m.settings_moved)],
  'mail-server-faulty': ['BAD_REQUEST', (t: Translate) => t(m.mail_server_faulty)],
  'reminder-days-faulty': [
    'BAD_REQUEST',
    (t: Translate) => t(m.reason_reminder_days_faulty, { most: MOST_DAYS, steps: MOST_STEPS }),
  ],
  'reminder-hours-faulty': ['BAD_REQUEST', (t: Translate) => t(m.reason_reminder_hours_faulty)],
  'reminder-no-weekday': ['BAD_REQUEST', (t: Translate) => t(m.reason_reminder_no_weekday)],
  'reminder-day-off-faulty': [
    'BAD_REQUEST',
    (t: Translate, { line = 1 }: { readonly line?: number }) => t(m.reason_reminder_day_off_faulty, { line }),
  ],
  'reminder-too-many-days-off': [
    'BAD_REQUEST',
    (t: Translate) => t(m.reason_reminder_too_many_days_off, { most: MOST_DAYS_OFF }),
  ],
  'mail-password-needed': ['BAD_REQUEST', (t: Translate) => t(m.mail_password_needed)],
  'mail-unreachable': ['BAD_GATEWAY', (t: Translate) => t(m.mail_unreachable)],
  'mail-tls-failed': ['BAD_GATEWAY', (t: Translate) => t(m.mail_tls_failed)],
  'mail-silent': ['GATEWAY_TIMEOUT', (t: Translate) => t(m.mail_silent)],
  'mail-closed': ['BAD_GATEWAY', (t: Translate) => t(m.mail_closed)],
  'mail-login-refused': ['BAD_GATEWAY', (t: Translate) => t(m.mail_login_refused)],
  'mail-sender-refused': ['BAD_GATEWAY', (t: Translate) => t(m.mail_sender_refused)],
  'mail-recipient-refused': ['BAD_GATEWAY', (t: Translate) => t(m.mail_recipient_refused)],
  'mail-text-refused': ['BAD_GATEWAY', (t: Translate) => t(m.mail_text_refused)],
  'mail-later': ['BAD_GATEWAY', (t: Translate) => t(m.mail_later)],
  'mail-other': ['BAD_GATEWAY', (t: Translate) => t(m.mail_other)],
} as const;
