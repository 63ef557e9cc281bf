import { at } from '../../geometry.ts';
import { lens } from '../../layout.ts';
import { drawPerson, type Expression } from '../../person.ts';
import { VISITOR_WOMAN } from '../cast.ts';
import { AT_EAR, CALLING } from './telephone.ts';

/** What goes down the line from the receiver to the round window: nothing to be heard, a voice, a noise. */
export const SILENT = '<path class="fig-faint" stroke-width="1.3" stroke-dasharray="3 3" d="M132 90Q124 128 94 150"/>';
export const VOICE =
  '<path class="fig-stroke" stroke-width="1.5" d="M94 150Q92 142 99 143Q107 144 105 136Q103 128 111 129Q119 130 117 121Q115 113 122 113Q129 112 127 104Q125 97 132 92"/>';
export const LOUD =
  '<path class="fig-motion" stroke-width="2.2" d="M92 152L93 138L106 146L104 128L119 137L114 114L129 121L124 101L135 106L133 91"/>';

/** The customer at the other end of the line, in a round window at the top right of a half. */
export function theOther(expression: Expression, line = SILENT): string {
  const customer = drawPerson({
    x: 4,
    y: 144,
    scale: 1.15,
    facing: 'left',
    look: VISITOR_WOMAN,
    pose: { near: CALLING, far: { wrist: at(9.4, 6) } },
    expression,
    holds: AT_EAR,
    legless: true,
  });
  return line + lens(139, 62, 30, customer);
}
