import { ground, type Picture, pair } from '../layout.ts';
import { drawPerson } from '../person.ts';
import { chair, desk } from '../props.ts';
import { CLERK, VISITOR } from './cast.ts';

const FLOOR = 204;

export const receptionRise: Picture = {
  title: { 'zh-CN': '客户到来，起身微笑', en: 'Rise and smile when a visitor comes' },
  caption: {
    'zh-CN': '客户走近时起身微笑相迎，不要坐着继续打字。',
    en: 'Rise and smile as the visitor comes; do not stay seated and go on typing.',
  },
  description: {
    'zh-CN':
      '左图，对：客户走近柜台，工作人员从椅子上起身，微笑看着客户。右图，错：客户已到柜台前，工作人员坐着打字，看着屏幕。',
    en: 'Left, right: a visitor comes to the desk and the clerk has risen from the chair, smiling at the visitor. Right, wrong: the visitor stands there while the clerk stays seated, typing and looking at the screen.',
  },
  height: 236,
  draw: (language) =>
    pair(
      language,
      236,
      { scene: scene(true), note: { 'zh-CN': '起身微笑相迎', en: 'Rises and smiles' } },
      { scene: scene(false), note: { 'zh-CN': '坐着打字，不理会', en: 'Stays seated, typing' } },
    ),
};

function scene(risen: boolean): string {
  const clerk = risen
    ? drawPerson({ x: 50, y: FLOOR, scale: 1.05, look: CLERK, pose: 'wait', bow: 5, expression: 'warm', badge: true })
    : drawPerson({ x: 34, y: FLOOR, scale: 1.05, look: CLERK, pose: 'type', expression: 'neutral', badge: true });
  const visitor = drawPerson({
    x: 149,
    y: FLOOR,
    scale: 1.05,
    facing: 'left',
    look: VISITOR,
    expression: risen ? 'smile' : 'neutral',
  });
  return ground(FLOOR) + chair(risen ? 22 : 30, FLOOR, 1.05) + clerk + desk(68, FLOOR, 54) + visitor;
}
