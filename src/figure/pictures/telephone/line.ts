import { at } from '../../geometry.ts';
import { lens } from '../../layout.ts';
import { drawPerson, type Expression } from '../../person.ts';
import { VISITOR_WOMAN } from '../cast.ts';
import { AT_EAR, CALLING } from './telephone.ts';

/** What goes down the line from the receiver to the round window: nothing to be heard, a voice, a noise. */
export const SILENT = '<path class="fig-faint" stroke-width="1.3" stroke-dasharray="3 3" d="M132 90Q124 128 94 150"/>';
export const VOICE =
  '<path class="fig-stroke" stroke-width="1.5" d="M72 146Q71 139 79 140Q86 141 85 134Q85 127 92 128Q99 129 99 122Q98 115 105 116Q113 117 112 110Q111 103 119 104Q126 105 125 98Q125 91 132 92"/>';
export const LOUD =
  '<path class="fig-motion" stroke-width="2.2" d="M92 152L93 138L106 146L104 128L119 137L114 114L129 121L124 101L135 106L133 91"/>';

/** Hides what stands out of the round window. */
const RIM = `<path class="fig-panel" fill-rule="evenodd" d="M108 61H170V93H108ZM109 62A30 30 0 0 0 169 62V61H109Z"/><circle class="fig-stroke" stroke-width="1.2" cx="139" cy="62" r="30"/>`;

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
  return lens(139, 62, 30, customer) + RIM + line;
}
