import type { Bilingual, Language } from '../language.ts';
import { randomFrom, shuffledBy } from '../random.ts';

/** Slot → what may stand in it: one of several, or all of them in an order drawn. */
export type Variations = Readonly<Record<string, Variation>>;
export type Variation = { readonly one: readonly Bilingual[] } | { readonly order: readonly Bilingual[] };

/** Slot → what stands in it. */
export type Slots = ReadonlyMap<string, Bilingual>;

/**
 * Draws what stands in the slots of a scenario's texts. The same seed always draws the same. Only texts have slots, so
 * that a variation can change neither the way nor the score.
 */
export function slotsOf(variations: Variations = {}, seed: string): Slots {
  return new Map(
    Object.entries(variations).map(([slot, variation]) => [slot, drawn(variation, `${seed}:${slot}`)] as const),
  );
}

function drawn(variation: Variation, seed: string): Bilingual {
  if ('order' in variation) return listed(shuffledBy(seed, variation.order));
  const { one } = variation;
  return one[Math.floor(randomFrom(seed)() * one.length)] ?? { 'zh-CN': '', en: '' };
}

/** “a、b、c” and “a, b and c”. */
function listed(all: readonly Bilingual[]): Bilingual {
  const texts = (language: Language) => all.map((text) => text[language]);
  const english = texts('en');
  const last = english.at(-1) ?? '';
  return {
    'zh-CN': texts('zh-CN').join('、'),
    en: english.length > 1 ? `${english.slice(0, -1).join(', ')} and ${last}` : last,
  };
}

const SLOT = /\{\{([a-z0-9-]+)\}\}/g;

/** A copy in which every text of either language has its slots filled; what fills none stays as it is written. */
export function filled<Value>(value: Value, slots: Slots): Value {
  if (slots.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, slots)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && isLanguageKey(key) ? fill(part, key, slots) : filled(part, slots),
    ]),
  ) as Value;
}

/** The slots that these texts name, each once. */
export function slotsIn(value: unknown): string[] {
  return foundIn(value, (text) => [...text.matchAll(SLOT)].map(([, slot]) => slot ?? ''));
}

const BRACED = /\{\{[^{}]*\}\}|\{\{[^{}\s]*|[^{}\s]*\}\}/g;

/** What stands in double braces, or half of them, and is no slot, each once: learners would see it as it is written. */
export function notSlotsIn(value: unknown): string[] {
  return foundIn(value, (text) => text.replace(SLOT, ' ').match(BRACED) ?? []);
}

function foundIn(value: unknown, find: (text: string) => readonly string[]): string[] {
  if (typeof value === 'string') return [...new Set(find(value))];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap((part) => foundIn(part, find)))];
}

function isLanguageKey(key: string): key is Language {
  return key === 'zh-CN' || key === 'en';
}

function fill(text: string, language: Language, slots: Slots): string {
  return text.replace(SLOT, (slot, name: string) => slots.get(name)?.[language] ?? slot);
}
