import type { VoidedQuestion } from './assessment/fairness/voided.ts';
import type { RuledBy } from './assessment/policy.ts';
import type { Assignment } from './assignment/assignment.ts';
import type { Language } from './language.ts';
import type { HouseRules } from './library/house-rules.ts';
import type { MailServer } from './mail-server.ts';
import { DEFAULT_REMINDER_RULES, type ReminderRules } from './reminder/rules.ts';
import type { ReminderTexts } from './reminder/texts.ts';
import type { RetentionPolicy } from './rights/retention.ts';

/** The company this installation serves. */
export interface Organisation extends RuledBy {
  readonly name: string;
  /** IANA name; days and times are shown in it. */
  readonly timeZone: string;
  readonly language: Language;
  readonly foundedAt: Date;
  /** How long personal data is kept; nothing is erased by itself when left out. */
  readonly retention?: RetentionPolicy;
  /** When people are reminded; as {@link DEFAULT_REMINDER_RULES} when left out. */
  readonly reminders?: ReminderRules;
  /** What letters that remind say around what they list; the default where left out. */
  readonly reminderTexts?: ReminderTexts;
  /** Its own numbers of norms, and norms it has switched off; all stand as written when left out. */
  readonly houseRules?: HouseRules;
  /** The mail server that HR set; the one of the environment when there is none. */
  readonly mailServer?: { readonly inForce?: MailServer };
  /** In the order HR voided them; none when left out. */
  readonly voided?: readonly VoidedQuestion[];
  /** In the order they were made; withdrawn ones stay. */
  readonly assignments: readonly Assignment[];
}

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

export function reminderRulesOf({
  reminders = DEFAULT_REMINDER_RULES,
}: Pick<Organisation, 'reminders'>): ReminderRules {
  return reminders;
}
