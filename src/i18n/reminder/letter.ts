import { type LetterParts, lettered, type Written } from '../../domain/reminder/texts.ts';
import type { Digest, ReminderLetter, Told } from '../../usecases/reminder/letters.ts';
import { type Format, formatFor } from '../format.ts';
import * as m from '../paraglide/messages.js';
import { type Say, sayer, type Translate, translator } from '../translate.ts';
import { ownWords, valuesOf } from './own-words.ts';
import { defaultTexts } from './texts.ts';

/** What a letter is written with. */
export interface Words {
  readonly t: Translate;
  readonly say: Say;
  readonly format: Format;
}

/** What somebody is reminded of, as an e-mail in their language: of others no more than name, course and days late. */
export const reminderLetter: ReminderLetter = (digest) => {
  const { language } = digest;
  // Days are calendar days, so no time zone comes into it.
  const words = { t: translator(language), say: sayer(language), format: formatFor(language, 'UTC') };
  const set = ownWords(digest);
  if (!set) return standardLetter(words, digest);
  return lettered(set.text, defaultTexts(set.kind)[language], partsOf(words, digest, set.about));
};

function standardLetter(words: Words, digest: Digest): Written {
  const { to, organisation, own, team, origin } = digest;
  const { t } = words;
  const blocks = [
    t(m.letter_hello, { name: to.name }),
    own.length > 0 && ownList(words, own, t(m.letter_own)),
    own.length > 0 && t(m.letter_open, { link: ownLink(origin, own) }),
    team.length > 0 && teamList(words, team, t(m.letter_team)),
    team.length > 0 && t(m.letter_open, { link: `${origin}/team` }),
    t(m.letter_help, { organisation }),
  ];
  return {
    subject: t(m.letter_subject, { organisation, what: subjectOf(words, digest) }),
    text: blocks.filter((block) => block !== false).join('\n\n'),
  };
}

/** What a letter in HR's words is made of, given what is about it first: its list follows the opening, the other has a heading. */
export function partsOf(words: Words, digest: Digest, about: readonly Told[]): LetterParts {
  const { to, own, team, organisation, origin } = digest;
  const { t } = words;
  const isOwn = about.some(({ person }) => person.id === to.id);
  const first = isOwn ? ownList(words, own) : teamList(words, team);
  const other = isOwn ? teamList(words, team, t(m.letter_team)) : ownList(words, own, t(m.letter_own));
  return {
    hello: t(m.letter_hello, { name: to.name }),
    listed: (isOwn ? team : own).length > 0 ? [first, other] : [first],
    values: valuesOf(words, about, { organisation, link: isOwn ? ownLink(origin, own) : `${origin}/team` }),
    standard: standardLetter(words, digest),
  };
}

function ownList(words: Words, own: readonly Told[], ...heading: string[]): string {
  return [...heading, ...own.map((one) => `– ${ownLine(words, one)}`)].join('\n');
}

function teamList(words: Words, team: readonly Told[], ...heading: string[]): string {
  return [...heading, ...team.map((one) => `– ${teamLine(words, one)}`)].join('\n');
}

/** One thing that somebody has to do, or has done: `Meeting people: due on 16 March 2026, in 7 days`. */
export function ownLine({ t, say, format }: Words, { course, due, step, days }: Told): string {
  const named = { course: say(course.title), day: format.day(due) };
  if (step === 'done') return t(m.told_done, named);
  if (days > 0) return t(m.told_late, { ...named, days });
  if (days === 0) return t(m.told_today, named);
  return days === -1 ? t(m.told_tomorrow, named) : t(m.told_ahead, { ...named, days: -days });
}

function teamLine({ t, say }: Words, { person, course, step, days }: Told): string {
  const told = { name: person.name, course: say(course.title) };
  return step === 'done' ? t(m.told_team_done, told) : t(m.told_team_late, { ...told, days });
}

function ownLink(origin: string, own: readonly Told[]): string {
  return own.length === 1 ? `${origin}/courses/${own[0]?.course.id}` : `${origin}/`;
}

/** The reader's own comes first; one thing is said, several are counted. */
function subjectOf(words: Words, { own, team }: Digest): string {
  const { t } = words;
  const late = team.filter(({ step }) => step !== 'done');
  if (own.length === 1 && team.length === 0) return ownLine(words, own[0] as Told);
  if (own.length > 0) return t(m.subject_own, { count: own.length });
  const people = new Set((late.length > 0 ? late : team).map(({ person }) => person.name));
  const [name = ''] = people;
  if (people.size === 1) return late.length > 0 ? t(m.subject_one_late, { name }) : t(m.subject_one_done, { name });
  return late.length > 0
    ? t(m.subject_team_late, { count: people.size })
    : t(m.subject_team_done, { count: people.size });
}
