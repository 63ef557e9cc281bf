import { outcomeOf } from '../../domain/assessment/fairness/appeal.ts';
import type { AppealCopy, PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import { outcomeName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import type { CopyItem, CopySection, Fact } from './section.ts';

/** The person's appeals against their results, and what HR decided. */
export function appealsSection(words: AuditWords, { appeals }: PersonCopy): CopySection {
  const { t } = words;
  return {
    title: t(m.copy_appeals),
    note: appeals.length === 0 ? t(m.copy_nothing) : undefined,
    items: appeals.map((appeal) => appealItem(words, appeal)),
  };
}

export function extraTimeFact({ t, format }: AuditWords, { extraTime }: PersonCopy): Fact[] {
  if (!extraTime) return [];
  const { extraTime: percent, at, reason } = extraTime;
  return [[t(m.copy_extra_time), t(m.copy_extra_time_value, { percent, moment: format.stamp(at), reason })]];
}

function appealItem({ t, format }: AuditWords, appeal: AppealCopy): CopyItem {
  const { course, number, question, text, at, decidedAt, reason } = appeal;
  const outcome = outcomeOf(appeal);
  const decided: Fact[] =
    decidedAt && outcome
      ? [
          [t(m.copy_appeal_decided), format.stamp(decidedAt)],
          [t(m.copy_appeal_outcome), outcomeName(t, outcome)],
          [t(m.copy_appeal_reason), reason ?? ''],
        ]
      : [];
  return {
    title: `${course} · ${t(m.attempt_number, { number })}`,
    facts: [
      [t(m.copy_appeal_of), question ?? t(m.hr_appeals_whole)],
      [t(m.copy_appeal_text), text],
      [t(m.copy_appeal_at), format.stamp(at)],
      ...decided,
    ],
  };
}
