import { outcomeOf } from '../../../domain/assessment/fairness/appeal.ts';
import { LANGUAGE_NAMES } from '../../../domain/language.ts';
import { outcomeName, personName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { appealFilterFrom } from '../../../usecases/appeal/filter.ts';
import { flagFilterFrom } from '../../../usecases/flag/list-flags.ts';
import { type TakenAppeal, type TakenFlag, takeAppeals, takeFlags } from '../../../usecases/out/take-words.ts';
import { type Asked, moments, personColumns, whoIn } from './asked.ts';

/** Appeals with what was decided; nothing of keys. */
export async function appealsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const taken = await takeAppeals(server, whoIn(asked), appealFilterFrom(query));
  if (!taken.ok) return undefined;
  const outcomeWord = ({ appeal }: TakenAppeal) => {
    const outcome = outcomeOf(appeal);
    return outcome ? outcomeName(t, outcome) : t(m.sheet_outcome_open);
  };
  const columns: ColumnOf<TakenAppeal>[] = [
    ...personColumns<TakenAppeal>(locals),
    text(t(m.course), ({ course, attempt }) => (course ? say(course.title) : attempt?.course)),
    number(t(m.sheet_attempt), ({ attempt }) => attempt?.number),
    text(t(m.sheet_question_id), ({ appeal }) => appeal.question),
    text(t(m.sheet_question), ({ appeal, prompt }) =>
      appeal.question ? prompt && say(prompt) : t(m.sheet_whole_result),
    ),
    text(t(m.sheet_appeal), ({ appeal }) => appeal.text),
    moments(locals, t(m.sheet_appealed_at), ({ appeal }) => appeal.at),
    text(t(m.sheet_outcome), outcomeWord),
    text(t(m.sheet_reason), ({ appeal }) => appeal.reason),
    moments(locals, t(m.sheet_decided_at), ({ appeal }) => appeal.decidedAt),
    text(t(m.sheet_decided_by), ({ decider }) => decider && personName(t, decider)),
  ];
  return [sheetOf(t(m.hr_appeals), columns, taken.rows)] as const;
}

/** Words said to be misjudged, as far as HR has not settled them. */
export async function flagsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const taken = await takeFlags(server, whoIn(asked), flagFilterFrom(query));
  if (!taken.ok) return undefined;
  const WHERE = { practice: m.hr_flags_practice, drill: m.hr_flags_drill, attempt: m.hr_flags_attempt };
  const columns: ColumnOf<TakenFlag>[] = [
    ...personColumns<TakenFlag>(locals),
    text(t(m.sheet_question_id), ({ flag }) => flag.question),
    text(t(m.sheet_question), ({ prompt }) => prompt && say(prompt)),
    text(t(m.sheet_words), ({ flag }) => flag.text),
    text(t(m.sheet_language), ({ flag }) => LANGUAGE_NAMES[flag.language]),
    text(t(m.sheet_where), ({ flag }) => t(WHERE[flag.where.kind])),
    moments(locals, t(m.sheet_said_at), ({ flag }) => flag.at),
  ];
  return [sheetOf(t(m.hr_flags), columns, taken.rows)] as const;
}
