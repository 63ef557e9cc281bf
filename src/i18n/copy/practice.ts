import type { FlagCopy, PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import * as m from '../paraglide/messages.js';
import type { CopyItem, CopySection, Fact } from './section.ts';

/** Daily practice: the days, and how well each question is remembered, or that only the person's own copy says so. */
export function practiceSection({ t, format }: AuditWords, { practice: { days, cards } }: PersonCopy): CopySection {
  const nothing = days.length === 0 && cards?.length === 0 ? t(m.copy_nothing) : undefined;
  return {
    title: t(m.copy_practice),
    note: cards ? nothing : t(m.copy_practice_left_out),
    facts: days.length > 0 ? [[t(m.copy_practice_days), format.list(days.map((day) => format.day(day)))]] : [],
    items: (cards ?? []).map((card) => ({
      title: card.question,
      facts: [
        [t(m.copy_last), format.stamp(card.lastReview)],
        [t(m.copy_card_due), format.stamp(card.due)],
        [t(m.copy_card_reps), String(card.reps)],
        [t(m.copy_card_lapses), String(card.lapses)],
        [t(m.copy_card_stability), card.stability.toFixed(1)],
        [t(m.copy_card_difficulty), card.difficulty.toFixed(1)],
      ],
    })),
  };
}

/** What the person says was misjudged, and what HR made of it. */
export function flagsSection(words: AuditWords, { flags }: PersonCopy): CopySection {
  const { t } = words;
  return {
    title: t(m.copy_flags),
    note: flags.length === 0 ? t(m.copy_nothing) : undefined,
    items: flags.map((flag) => flagItem(words, flag)),
  };
}

function flagItem({ t, format }: AuditWords, { question, text, at, settledAt, verdict, note }: FlagCopy): CopyItem {
  const settled: Fact[] = settledAt
    ? [
        [t(m.copy_flag_settled), format.stamp(settledAt)],
        [t(m.audit_details), verdict === 'accepted' ? t(m.copy_flag_accepted) : t(m.copy_flag_refused)],
        ...(note ? [[t(m.copy_flag_note), note] as const] : []),
      ]
    : [];
  return { title: question, facts: [[t(m.copy_flag_text), text], [t(m.copy_flag_at), format.stamp(at)], ...settled] };
}
