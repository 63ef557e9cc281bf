import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { TextKind, TextValues } from '../../domain/reminder/texts.ts';
import { formatFor } from '../format.ts';
import * as m from '../paraglide/messages.js';
import { translator } from '../translate.ts';
import { taskLine } from './letter.ts';

/** A letter to an invented person, but for the words that HR sets. */
export interface SampleLetter {
  readonly hello: string;
  /** What it lists. */
  readonly line: string;
  readonly values: TextValues;
}

const DUE = '2026-03-16';
const DAYS: Record<TextKind, number> = { before: -7, today: 0, late: 4, 'team-late': 4, done: 2 };

export function sampleLetter(
  language: Language,
  given: {
    readonly kind: TextKind;
    readonly course: Course | undefined;
    readonly organisation: string;
    readonly origin: string;
  },
): SampleLetter {
  const { kind, organisation, origin } = given;
  const [t, format] = [translator(language), formatFor(language, 'UTC')];
  const name = t(m.text_sample_name);
  const [course, days] = [given.course?.title[language] ?? '', DAYS[kind]];
  const isTeam = kind === 'team-late' || kind === 'done';
  const link = isTeam ? `${origin}/team` : `${origin}/courses/${given.course?.id ?? ''}`;
  const lines = {
    'team-late': () => t(m.told_team_late, { name, course, days }),
    done: () => t(m.told_team_done, { name, course }),
  };
  return {
    hello: t(m.letter_hello, { name: isTeam ? t(m.text_sample_supervisor) : name }),
    line: isTeam ? lines[kind as keyof typeof lines]() : taskLine(t, { course, day: format.day(DUE), days }),
    values: {
      ...{ name, course, organisation, link, due: format.day(DUE) },
      days: format.number(Math.abs(days)),
    },
  };
}
