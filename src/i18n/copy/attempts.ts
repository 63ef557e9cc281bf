import type { Annulment, CorrectionKind } from '../../domain/assessment/fairness/correction.ts';
import { LANGUAGE_NAMES } from '../../domain/language.ts';
import type { AttemptCopy, CorrectionCopy, QuestionCopy } from '../../usecases/rights/attempt-copy.ts';
import { noticedWords } from '../attempt/noticed.ts';
import type { AuditWords } from '../audit.ts';
import * as m from '../paraglide/messages.js';
import { creditOn, reviewWords, verdictOn } from '../review.ts';
import { markLines, resultFacts, resultLines, scenarioLines } from './results.ts';
import type { CopyItem, Fact } from './section.ts';

type Words = Pick<AuditWords, 't' | 'format'>;
type Group = NonNullable<CopyItem['groups']>[number];

const CORRECTED = {
  'question-voided': m.copy_corrected_voided,
  'points-given': m.copy_corrected_points,
  'graded-again': m.copy_corrected_again,
} satisfies Record<CorrectionKind, unknown>;

const ANNULLED = { deactivated: m.copy_annulled_deactivated, decided: m.copy_annulled_decided } satisfies Record<
  Annulment['why'],
  unknown
>;

/** One attempt, its questions as the result page says them. */
export function attemptItem(words: Words, attempt: AttemptCopy): CopyItem {
  const { t } = words;
  const { course, number, questions, result, corrections } = attempt;
  const missed = result?.missed ?? [];
  return {
    title: `${course} · ${t(m.attempt_number, { number })}`,
    facts: [
      ...timeFacts(words, attempt),
      ...ruleFacts(words, attempt),
      ...(result ? resultFacts(words, result) : []),
      ...conductFacts(words, attempt),
    ],
    groups: [
      ...questions.map((question) => questionGroup(words, question, attempt)),
      ...attempt.scenarios.flatMap((scenario, at) => scenarioGroup(words, scenario, result?.scenarios[at])),
      ...(missed.length > 0 ? [{ title: t(m.missed_title), lines: missed }] : []),
      ...corrections.map((correction) => correctionGroup(words, correction)),
    ],
  };
}

function timeFacts({ t, format }: Words, attempt: AttemptCopy): Fact[] {
  const { startedAt, submittedAt, endsAt, minutes, annulled, confirmation } = attempt;
  const open = annulled ? t(m.no) : t(m.copy_attempt_open, { count: attempt.answered });
  const why = annulled && [format.stamp(annulled.at), t(ANNULLED[annulled.why]), annulled.reason];
  return [
    [t(m.copy_started), format.stamp(startedAt)],
    ...(minutes === undefined ? [] : [[t(m.copy_time_limit), t(m.copy_time_limit_value, { minutes })] as const]),
    [t(m.copy_ends), format.stamp(endsAt)],
    ...(confirmation
      ? [
          [
            t(m.copy_confirmation),
            t(m.copy_confirmation_value, {
              count: confirmation.questions,
              asked: format.stamp(confirmation.askedAt),
              ends: format.stamp(confirmation.endsAt),
            }),
          ] as const,
        ]
      : []),
    [t(m.copy_submitted), submittedAt ? format.stamp(submittedAt) : open],
    ...(attempt.language ? [[t(m.copy_attempt_language), LANGUAGE_NAMES[attempt.language]] as const] : []),
    ...(why ? [[t(m.copy_annulled), why.filter(Boolean).join(' · ')] as const] : []),
  ];
}

function ruleFacts({ t }: Words, { policy, contentVersion, edition, scenarios }: AttemptCopy): Fact[] {
  const guard = t(policy.guard ? m.record_guard_on : m.record_guard_off);
  const versions = [contentVersion, edition, ...scenarios.map(({ version }) => version)];
  return [
    [t(m.record_thresholds), t(m.record_thresholds_are, policy.from)],
    [t(m.record_floors), t(m.record_floors_are, policy.floors)],
    [t(m.record_rules), t(m.record_rules_are, { version: policy.rules ?? 1, guard })],
    [t(m.record_content), versions.filter(Boolean).join(' · ')],
  ];
}

function conductFacts({ t, format }: Words, { conduct, marked }: AttemptCopy): Fact[] {
  const noticed = conduct ? noticedWords(t, conduct) : [];
  const parts = marked.map((part) => (typeof part === 'number' ? t(m.copy_question, { number: part }) : part));
  return [
    ...(noticed.length > 0 ? [[t(m.copy_noticed), format.list(noticed)] as const] : []),
    ...(conduct?.lastAt ? [[t(m.copy_last_answer), format.stamp(conduct.lastAt)] as const] : []),
    ...(parts.length > 0 ? [[t(m.copy_marked), format.list(parts)] as const] : []),
  ];
}

function questionGroup(
  words: Words,
  { number, question, given, review, inHand }: QuestionCopy,
  { result }: AttemptCopy,
): Group {
  const { t } = words;
  const mark = result?.questions.find((one) => one.number === number);
  const reviewed = review
    ? [
        ...(review.said ? given.slice(0, 1) : []),
        ...review.parts.map((part) => [part.text, reviewWords(t, part)].filter(Boolean).join(' — ')),
        verdictOn(t, review),
        creditOn(t, review),
      ]
    : [...given, ...(inHand ? [t(m.question_in_hand)] : [])];
  return {
    title: `${number}. ${question}`,
    lines: [...reviewed, ...(mark ? markLines(words, mark) : [])].filter(Boolean),
  };
}

function scenarioGroup(
  words: Words,
  { scenario, said }: AttemptCopy['scenarios'][number],
  mark: NonNullable<AttemptCopy['result']>['scenarios'][number] | undefined,
): Group[] {
  if (!mark) return said.length > 0 ? [{ title: scenario, lines: said }] : [];
  const { earned, possible } = mark.score;
  return [{ title: `${scenario} · ${earned}/${possible}`, lines: [...said, ...scenarioLines(words, mark)] }];
}

function correctionGroup(words: Words, { at, kind, question, reason, readAt, before }: CorrectionCopy): Group {
  const { t, format } = words;
  const fact = (name: string, value: string) => t(m.copy_fact, { name, value });
  return {
    title: t(m.copy_corrected, { moment: format.stamp(at) }),
    lines: [
      t(CORRECTED[kind], { number: question ?? '' }),
      fact(t(m.audit_reason), reason),
      fact(t(m.copy_corrected_read), readAt ? format.stamp(readAt) : t(m.no)),
      t(m.copy_before),
      ...resultLines(words, before),
    ],
  };
}
