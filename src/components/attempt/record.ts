import { arithmeticOf } from '../../i18n/arithmetic/arithmetic.ts';
import { factsOf } from '../../i18n/arithmetic/facts.ts';
import { appealsStep } from '../../i18n/arithmetic/steps/appeals.ts';
import { annulledWords } from '../../i18n/arithmetic/steps/changes.ts';
import { missedStep } from '../../i18n/arithmetic/steps/missed.ts';
import { editionWords } from '../../i18n/attempt/edition.ts';
import { bandName } from '../../i18n/names.ts';
import * as m from '../../i18n/paraglide/messages.js';
import type { Block, PdfDocument } from '../../server/pdf/blocks.ts';
import type { ResultPage } from '../../usecases/assessment/show-result.ts';

type Words = Pick<App.Locals, 't' | 'say' | 'format' | 'language'>;

/** A result with its whole arithmetic, to be kept as a file. @param today the version of today's content */
export function recordOf(
  locals: Words,
  page: ResultPage,
  { madeAt, today }: { madeAt: Date; today: string },
): PdfDocument {
  const { t, say, format, language } = locals;
  const { attempt, person, course, organisation, library, appealing } = page;
  const told = new Set(page.questions.flatMap(({ id, feedback }) => (feedback ? [id as string] : [])));
  const words = { t, say, format, library, told };
  const annulled = annulledWords(words, attempt);
  const { band, total } = attempt.result;
  const appeals = appealsStep(words, attempt, appealing.appeals);
  const steps = [...arithmeticOf(words, attempt), ...(appeals ? [appeals] : []), missedStep(words, attempt)];
  const edition = editionWords(words, attempt, today);
  const title = `${t(m.record_title)} · ${say(course.title)}`;
  const facts = [...factsOf(words, page), [t(m.record_printed), format.stamp(madeAt)] as const];
  return {
    ...{ title, language, madeAt, author: organisation.name },
    foot: `${person.name} ${person.number} · ${say(course.title)} · ${t(m.attempt_number, { number: attempt.number })}`,
    blocks: [
      ...(annulled ? [{ kind: 'notice', text: annulled } as const] : []),
      { kind: 'verdict', text: bandName(t, band), below: t(m.result_points, total) },
      { kind: 'facts', facts },
      ...(edition ? [{ kind: 'note', text: edition } as const] : []),
      { kind: 'heading', text: t(m.arithmetic_title) },
      { kind: 'note', text: t(m.arithmetic_intro) },
      ...steps.flatMap(({ title: text, parts }, at): Block[] => [{ kind: 'heading', text, number: at + 1 }, ...parts]),
    ],
  };
}
