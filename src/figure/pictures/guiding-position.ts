import type { Language } from '../../domain/language.ts';
import { fromAbove } from '../above.ts';
import { arrow, column, half, type Picture } from '../layout.ts';
import { text } from '../lettering.ts';

const TALL = 288;
const HALF = (TALL - 6) / 2;

export const guidingPosition: Picture = {
  title: { 'zh-CN': '引路时的位置', en: 'Where to walk when guiding' },
  caption: {
    'zh-CN': '走在客户斜前方引路；不要走在正前方背对客户，也不要跟在后面。',
    en: 'Lead from diagonally in front of the guest; not straight ahead with your back turned, and not behind.',
  },
  description: {
    'zh-CN':
      '俯视图。左图，对：工作人员走在客户斜前方，侧身回头照看客户，手掌指向前方；走左侧还是右侧，规范没有规定。右上图，错：工作人员走在客户正前方，背对客户。右下图，错：工作人员跟在客户后面。',
    en: 'Seen from above. Left, right: the staff member walks diagonally in front of the guest, half turned towards them, an open hand showing the way; the rules do not say which side. Top right, wrong: straight in front with the back turned. Bottom right, wrong: behind the guest.',
  },
  height: TALL,
  draw: (language) => ahead(language) + inFront(language) + behind(language),
};

const name = (
  kind: 'staff' | 'guest',
  x: number,
  y: number,
  language: Language,
  anchor: 'start' | 'middle' = 'middle',
) =>
  text({ staff: { 'zh-CN': '工作人员', en: 'Staff' }, guest: { 'zh-CN': '客户', en: 'Guest' } }[kind][language], x, y, {
    anchor,
  });

const WALK = arrow('M36 104V52', 36, 50, -90);

function ahead(language: Language): string {
  const way = '<path class="fig-faint" stroke-width="1.3" stroke-dasharray="4 4" d="M114 168L78 130"/>';
  const people =
    fromAbove(60, 108, { kind: 'staff', turn: 14, head: 62, hand: true }) +
    fromAbove(128, 186, { kind: 'guest', turn: 0 });
  const names = name('staff', 52, 142, language) + name('guest', 128, 216, language);
  const scene = way + arrow('M128 146V60', 128, 58, -90) + people + names;
  return half(column(0, 0, TALL), { scene, note: { 'zh-CN': '斜前方引路', en: 'Diagonally ahead' } }, true, language);
}

function inFront(language: Language): string {
  const people = fromAbove(84, 54, { kind: 'staff', turn: 0 }) + fromAbove(84, 94, { kind: 'guest', turn: 0 });
  const names = name('staff', 114, 59, language, 'start') + name('guest', 114, 99, language, 'start');
  return half(
    column(1, 0, HALF),
    { scene: WALK + people + names, note: { 'zh-CN': '正前方，背对客户', en: 'In front, back turned' } },
    false,
    language,
  );
}

function behind(language: Language): string {
  const people = fromAbove(84, 54, { kind: 'guest', turn: 0 }) + fromAbove(84, 94, { kind: 'staff', turn: 0 });
  const names = name('guest', 114, 59, language, 'start') + name('staff', 114, 99, language, 'start');
  return half(
    column(1, HALF + 6, HALF),
    { scene: WALK + people + names, note: { 'zh-CN': '跟在客户后面', en: 'Behind the guest' } },
    false,
    language,
  );
}
