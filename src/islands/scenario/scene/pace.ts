import type { Language } from '../../../domain/language.ts';

/** Characters that are read in a second without hurry. */
const PER_SECOND: Readonly<Record<Language, number>> = { 'zh-CN': 8, en: 20 };
/** Milliseconds after which everything is there, however much it is. */
const LONGEST = 6000;

/** Milliseconds in which texts appear one after the other at reading pace. */
export function paceOf(texts: readonly string[], language: Language): number {
  return Math.min(LONGEST, readingTime(texts, language));
}

/** Milliseconds in which texts are read. */
export function readingTime(texts: readonly string[], language: Language): number {
  return (charactersIn(texts.join('')).length / PER_SECOND[language]) * 1000;
}

/** What is there of each text, and what is still to come, when a share from 0 to 1 of all of them is there. */
export function appeared(texts: readonly string[], share: number): { there: string; toCome: string }[] {
  let left = Math.floor(charactersIn(texts.join('')).length * Math.min(1, share));
  return texts.map((text) => {
    const characters = charactersIn(text);
    const there = characters.slice(0, left).join('');
    left = Math.max(0, left - characters.length);
    return { there, toCome: text.slice(there.length) };
  });
}

function charactersIn(text: string): string[] {
  return [...text];
}
