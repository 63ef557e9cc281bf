import { DIMENSIONS } from '../../domain/library/norm.ts';
import type { ReviewedQuestion } from '../../domain/question/review.ts';
import type { AttemptCopy } from '../../usecases/rights/person-copy.ts';
import { noticedWords } from '../attempt/noticed.ts';
import type { AuditWords } from '../audit.ts';
import { bandName, dimensionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { creditOn, reviewWords, verdictOn } from '../review.ts';
import type { CopyItem, Fact } from './section.ts';

/** One attempt, its questions as the result page says them. */
export function attemptItem({ t, format }: AuditWords, attempt: AttemptCopy): CopyItem {
  const { course, number, startedAt, submittedAt, total, band, byDimension } = attempt;
  const { questions, scenarios, missed, conduct, annulled } = attempt;
  const result: Fact[] = [
    ...(band ? [[t(m.band), bandName(t, band)] as const] : []),
    ...(total ? [[t(m.points), `${total.earned}/${total.possible}`] as const] : []),
    ...DIMENSIONS.flatMap((dimension): Fact[] => {
      const part = byDimension[dimension];
      return part ? [[dimensionName(t, dimension), `${part.earned}/${part.possible}`]] : [];
    }),
  ];
  return {
    title: `${course} · ${t(m.attempt_number, { number })}`,
    facts: [
      [t(m.copy_started), format.stamp(startedAt)],
      [
        t(m.copy_submitted),
        submittedAt
          ? format.stamp(submittedAt)
          : annulled
            ? t(m.no)
            : t(m.copy_attempt_open, { count: attempt.answered }),
      ],
      ...(annulled
        ? [[t(m.copy_annulled), [format.stamp(annulled.at), annulled.reason].filter(Boolean).join(' · ')] as const]
        : []),
      ...result,
      ...conductFacts({ t, format }, conduct),
    ],
    groups: [
      ...questions.map((question, index) => questionGroup(t, question, index + 1)),
      ...scenarios
        .filter(({ said }) => said.length > 0)
        .map(({ scenario, score, said }) => ({
          title: score ? `${scenario} · ${score.earned}/${score.possible}` : scenario,
          lines: said,
        })),
      ...(missed.length > 0 ? [{ title: t(m.missed_title), lines: missed }] : []),
    ],
  };
}

function conductFacts({ t, format }: Pick<AuditWords, 't' | 'format'>, conduct: AttemptCopy['conduct']): Fact[] {
  if (!conduct) return [];
  const noticed = noticedWords(t, conduct);
  return [
    ...(noticed.length > 0 ? [[t(m.copy_noticed), format.list(noticed)] as const] : []),
    ...(conduct.lastAt ? [[t(m.copy_last_answer), format.stamp(conduct.lastAt)] as const] : []),
  ];
}

function questionGroup(t: AuditWords['t'], question: ReviewedQuestion, place: number) {
  const lines = question.parts.map((part) => [part.text, reviewWords(t, part)].filter(Boolean).join(' — '));
  return {
    title: `${place}. ${question.prompt}`,
    lines: [...lines, verdictOn(t, question), creditOn(t, question)].filter(Boolean),
  };
}
