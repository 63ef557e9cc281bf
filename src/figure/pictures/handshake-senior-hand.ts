import type { Bilingual, Language } from '../../domain/language.ts';
import { drawClasp } from '../hands.ts';
import { COLUMN, column, footed, ground, noteLine, numbered, type Picture, panel } from '../layout.ts';
import { drawPerson } from '../person.ts';
import { CLERK, SENIOR } from './cast.ts';

const HEIGHT = 236;
const FLOOR = 204;
const SCALE = 1.1;
const APART = 33.4 * SCALE;

export const handshakeSeniorHand: Picture = {
  title: { 'zh-CN': '由尊长先伸手', en: 'The senior person extends the hand first' },
  caption: {
    'zh-CN': '尊长先伸手，我方恭敬等候，然后才伸手相握。',
    en: 'The senior person offers the hand; staff wait respectfully and then take it.',
  },
  description: {
    'zh-CN': '两步。第一步：年长的客人先伸出右手，工作人员双手放好，微笑等候。第二步：工作人员微微欠身，伸右手相握。',
    en: 'Two steps. 1: the senior guest extends the right hand first, while the staff member waits with hands folded and smiles. 2: the staff member bends slightly forward and takes the hand.',
  },
  height: HEIGHT,
  draw: (language) =>
    step(0, offered(), { 'zh-CN': '尊长先伸手，我等候', en: 'Senior first; you wait' }, language) +
    step(1, taken(), { 'zh-CN': '再伸手，态度恭敬', en: 'Then take it politely' }, language),
};

function step(index: 0 | 1, scene: string, note: Bilingual, language: Language): string {
  const box = column(index, 0, HEIGHT);
  return panel(
    box,
    footed(box, ground(FLOOR) + scene + numbered(index + 1, 18, 18), noteLine(note[language], box)),
    ` data-order="${index + 1}"`,
  );
}

const senior = (pose: 'reach' | 'shake') =>
  drawPerson({
    x: COLUMN / 2 + APART,
    y: FLOOR,
    scale: SCALE,
    facing: 'left',
    look: SENIOR,
    pose,
    expression: 'smile',
  });

function offered(): string {
  return (
    drawPerson({
      x: COLUMN / 2 - APART,
      y: FLOOR,
      scale: SCALE,
      look: CLERK,
      pose: 'wait',
      expression: 'smile',
      badge: true,
    }) + senior('reach')
  );
}

function taken(): string {
  const staff = drawPerson({
    x: COLUMN / 2 - APART,
    y: FLOOR,
    scale: SCALE,
    look: CLERK,
    pose: 'shake',
    bow: 8,
    expression: 'warm',
    badge: true,
  });
  return staff + senior('shake') + drawClasp(COLUMN / 2, FLOOR - 88 * SCALE, SCALE);
}
