import type { Language } from '../../domain/language.ts';
import { at } from '../geometry.ts';
import { drawClasp } from '../hands.ts';
import { COLUMN, ground, type Picture, pair } from '../layout.ts';
import { text } from '../lettering.ts';
import { drawPerson, type Expression, type Pose } from '../person.ts';
import { POSES } from '../pose.ts';
import { clock } from '../props.ts';
import { CLERK_MAN, VISITOR_WOMAN } from './cast.ts';

const FLOOR = 218;
const SCALE = 1.1;

export const handshakeHold: Picture = {
  title: { 'zh-CN': '握手约三秒', en: 'Hold a handshake about three seconds' },
  caption: {
    'zh-CN': '握住约三秒，微笑看着对方；不要上下摇动，不要眼看别处。',
    en: 'Hold for about three seconds, smiling at the other person; do not pump, do not look elsewhere.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员与客人右手相握，手不摇动，两人微笑对视，钟面标出三秒。右图，错：工作人员上下大幅摇动客人的手，眼睛看着别处，客人皱眉。',
    en: 'Left, right: staff member and guest hold right hands still, smile and look at each other; a clock marks three seconds. Right, wrong: the staff member pumps the hand up and down and looks elsewhere, and the guest frowns.',
  },
  height: 250,
  draw: (language) =>
    pair(
      language,
      250,
      { scene: still(language), note: { 'zh-CN': '稳握约 3 秒，对视微笑', en: 'Still, smile, eyes meet' } },
      { scene: pumping(), note: { 'zh-CN': '上下摇动，眼看别处', en: 'Pumping, looking away' } },
    ),
};

function still(language: Language): string {
  const time =
    clock(COLUMN / 2, 72, 16, 3) +
    text(language === 'en' ? '3 s' : '3 秒', COLUMN / 2, 104, { kind: 'title', size: 13.5 });
  return shaking(18, 'warm', 'smile') + time;
}

function pumping(): string {
  const lines = [
    [96, 1],
    [150, -1],
  ].map(
    ([y, way]) =>
      `<path class="fig-motion" stroke-width="2" d="M${COLUMN / 2 - 13} ${y! + way! * 4}Q${COLUMN / 2} ${y! - way! * 4} ${COLUMN / 2 + 13} ${y! + way! * 4}M${COLUMN / 2 - 9} ${y! + way! * 10}Q${COLUMN / 2} ${y! + way! * 3} ${COLUMN / 2 + 9} ${y! + way! * 10}"/>`,
  );
  return shaking(24, 'away', 'cross') + lines.join('');
}

/** `height` of the hands above the hip. */
function shaking(height: number, staff: Expression, guest: Expression): string {
  const pose: Pose = { ...POSES.shake, near: { wrist: at(24, -height), hand: 'none' } };
  const apart = 33.4 * SCALE;
  const middle = COLUMN / 2;
  return (
    ground(FLOOR) +
    drawPerson({ x: middle - apart, y: FLOOR, scale: SCALE, look: CLERK_MAN, pose, expression: staff, badge: true }) +
    drawPerson({
      x: middle + apart,
      y: FLOOR,
      scale: SCALE,
      facing: 'left',
      look: VISITOR_WOMAN,
      pose,
      expression: guest,
    }) +
    drawClasp(middle, FLOOR - (70 + height) * SCALE, SCALE)
  );
}
