import { DIMENSIONS } from '../../domain/library/norm.ts';
import type { MarkCopy, ResultCopy, ScenarioMarkCopy } from '../../usecases/rights/attempt-copy.ts';
import { dimensionReachWords, reachWords } from '../arithmetic/reach.ts';
import { limitWords } from '../arithmetic/steps/band.ts';
import type { AuditWords } from '../audit.ts';
import { bandName, dimensionName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import type { Fact } from './section.ts';

type Words = Pick<AuditWords, 't' | 'format'>;

/** What a result comes to, and what it was decided by. */
export function resultFacts(words: Words, result: ResultCopy): Fact[] {
  const { t, format } = words;
  const { total, band, bandByPoints, byDimension, caps, confirmation } = result;
  const limits = caps.map((cap) => {
    const limit = limitWords(words, cap);
    return cap.kind === 'floor' ? limit : t(m.copy_limit_by, { limit, norm: cap.norm });
  });
  return [
    [t(m.band), bandName(t, band)],
    [t(m.points), share(total)],
    ...dimensionFacts(words, byDimension),
    ...(confirmation ? [[t(m.copy_confirmed), confirmedWords(words, confirmation)] as const] : []),
    [t(m.copy_by_points), bandName(t, bandByPoints)],
    ...(limits.length > 0 ? [[t(m.copy_limits), format.list(limits)] as const] : []),
  ];
}

/** What a question earned: "Behaviour: 2/4". */
export function markLines(words: Words, { dimension, score, voided, missed, redLines }: MarkCopy): string[] {
  const { t } = words;
  return [
    t(m.copy_fact, { name: dimensionName(t, dimension), value: voided ? t(m.result_voided) : share(score) }),
    ...missedLines(words, missed, redLines),
  ];
}

/** What a role-play earned, and how that was worked out. */
export function scenarioLines(words: Words, mark: ScenarioMarkCopy): string[] {
  const { t } = words;
  const { scenario, byDimension, ended, broken, redLines } = mark;
  return [
    ...(ended ? [] : [t(m.copy_not_ended)]),
    ...[reachWords(words, scenario, mark) ?? []].flat(),
    ...dimensionFacts(words, byDimension).map(([name, value]) => t(m.copy_fact, { name, value })),
    ...dimensionReachWords(words, scenario, mark),
    ...missedLines(words, broken, redLines),
  ];
}

/** A whole result in lines, question by question. */
export function resultLines(words: Words, result: ResultCopy): string[] {
  const { t } = words;
  const line = (name: string, lines: readonly string[]) => t(m.copy_fact, { name, value: lines.join(' · ') });
  return [
    ...resultFacts(words, result).map(([name, value]) => t(m.copy_fact, { name, value })),
    ...result.questions.map((mark) => line(t(m.copy_question, { number: mark.number }), markLines(words, mark))),
    ...result.scenarios.map((mark) => line(mark.scenario, [share(mark.score), ...scenarioLines(words, mark)])),
  ];
}

function share({ earned, possible }: { earned: number; possible: number }): string {
  return `${earned}/${possible}`;
}

function dimensionFacts({ t }: Words, byDimension: ResultCopy['byDimension']): Fact[] {
  return DIMENSIONS.flatMap((dimension): Fact[] => {
    const part = byDimension[dimension];
    return part ? [[dimensionName(t, dimension), share(part)]] : [];
  });
}

function missedLines({ t }: Words, missed: readonly string[], redLines: readonly string[]): string[] {
  return missed.map((norm) => {
    const value = redLines.includes(norm) ? t(m.record_red_line, { norm }) : norm;
    return t(m.copy_fact, { name: t(m.copy_missed), value });
  });
}

function confirmedWords({ t }: Words, { score, standardError, passed }: Required<ResultCopy>['confirmation']): string {
  return t(passed ? m.copy_confirmed_value : m.copy_not_confirmed_value, { ...score, error: standardError });
}
