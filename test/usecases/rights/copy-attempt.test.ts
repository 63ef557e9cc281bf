import { describe, expect, test } from 'vitest';
import type { Attempt, Confirmation, Paper } from '../../../src/domain/assessment/attempt.ts';
import type { Conduct } from '../../../src/domain/assessment/fairness/conduct.ts';
import type { Annulment, Correction } from '../../../src/domain/assessment/fairness/correction.ts';
import type {
  Confirmed,
  QuestionResult,
  Result,
  ScenarioResult,
} from '../../../src/domain/assessment/grading/result.ts';
import type { GradingPolicy } from '../../../src/domain/assessment/policy.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { reachWords } from '../../../src/i18n/arithmetic/reach.ts';
import { sectionsOf } from '../../../src/i18n/copy/sections.ts';
import { bandName, dimensionName } from '../../../src/i18n/names.ts';
import * as m from '../../../src/i18n/paraglide/messages.js';
import { attempt as schema } from '../../../src/store/documents/attempt.ts';
import { copyOwn } from '../../../src/usecases/rights/copy-person.ts';
import { wordsIn } from '../../support/arithmetic.ts';
import { expectOk } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { office, theCourse } from '../../support/office.ts';
import {
  BROKEN,
  CONFIRMING,
  MISSED,
  OTHER,
  RED,
  resultOf,
  SCENARIO,
  SINGLE,
  whole,
} from '../../support/whole-attempt.ts';

type Words = ReturnType<typeof wordsIn>;

/** What the copy says of a value, or why it is not in it. */
type Told = ((words: Words) => string | readonly string[]) | { readonly withheld: string };
type Table<Kept> = { readonly [Key in keyof Required<Kept>]: Told };

const { attempt, paper, policy, confirmation, conduct, annulled, correction } = whole();
const norm = ({ say, library }: Words, id: never) => say(library.norms.get(id)!.text);
const fact = ({ t }: Words, name: string, value: string) => t(m.copy_fact, { name, value });
const BY = { withheld: 'Names of HR officers are not the person’s to see.' };
const BELOW = () => [];

const ATTEMPT: Table<Attempt> = {
  id: { withheld: 'It stands for the attempt here only; course and number say which one it is.' },
  seed: { withheld: 'Chance alone. What came of it is given: the questions and role-plays of the paper.' },
  houseRules: { withheld: 'The organisation’s, not the person’s; every text is given with its numbers.' },
  course: ({ say, library }) => say(theCourse({ library }).title),
  number: ({ t }) => t(m.attempt_number, { number: attempt.number }),
  startedAt: ({ format }) => format.stamp(attempt.startedAt),
  endsAt: ({ format }) => format.stamp(attempt.endsAt),
  submittedAt: ({ format }) => format.stamp(attempt.submittedAt),
  language: (words) => fact(words, words.t(m.copy_attempt_language), LANGUAGE_NAMES[attempt.language]),
  contentVersion: () => attempt.contentVersion,
  answers: ({ t }) => ` — ${t(m.review_ticked_right)}`,
  choices: ({ say }) => say(SCENARIO.scenes[0]!.choices[0]!.says),
  marked: (words) =>
    fact(
      words,
      words.t(m.copy_marked),
      words.format.list([words.t(m.copy_question, { number: 2 }), words.say(SCENARIO.title)]),
    ),
  ...{ paper: BELOW, policy: BELOW, conduct: BELOW, confirmation: BELOW },
  ...{ result: BELOW, corrections: BELOW, annulled: BELOW },
};
const PAPER: Table<Paper> = {
  questions: ({ say }) => [`1. ${say(SINGLE.prompt)}`, `2. ${say(OTHER.prompt)}`],
  scenarios: ({ say }) => say(SCENARIO.title),
  versions: () => paper.versions[SCENARIO.id]!,
  edition: () => paper.edition,
  worth: () => ['6/6', '7/17'],
  minutes: ({ t }) => t(m.copy_time_limit_value, { minutes: paper.minutes }),
};
const POLICY: Table<GradingPolicy> = {
  from: ({ t }) => t(m.record_thresholds_are, policy.from),
  floors: ({ t }) => t(m.record_floors_are, policy.floors),
  rules: ({ t }) => t(m.record_rules_are, { version: 9, guard: t(m.record_guard_on) }),
  guard: ({ t }) => t(m.record_guard_on),
};
const CONDUCT: Table<Conduct> = {
  left: ({ t }) => t(m.noticed_left, { count: conduct.left }),
  quick: ({ t }) => t(m.noticed_quick, { count: conduct.quick }),
  lastAt: ({ format }) => format.stamp(conduct.lastAt),
};
const CONFIRMATION: Table<Confirmation> = {
  questions: ({ say }) => `3. ${say(CONFIRMING.prompt)}`,
  askedAt: ({ format }) => format.stamp(confirmation.askedAt),
  endsAt: ({ format }) => format.stamp(confirmation.endsAt),
};
const ANNULMENT: Table<Annulment> = {
  by: BY,
  at: ({ format }) => format.stamp(annulled.at),
  why: ({ t }) => t(m.copy_annulled_decided),
  reason: () => annulled.reason,
};
const CORRECTION: Table<Correction> = {
  by: BY,
  at: ({ t, format }) => t(m.copy_corrected, { moment: format.stamp(correction.at) }),
  kind: ({ t }) => t(m.copy_corrected_voided, { number: 2 }),
  question: ({ t }) => t(m.copy_corrected_voided, { number: 2 }),
  reason: (words) => fact(words, words.t(m.audit_reason), correction.reason),
  before: BELOW,
  readAt: (words) => fact(words, words.t(m.copy_corrected_read), words.format.stamp(correction.readAt)),
};

/** Of a result in force, and of one before a correction. */
const resultTables = (earned: number) => ({
  result: {
    total: (words) => fact(words, words.t(m.points), `${earned + 10}/23`),
    byDimension: (words) => fact(words, dimensionName(words.t, 'behaviour'), `${earned + 2}/9`),
    bandByPoints: (words) => fact(words, words.t(m.copy_by_points), bandName(words.t, 'good')),
    caps: (words) => `“${norm(words, RED)}”`,
    band: (words) => fact(words, words.t(m.band), bandName(words.t, resultOf(earned).band)),
    missed: (words) => norm(words, MISSED),
    ...{ questions: BELOW, scenarios: BELOW, confirmation: BELOW },
  } satisfies Table<Result>,
  question: {
    question: ({ t }) => t(m.copy_question, { number: 2 }),
    dimension: ({ t }) => dimensionName(t, 'process'),
    score: () => '6/6',
    voided: (words) => fact(words, dimensionName(words.t, 'process'), words.t(m.result_voided)),
    missed: (words) => norm(words, MISSED),
    redLines: (words) => words.t(m.record_red_line, { norm: norm(words, RED) }),
  } satisfies Table<QuestionResult>,
  scenario: {
    scenario: ({ say }) => say(SCENARIO.title),
    score: () => `${earned + 4}/17`,
    byDimension: (words) => fact(words, dimensionName(words.t, 'language'), `${earned + 1}/8`),
    ended: ({ t }) => t(m.copy_not_ended),
    reach: (words) => [
      reachWords(words, words.say(SCENARIO.title), resultOf(earned).scenarios[0]!)!,
      `(${earned + 10} − 9) ÷ (41 − 9) × 8`,
    ],
    broken: (words) => norm(words, BROKEN),
    redLines: (words) => words.t(m.record_red_line, { norm: norm(words, BROKEN) }),
  } satisfies Table<ScenarioResult>,
  confirmation: {
    questions: (words) => fact(words, dimensionName(words.t, 'appearance'), `1/${earned}`),
    score: ({ t }) => t(m.copy_confirmed_value, { earned: 1, possible: earned, error: 2.5 + earned }),
    standardError: () => `${2.5 + earned}`,
    passed: ({ t }) => t(m.copy_confirmed_value, { earned: 1, possible: earned, error: 2.5 + earned }),
  } satisfies Table<Confirmed>,
});

const TABLES: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  ...{ ATTEMPT, PAPER, POLICY, CONDUCT, CONFIRMATION, ANNULMENT, CORRECTION },
  ...Object.fromEntries(
    [3, 5].flatMap((earned) =>
      Object.entries(resultTables(earned)).map(([name, table]) => [`${name} ${earned}`, table]),
    ),
  ),
};

/** What the copy of somebody with this attempt says, line by line. */
async function copied(language: Language, kept: Attempt = attempt): Promise<string> {
  const { needs } = await office();
  const person = make.person({ id: make.id('somebody'), number: '90001' });
  await needs.store.importPeople(
    { added: [make.record({ person, attempts: [kept] })], changed: [] },
    make.auditEntry(),
  );
  const { copy } = await expectOk(copyOwn(needs, person, language));
  const words = wordsIn(language, needs.library);
  const sections = sectionsOf(words, JSON.parse(JSON.stringify(copy), revived));
  const items = sections.find(({ title }) => title === words.t(m.copy_attempts))?.items ?? [];
  const lines = items.flatMap(({ title, facts = [], groups = [] }) => [
    title,
    ...facts.map(([name, value]) => fact(words, name, value)),
    ...groups.flatMap((group) => [group.title, ...group.lines]),
  ]);
  return lines.join('\n');
}

/** The words are said of what is in the JSON, so whatever they say is in that, too. */
const revived = (_: string, value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;

describe('a copy gives out an attempt whole', () => {
  test.each(LANGUAGES)('in words, in %s', async (language) => {
    const words = wordsIn(language, (await office()).needs.library);
    const text = await copied(language);
    for (const [name, table] of Object.entries(TABLES)) {
      for (const [key, told] of Object.entries(table)) {
        if ('withheld' in told) continue;
        for (const said of [told(words)].flat()) expect(text, `${name} ${key}`).toContain(said);
      }
    }
  });

  test('every key of what is kept is either given out or withheld for a reason', () => {
    const keysOf = (record: object) => Object.keys(record).toSorted();
    const { shape } = schema;
    const { element } = shape.corrections.unwrap() as unknown as { element: { shape: object } };
    expect(keysOf(ATTEMPT)).toEqual(keysOf(shape));
    expect(keysOf(CONDUCT)).toEqual(keysOf(shape.conduct.unwrap().shape));
    expect(keysOf(CONFIRMATION)).toEqual(keysOf(shape.confirmation.unwrap().shape));
    expect(keysOf(ANNULMENT)).toEqual(keysOf(shape.annulled.unwrap().shape));
    expect(keysOf(CORRECTION)).toEqual(keysOf(element.shape));
    expect(keysOf(PAPER)).toEqual(keysOf(paper));
  });
});
