import type { Bilingual } from '../../domain/language.ts';
import { panelAlone } from '../layout.ts';
import { placed } from '../svg.ts';
import { EXCHANGE_PANELS } from './card-exchange.ts';

/** The room above people's heads that the row needs for its numbers. */
const ABOVE = 26;

/** The exchange of cards, each moment alone, named by what is done in it. */
export const CARD_PANELS = {
  'panel-card-rise': alone(1, {
    'zh-CN': '工作人员与来访者都站着，面带微笑，手里没有东西。',
    en: 'The clerk and the visitor both stand and smile, their hands empty.',
  }),
  'panel-card-give': alone(2, {
    'zh-CN': '工作人员双手把名片递向来访者。',
    en: 'The clerk holds out a card to the visitor with both hands.',
  }),
  'panel-card-read': alone(3, {
    'zh-CN': '工作人员双手拿着名片，低头细看，来访者站在对面。',
    en: 'The clerk holds a card in both hands and reads it; the visitor stands opposite.',
  }),
  'panel-card-case': alone(4, {
    'zh-CN': '工作人员一个人，正把名片放进名片夹。',
    en: 'The clerk alone, putting the card into a card case.',
  }),
} as const;

function alone(panel: number, shows: Bilingual) {
  const { scene } = EXCHANGE_PANELS[panel - 1]!;
  const title = { 'zh-CN': '交换名片的一幕', en: 'Exchanging cards' };
  return panelAlone(title, shows, 142 - ABOVE, () => placed(scene(), 0, -ABOVE));
}
