import type { Language } from '../../domain/language.ts';
import { at } from '../geometry.ts';
import { ground, type Picture, pair } from '../layout.ts';
import { bubble } from '../lettering.ts';
import { drawPerson } from '../person.ts';
import { chair, desk, door, mirrored } from '../props.ts';
import { CLERK, VISITOR } from './cast.ts';

const FLOOR = 212;
const HEIGHT = 244;

export const farewellAtDoor: Picture = {
  title: { 'zh-CN': '送到门口', en: 'See guests off at the door' },
  caption: {
    'zh-CN': '站在门口，微笑目送：“请走好，再见。”',
    en: 'Stand at the door, smiling: “Take care, goodbye.”',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员站在门口，微笑挥手，说“请走好，再见”，目送客人离开。右图，错：客人还没出门，工作人员已转身面对屏幕。',
    en: 'Left, right: the staff member stands at the door, smiles and waves, says “Take care, goodbye” and watches the guest leave. Right, wrong: the guest has not yet left and the staff member has already turned back to the screen.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: seenOff(language), note: { 'zh-CN': '站在门口，微笑目送', en: 'At the door, smiling' } },
      { scene: ignored(), note: { 'zh-CN': '客人没走已转身', en: 'Already turned away' } },
    ),
};

function seenOff(language: Language): string {
  const words = language === 'en' ? ['Take care,', 'goodbye'] : ['请走好，', '再见'];
  return (
    door(108, FLOOR, 52, 148) +
    ground(FLOOR) +
    drawPerson({ x: 136, y: FLOOR, scale: 0.98, look: VISITOR, expression: 'smile', lookingBack: true }) +
    drawPerson({ x: 48, y: FLOOR, look: CLERK, pose: 'wave', expression: 'warm', badge: true }) +
    bubble(words, at(122, 44), at(64, 84), 13)
  );
}

function ignored(): string {
  return (
    door(108, FLOOR, 52, 148) +
    ground(FLOOR) +
    mirrored(chair(0, 0), 74, FLOOR) +
    drawPerson({ x: 136, y: FLOOR, scale: 0.98, look: VISITOR, expression: 'neutral' }) +
    drawPerson({ x: 72, y: FLOOR, facing: 'left', look: CLERK, pose: 'type', expression: 'neutral', badge: true }) +
    mirrored(desk(0, 0, 52), 46, FLOOR)
  );
}
