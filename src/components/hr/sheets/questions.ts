import type { Norm } from '../../../domain/library/norm.ts';
import { dimensionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { topicName } from '../../../i18n/practice.ts';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { takeMissedNorms, takeQuestions } from '../../../usecases/out/take-lists.ts';
import type { QuestionRow } from '../../../usecases/question/list-questions.ts';
import { type Asked, moments, whoIn } from './asked.ts';

/** The questions of the bank, without their keys. */
export async function questionsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const listed = await takeQuestions(server, whoIn(asked), { search: query.get('search')?.trim() ?? '' });
  if (!listed.ok) return undefined;
  const normText = (id: string) => say(server.library.norms.get(id as never)?.text ?? { 'zh-CN': id, en: id });
  const columns: ColumnOf<QuestionRow>[] = [
    text(t(m.sheet_question_id), ({ question }) => question.id),
    text(t(m.topic), ({ topic }) => topicName(t, topic)),
    text(t(m.sheet_question), ({ question }) => say(question.prompt)),
    text(t(m.sheet_norms), ({ question }) => question.norms.map(normText).join('\n')),
    number(t(m.sheet_difficulty), ({ question }) => question.difficulty),
    text(t(m.question_voided), ({ voided }) => (voided ? t(m.yes) : undefined)),
    text(t(m.sheet_reason), ({ voided }) => voided?.reason),
    moments(locals, t(m.sheet_voided_at), ({ voided }) => voided?.at),
  ];
  return [sheetOf(t(m.hr_questions), columns, listed.rows)] as const;
}

/** Norms missed in latest attempts, in how many results. */
export async function missedNormsFile(asked: Asked) {
  const { locals } = asked;
  const { server, t, say } = locals;
  const taken = await takeMissedNorms(server, whoIn(asked));
  if (!taken.ok) return undefined;
  const columns: ColumnOf<{ readonly norm: Norm; readonly results: number }>[] = [
    text(t(m.sheet_norm_id), ({ norm }) => norm.id),
    text(t(m.sheet_norm), ({ norm }) => say(norm.text)),
    text(t(m.dimension), ({ norm }) => dimensionName(t, norm.dimension)),
    text(t(m.red_line), ({ norm }) => (norm.severity === 'prohibited' ? t(m.yes) : undefined)),
    number(t(m.sheet_results_missing), ({ results }) => results),
  ];
  return [sheetOf(t(m.missed_norms_title), columns, taken.missed)] as const;
}
