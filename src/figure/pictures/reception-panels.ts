import { panelAlone } from '../layout.ts';
import { STEPS } from './reception-steps.ts';

/** The ten steps at the counter, each alone, named by what is done in it. */
export const RECEPTION_PANELS = {
  'panel-stand': alone(1),
  'panel-smile': alone(2),
  'panel-nod': alone(3),
  'panel-bow': alone(4),
  'panel-ask': alone(5),
  'panel-seat': alone(6),
  'panel-summarise': alone(7),
  'panel-handle': alone(8),
  'panel-thank': alone(9),
  'panel-see-off': alone(10),
} as const;

function alone(step: number) {
  const { shows, scene } = STEPS[step - 1]!;
  return panelAlone({ 'zh-CN': '柜台前的一幕', en: 'At the counter' }, shows, 116, scene);
}
