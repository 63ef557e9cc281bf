import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { ground, half, type Picture, WIDTH } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type Expression, type Look, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { path } from '../../svg.ts';
import { CLERK, MANAGER, VISITOR, VISITOR_WOMAN } from '../cast.ts';

const ROW = 236;
const GAP = 6;
const FLOOR = 202;
const QUEUING: Look = { hair: 'bob', outfit: 'coat' };

export const queueOrder: Picture = {
  title: { 'zh-CN': '先到先办，照顾有需要的人', en: 'First come, first served, but care comes first' },
  caption: {
    'zh-CN': '体弱、有孕的客户先办，向后面说明一句；熟人请照样排队。',
    en: 'Serve the frail and the pregnant first, with a word to the others; a friend takes a turn like everybody.',
  },
  description: {
    'zh-CN':
      '上下两图，同样的人排队。上图，对：怀孕的女士被请到最前面，工作人员伸手相请，向后面的人说“这位客户需要照顾，请各位谅解”，不当众说她的身体，排队的人微笑，熟人站在队尾等。下图，错：工作人员招手让熟人先办，说“老同学，先给你办！”，排队的人都皱着眉，怀孕的女士站在队尾。',
    en: 'Two scenes of the same people in one queue. Above, right: the pregnant woman has been asked to the front, the clerk shows her the way with an open hand and tells the others “I’ll see to her first. Thanks for waiting”, without a word on her condition; those who queue smile, and the clerk’s friend waits at the end. Below, wrong: the clerk waves the friend forward with “You first, old friend!”; those who queue frown, and the pregnant woman stands at the end.',
  },
  height: ROW * 2 + GAP,
  draw: (language) => {
    const box = { x: 0, width: WIDTH, height: ROW };
    const [care, favour] = [
      {
        scene: caring(language),
        note: { 'zh-CN': '照顾优先，说明一句', en: 'Care first, with a word to the others' },
      },
      { scene: favouring(language), note: { 'zh-CN': '熟人插队，别人多等', en: 'A friend jumps the queue' } },
    ];
    return half({ ...box, y: 0 }, care!, true, language) + half({ ...box, y: ROW + GAP }, favour!, false, language);
  },
};

function caring(language: Language): string {
  const words =
    language === 'en' ? ['I’ll see to her first.', 'Thanks for waiting.'] : ['这位客户需要照顾，', '请各位谅解。'];
  return (
    scene(
      { pose: 'guide', expression: 'warm' },
      expecting(134, 'smile') +
        waiting(206, MANAGER, 'smile') +
        waiting(258, QUEUING, 'smile') +
        waiting(314, VISITOR, 'neutral'),
    ) + bubble(words, at(language === 'en' ? 172 : 142, 34), at(70, 86), 12.8)
  );
}

function favouring(language: Language): string {
  const words = language === 'en' ? ['You first, old friend!'] : ['老同学，先给你办！'];
  const greeting = {
    near: { wrist: at(20, -44), hand: 'wave' },
    far: { wrist: at(22, -14), hand: 'relaxed' },
  } as const;
  return (
    scene(
      { pose: 'wave', expression: 'warm' },
      waiting(134, VISITOR, 'warm', { pose: greeting }) +
        waiting(206, MANAGER, 'cross') +
        waiting(258, QUEUING, 'cross') +
        expecting(314, 'worried'),
    ) + bubble(words, at(language === 'en' ? 186 : 150, 34), at(70, 86), 14)
  );
}

function scene(clerk: Partial<PersonOptions>, customers: string): string {
  return (
    ground(FLOOR, 8, WIDTH - 8) +
    drawPerson({ x: 46, y: FLOOR, look: CLERK, badge: true, legless: true, ...clerk }) +
    counter(10, FLOOR - 58, 88, 58) +
    customers
  );
}

function waiting(x: number, look: Look, expression: Expression, more: Partial<PersonOptions> = {}): string {
  return drawPerson({ x, y: FLOOR, facing: 'left', look, expression, ...more });
}

const BELLY = path('fig-dress', 'M6-25C15-23 19.4-14 18.4-6C17.4 1 13 6 6 9');

/** A woman who expects a child, one hand on it. */
function expecting(x: number, expression: Expression): string {
  const pose = { near: { wrist: at(9, -10), hand: 'relaxed', turn: 20 }, far: { wrist: at(9.4, 6) } } as const;
  return waiting(x, VISITOR_WOMAN, expression, { pose, holds: BELLY });
}
