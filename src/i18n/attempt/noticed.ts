import type { Conduct } from '../../domain/assessment/fairness/conduct.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/** What was noticed while a paper was taken, each fact in plain words; nothing where there is none. */
export function noticedWords(t: Translate, { left, quick }: Pick<Conduct, 'left' | 'quick'>): string[] {
  return [
    ...(left > 0 ? [t(m.noticed_left, { count: left })] : []),
    ...(quick > 0 ? [t(m.noticed_quick, { count: quick })] : []),
  ];
}
