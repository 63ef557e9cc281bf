import { isSubmitted } from '../../domain/assessment/attempt.ts';
import { changesOf } from '../../domain/assessment/fairness/correction.ts';
import { becauseWords, subjectTitle } from '../../i18n/assignment.ts';
import { correctionWords } from '../../i18n/correction/told.ts';
import { exemptDaysWords } from '../../i18n/exemption/words.ts';
import { bandName, positionName, stageName } from '../../i18n/names.ts';
import * as m from '../../i18n/paraglide/messages.js';
import type { Block, PdfDocument } from '../../server/pdf/blocks.ts';
import type { TrainingRecord } from '../../usecases/out/training-record.ts';
import { assignmentsFor } from '../../usecases/results/standings.ts';

type Words = Pick<App.Locals, 't' | 'say' | 'format' | 'language' | 'server'>;

/** A person's training as one page to print, in the language of whoever asks; a very long one goes on on further pages. */
export function trainingRecordOf(locals: Words, record: TrainingRecord): PdfDocument {
  const { t, format, language, server } = locals;
  const { organisation, person } = record;
  const madeAt = server.now();
  const blank = t(m.none_given);
  const positions = format.list(person.positions.map((position) => positionName(t, position)));
  return {
    ...{ title: t(m.training_record), language, madeAt, author: organisation, onePage: true },
    foot: `${organisation} · ${person.name} ${person.number} · ${format.stamp(madeAt)}`,
    blocks: [
      { kind: 'verdict', text: person.name, below: person.number },
      {
        kind: 'facts',
        facts: [
          [t(m.department), person.department || blank],
          [t(m.positions), positions || blank],
          [t(m.hired_on), person.hired ? format.day(person.hired) : blank],
          ...(person.active ? [] : [[t(m.copy_left), person.leftAt ? format.day(person.leftAt) : t(m.left)] as const]),
          [t(m.record_printed), format.stamp(madeAt)],
        ],
      },
      ...coursesIn(locals, record),
      ...attemptsIn(locals, record),
      ...certificatesIn(locals, record),
      ...exemptionsIn(locals, record),
      ...correctionsIn(locals, record),
    ],
  };
}

function coursesIn(words: Words, { courses }: TrainingRecord): Block[] {
  const { t, say, format } = words;
  if (courses.length === 0) return section(t(m.person_standings), { kind: 'text', text: t(m.person_standings_none) });
  const columns = [
    { heading: t(m.course) },
    { heading: t(m.due) },
    { heading: t(m.person_lessons), number: true },
    { heading: t(m.stage) },
    { heading: t(m.training_attempts_used), number: true },
  ];
  const rows = courses.map(({ course, standing, used, allowed, ...row }) => [
    [say(course.title), ...assignmentsFor(row).map((rule) => becauseWords(words, rule))].join('\n'),
    standing.due ? format.day(standing.due) : t(m.person_unassigned),
    `${standing.lessonsDone}/${standing.lessons}`,
    [stageName(t, standing.stage), standing.band && bandName(t, standing.band)].filter(Boolean).join(' · '),
    `${used}/${allowed}`,
  ]);
  return section(t(m.person_standings), { kind: 'table', columns, rows });
}

function attemptsIn(words: Words, { attempts }: TrainingRecord): Block[] {
  const { t, format } = words;
  if (attempts.length === 0) return section(t(m.person_attempts), { kind: 'text', text: t(m.person_attempts_none) });
  const columns = [
    { heading: t(m.training_day) },
    { heading: t(m.course) },
    { heading: t(m.sheet_attempt), number: true },
    { heading: t(m.band) },
    { heading: t(m.points), number: true },
    { heading: t(m.record_content) },
  ];
  const rows = attempts.map(({ submittedAt, course, number, result, annulled, contentVersion, startedAt }) => [
    format.stamp(submittedAt ?? startedAt).slice(0, 10),
    subjectTitle(words, { course }),
    String(number),
    [annulled && t(m.training_annulled), result && bandName(t, result.band)].filter(Boolean).join(' · '),
    result ? `${result.total.earned}/${result.total.possible} (${format.percent(result.total)})` : '',
    contentVersion.slice(0, 6),
  ]);
  return section(t(m.person_attempts), { kind: 'table', columns, rows });
}

function certificatesIn(words: Words, { certificates }: TrainingRecord): Block[] {
  const { t, format } = words;
  const title = t(m.training_certificates);
  if (certificates.length === 0) return section(title, { kind: 'text', text: t(m.training_certificates_none) });
  const columns = [m.certificate_number, m.programme, m.band, m.certificate_issued, m.certificate_expires];
  const rows = certificates.map(({ code, programme, band, issuedAt, expiresAt }) => [
    ...[code, subjectTitle(words, { programme }), bandName(t, band)],
    ...[issuedAt, expiresAt].map((at) => format.stamp(at).slice(0, 10)),
  ]);
  return section(title, { kind: 'table', columns: columns.map((heading) => ({ heading: t(heading) })), rows });
}

function exemptionsIn(words: Words, { exemptions }: TrainingRecord): Block[] {
  if (exemptions.length === 0) return [];
  const items = exemptions.map(
    (exempt) => `${subjectTitle(words, { course: exempt.course })} · ${exemptDaysWords(words, exempt)}`,
  );
  return section(words.t(m.training_exemptions), { kind: 'list', items });
}

function correctionsIn(words: Words, { attempts }: TrainingRecord): Block[] {
  const { t, format } = words;
  const items = attempts.filter(isSubmitted).flatMap((attempt) => {
    const of = `${subjectTitle(words, { course: attempt.course })} · ${t(m.attempt_number, { number: attempt.number })}`;
    return changesOf(attempt).map(
      (change) => `${format.stamp(change.at).slice(0, 10)} · ${of} · ${correctionWords(words, attempt, change)}`,
    );
  });
  return items.length === 0 ? [] : section(t(m.training_corrections), { kind: 'list', items });
}

function section(text: string, block: Block): Block[] {
  return [{ kind: 'heading', text }, block];
}
