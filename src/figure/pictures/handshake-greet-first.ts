import type { Language } from '../../domain/language.ts';
import { at } from '../geometry.ts';
import { ground, type Picture, pair } from '../layout.ts';
import { bubble } from '../lettering.ts';
import { drawPerson } from '../person.ts';
import { chair } from '../props.ts';
import { CLERK, VISITOR } from './cast.ts';

const FLOOR = 218;

export const handshakeGreetFirst: Picture = {
  title: { 'zh-CN': '先问候，再握手', en: 'Greet first, then shake hands' },
  caption: {
    'zh-CN': '客人到来，先起身、微笑、问候，然后才握手。',
    en: 'When a guest arrives, rise, smile and greet; only then shake hands.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员已从椅子上起身，微笑着说“您好”，手还没有伸出。右图，错：工作人员坐着不动，一言不发，先把手伸了出去。',
    en: 'Left, right: the staff member has risen from the chair, smiles and says “Welcome” before any hand is offered. Right, wrong: the staff member stays seated, says nothing and stretches out a hand first.',
  },
  height: 250,
  draw: (language) =>
    pair(
      language,
      250,
      { scene: greeting(language), note: { 'zh-CN': '起身微笑，先说“您好”', en: 'Risen, smiling, greets' } },
      { scene: seated(), note: { 'zh-CN': '坐着不动，先伸手', en: 'Seated, hand out first' } },
    ),
};

function greeting(language: Language): string {
  return (
    ground(FLOOR) +
    chair(30, FLOOR, 1.1) +
    drawPerson({ x: 60, y: FLOOR, scale: 1.05, look: CLERK, pose: 'wait', bow: 6, expression: 'warm', badge: true }) +
    guest('smile') +
    bubble([language === 'en' ? 'Welcome' : '您好'], at(104, 50), at(84, 80), 14)
  );
}

function seated(): string {
  return (
    ground(FLOOR) +
    chair(30, FLOOR, 1.1) +
    drawPerson({
      x: 34,
      y: FLOOR,
      scale: 1.05,
      look: CLERK,
      pose: { near: { wrist: at(25, -27), hand: 'open' }, far: { wrist: at(16, -7) }, seated: true },
      expression: 'neutral',
      badge: true,
    }) +
    guest('neutral')
  );
}

function guest(expression: 'smile' | 'neutral'): string {
  return drawPerson({ x: 138, y: FLOOR, scale: 1.05, facing: 'left', look: VISITOR, expression });
}
