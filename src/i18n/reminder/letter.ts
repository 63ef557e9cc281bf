import { filled, type TextValues } from '../../domain/reminder/texts.ts';
import type { Digest, ReminderLetter, Told } from '../../usecases/reminder/letters.ts';
import { type Format, formatFor } from '../format.ts';
import * as m from '../paraglide/messages.js';
import { type Say, sayer, type Translate, translator } from '../translate.ts';
import { around, ownWords, valuesOf } from './own-words.ts';

/** What a letter is written with. */
export interface Words {
  readonly t: Translate;
  readonly say: Say;
  readonly format: Format;
}

/** What somebody is reminded of, as an e-mail in their language: of others no more than name, course and days late. */
export const reminderLetter: ReminderLetter = (digest) => {
  const { to, language, organisation, own, team, origin } = digest;
  // Days are calendar days, so no time zone comes into it.
  const words = { t: translator(language), say: sayer(language), format: formatFor(language, 'UTC') };
  const { t } = words;
  const hello = t(m.letter_hello, { name: to.name });
  const set = ownWords(digest);
  if (set) {
    const { values, listed } = told(words, digest, set.about);
    return {
      subject: filled(set.text.subject, values),
      text: [hello, ...around(set.text, values, listed)].join('\n\n'),
    };
  }
  const blocks = [
    hello,
    own.length > 0 && [t(m.letter_own), ...own.map((one) => `– ${ownLine(words, one)}`)].join('\n'),
    own.length > 0 && t(m.letter_open, { link: ownLink(origin, own) }),
    team.length > 0 && [t(m.letter_team), ...team.map((one) => `– ${teamLine(words, one)}`)].join('\n'),
    team.length > 0 && t(m.letter_open, { link: `${origin}/team` }),
    t(m.letter_help, { organisation }),
  ];
  return {
    subject: t(m.letter_subject, { organisation, what: subjectOf(words, digest) }),
    text: blocks.filter((block) => block !== false).join('\n\n'),
  };
};

/** What a letter's words are about, given what is about it first: what the placeholders stand for, and its lists. */
export function told(
  words: Words,
  { to, own, team, organisation, origin }: Digest,
  about: readonly Told[],
): { readonly values: TextValues; readonly listed: readonly string[] } {
  const isOwn = about.some(({ person }) => person.id === to.id);
  const values = valuesOf(words, about, { organisation, link: isOwn ? ownLink(origin, own) : `${origin}/team` });
  const lists = [own.map((one) => ownLine(words, one)), team.map((one) => teamLine(words, one))];
  const filledLists = (isOwn ? lists : lists.toReversed()).filter((lines) => lines.length > 0);
  const listed = filledLists.map((lines) => lines.map((line) => `– ${line}`).join('\n'));
  return { values, listed };
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
