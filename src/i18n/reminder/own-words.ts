import type { ReminderText, TextKind, TextValues } from '../../domain/reminder/texts.ts';
import type { Digest, Told } from '../../usecases/reminder/letters.ts';
import type { Format } from '../format.ts';
import * as m from '../paraglide/messages.js';
import type { Say, Translate } from '../translate.ts';

/** The kinds in the order in which they decide about the words of a letter that tells several things. */
const PRESSING: readonly TextKind[] = ['late', 'today', 'before', 'team-late', 'done'];

function kindOf({ step, days, person }: Told, { to }: Digest): TextKind {
  if (step === 'done') return 'done';
  if (person.id !== to.id) return 'team-late';
  return days > 0 ? 'late' : days === 0 ? 'today' : 'before';
}

/** The kind of what presses most in a letter, and all of that kind: what the letter is about first. */
export function pressingIn(digest: Digest): { readonly kind: TextKind; readonly about: readonly Told[] } | undefined {
  const byKind = Map.groupBy([...digest.own, ...digest.team], (told) => kindOf(told, digest));
  const kind = PRESSING.find((one) => byKind.has(one));
  return kind && { kind, about: byKind.get(kind) ?? [] };
}

/** What a letter is about first, and the organisation's own words for it; undefined when it has none. */
export function ownWords(digest: Digest) {
  const pressing = pressingIn(digest);
  const text: ReminderText | undefined = pressing && digest.texts?.[pressing.kind]?.[digest.language];
  return text && pressing && { text, ...pressing };
}

/** What the placeholders of a letter stand for: the first of what it is about, and how many more there are. */
export function valuesOf(
  { t, say, format }: { readonly t: Translate; readonly say: Say; readonly format: Format },
  about: readonly Told[],
  { organisation, link }: { readonly organisation: string; readonly link: string },
): TextValues {
  const [first] = about as readonly [Told, ...Told[]];
  const more = (names: readonly string[]) => {
    const [name = '', ...others] = [...new Set(names)];
    return others.length === 0 ? name : t(m.text_and_more, { name, count: others.length });
  };
  return {
    name: more(about.map(({ person }) => person.name)),
    course: more(about.map(({ course }) => say(course.title))),
    due: format.day(first.due),
    days: format.number(Math.abs(first.days)),
    organisation,
    link,
  };
}
