import type { Language } from '../domain/language.ts';
import type { Look, Place } from '../domain/scenario/look.ts';
import { drawArms } from './customer/arms.ts';
import { hairOf, isWoman } from './customer/hair.ts';
import { drawHead } from './customer/head.ts';
import { type Mien, mienOf } from './customer/mien.ts';
import { drawTrunk, outfitOf } from './customer/outfit.ts';
import { settingOf } from './customer/setting.ts';
import { d, escapeXml } from './svg.ts';

export interface CustomerOptions {
  readonly look: Look;
  /** 0 furious, 50 calm, 100 delighted. */
  readonly mood: number;
  /** How far the customer's patience with a silent learner has run out, 0 to 1; changes nothing about the mood. */
  readonly waiting?: number;
  readonly where?: Place;
  readonly language: Language;
  readonly name: string;
}

/** The five steps in which a mood is put into words, from 0 up. */
const MOODS = {
  'zh-CN': ['怒气冲冲', '不高兴', '平静', '满意', '非常高兴'],
  en: ['furious', 'unhappy', 'calm', 'pleased', 'delighted'],
} as const;
const CALLING = { 'zh-CN': '在电话那头', en: 'on the telephone' } as const;
const WAITING = { 'zh-CN': '在等你开口', en: 'waiting for you to speak' } as const;

/** Name of a mood: each step covers a fifth of the scale. */
export function moodWord(mood: number, language: Language): string {
  return MOODS[language][Math.min(4, Math.max(0, Math.floor(mood / 20)))]!;
}

/** A customer down to the folded arms, whose face and posture follow the mood without steps. Runs in the browser too. */
export function drawCustomer(options: CustomerOptions): string {
  const { look, mood, waiting = 0, where } = options;
  const mien = mienOf(mood, waiting);
  const [behind, before] = settingOf(where);
  const person = drawBody(look, mien, where);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig-customer" viewBox="2 -6 196 236" role="img" aria-label="${escapeXml(labelOf(options))}">` +
    `<g class="fig-person" stroke-width="2">${behind}${person}${before}</g></svg>`
  );
}

function labelOf({ name, mood, where, waiting = 0, language }: CustomerOptions): string {
  const parts = [name, moodWord(mood, language)];
  if (where === 'telephone') parts.push(CALLING[language]);
  if (waiting >= 0.5) parts.push(WAITING[language]);
  return parts.join(language === 'en' ? ', ' : '，');
}

/** The head comes forward in anger and over the watch, and leans to one side in joy; shoulders rise with anger. */
export function drawBody(look: Look, mien: Mien, where?: Place): string {
  const { anger, joy, waiting } = mien;
  const leaning = joy * 4 - (where === 'telephone' ? 5 : 0);
  const head = (content: string) =>
    d`<g transform="translate(-2 ${anger * 5 + waiting * 2 - 5}) rotate(${leaning} 100 150) scale(1.02)">${content}</g>`;
  const body = (content: string) => d`<g transform="translate(0 ${-anger * 4})">${content}</g>`;
  const outfit = outfitOf(look);
  return (
    head(hairOf(look)[0]) +
    body(drawTrunk(outfit, isWoman(look))) +
    head(drawHead(look, mien)) +
    body(drawArms(mien, outfit, where))
  );
}
