import { type Coverage, gapsOf } from '../../../domain/library/coverage.ts';
import { findableOf, isFound, normFilterFrom } from '../../../domain/library/search.ts';
import { dimensionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { topicName } from '../../../i18n/practice.ts';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { showCoverage } from '../../../usecases/results/show-coverage.ts';
import { type Asked, noted, whoIn } from '../sheets/asked.ts';
import { gapName } from './words.ts';

/** Where each norm is taught, practised and tested; the questions by number alone. */
export async function coverageFile(asked: Asked) {
  const { server, t, say } = asked.locals;
  const covered = showCoverage(server, whoIn(asked));
  if (!covered.ok) return undefined;
  const filter = normFilterFrom(asked.query);
  const columns: ColumnOf<Coverage>[] = [
    text(t(m.sheet_norm_id), ({ norm }) => norm.id),
    text(t(m.topic), ({ norm }) => topicName(t, norm.topic)),
    text(t(m.coverage_norm), ({ norm }) => say(norm.text)),
    text(t(m.dimension), ({ norm }) => dimensionName(t, norm.dimension)),
    text(t(m.red_line), ({ norm }) => (norm.severity === 'prohibited' ? t(m.yes) : undefined)),
    number(t(m.coverage_lessons), ({ lessons }) => lessons.length),
    number(t(m.coverage_drills), ({ drills }) => drills.length),
    number(t(m.coverage_questions), ({ questions }) => questions.length),
    number(t(m.coverage_scenarios), ({ scenarios }) => scenarios.length),
    text(t(m.coverage_gaps), (row) =>
      gapsOf(row)
        .map((gap) => gapName(t, gap))
        .join(t(m.comma)),
    ),
  ];
  const rows = covered.rows.filter(({ norm }) => isFound(findableOf(norm), filter));
  return noted(asked, { list: 'coverage', filter }, sheetOf(t(m.coverage), columns, rows));
}
