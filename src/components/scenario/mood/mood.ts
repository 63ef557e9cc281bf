import type { Language } from '../../../domain/language.ts';
import { moodCourse } from '../../../domain/scenario/lookback/mood-course.ts';
import { moodWord } from '../../../figure/customer.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';

/** How a mood went, told in sentences: what the drawn line shows. */
export function moodsInWords(t: Translate, language: Language, moods: readonly number[]): string {
  const { began, fell, rose, ended } = moodCourse(moods);
  const word = (mood: number) => ({ mood, word: moodWord(mood, language) });
  const sentences = [
    t(m.debrief_mood_began, word(began)),
    ...(fell ? [t(m.debrief_mood_fell, { turn: fell.turn, ...word(fell.to) })] : []),
    ...(rose ? [t(m.debrief_mood_rose, { turn: rose.turn, ...word(rose.to) })] : []),
    t(m.debrief_mood_ended, word(ended)),
  ];
  return sentences.join(language === 'en' ? ' ' : '');
}

/** Where a mood lies across a picture, so that neither end touches the edge. */
export function acrossAt(mood: number): string {
  return `${10 + mood * 0.8}%`;
}
