import type { Outcome } from '../../domain/assessment/fairness/appeal.ts';
import type { CourseId } from '../../domain/id.ts';
import { decideAppeal } from '../../usecases/appeal/decide-appeal.ts';
import { annulAttempt } from '../../usecases/fairness/annul-attempt.ts';
import { setExtraTime } from '../../usecases/fairness/set-extra-time.ts';
import { recordOf } from '../../usecases/learning/record-of.ts';
import { organisationOf } from '../../usecases/needs.ts';
import { assessmentRulesSeen, setAssessmentRules } from '../../usecases/organisation/set-assessment-rules.ts';
import { settleVoided } from '../../usecases/question/settle-voided.ts';
import { lodgeAppeal } from './acts/lodge-appeal.ts';
import { momentOf } from './calendar.ts';
import { type Deed, type Doer, done, inOffice, personNumbered } from './deed.ts';
import { FAILED } from './staff.ts';

interface SampleAppeal {
  readonly by: string;
  readonly ago: number;
  readonly about: 'question' | 'result';
  readonly text: string;
  readonly decided?: { readonly ago: number; readonly outcome: Outcome; readonly reason: string };
}

const APPEALS: readonly SampleAppeal[] = [
  {
    by: '2007',
    ago: 24,
    about: 'question',
    text: '题目没有说明客户是第一次来还是老客户，两种情况的做法不一样，我觉得两种答案都说得通。',
    decided: { ago: 23, outcome: 'question-voided', reason: '题干可以有两种理解，答案不唯一，本题对所有人作废。' },
  },
  {
    by: '2008',
    ago: 22,
    about: 'question',
    text: '我的做法和上个月主管在晨会上讲的一样，请对照晨会记录复核这道题。',
    decided: { ago: 20, outcome: 'points-given', reason: '晨会记录确实这样要求，责任不在本人，本题按满分计。' },
  },
  {
    by: '1006',
    ago: 21,
    about: 'result',
    text: '我在柜台工作八年了，平时没有投诉，希望等级能改为良好。',
    decided: { ago: 19, outcome: 'dismissed', reason: '已逐题复核，得分与评分规则一致；等级只看本次作答，维持不变。' },
  },
  {
    by: FAILED,
    ago: 1,
    about: 'question',
    text: '我选的做法在培训课上也提到过，想请人力资源部再看一看这道题。',
  },
  {
    by: '2011',
    ago: 1,
    about: 'result',
    text: '作答中途电脑自动重启，耽误了二十多分钟，后面的题没有时间细看，请核实。',
  },
];

const EXTRA_TIME = [
  { to: '2008', ago: 30, extraTime: 50, reason: '右手受伤未愈，打字较慢，已交医院证明。' },
  { to: '1014', ago: 5, extraTime: 25, reason: '阅读较慢，本人提出申请，部门已核实。' },
] as const;

const ANNULLED = { of: '2004', ago: 27, reason: '当天下午客服中心停电，作答中断，主管已书面证实。' };
/** Since then the course confirms results close to the boundary. */
const GUARDED = 6;

/** What keeps assessments fair: extra time, the guard of the boundary, an annulled attempt, appeals and what became of them. */
export function fairnessDeeds(course: CourseId, now: Date): Deed[] {
  const on = inOffice(now);
  return [
    ...EXTRA_TIME.map(({ to, ago, ...set }) =>
      on(ago, 20, async ({ needs, who }) => {
        const { id: person } = await personNumbered(needs, to);
        done(await setExtraTime(needs, who, { person, ...set }));
      }),
    ),
    on(GUARDED, 30, async ({ needs, who }) => {
      const seen = assessmentRulesSeen(await organisationOf(needs), course);
      done(await setAssessmentRules(needs, who, { seen, course, rules: { guard: true } }));
    }),
    on(ANNULLED.ago, 90, annul),
    ...APPEALS.flatMap(({ by, ago, about, text, decided }): Deed[] => [
      { at: momentOf(now, ago, 400), by, act: (doer) => lodgeAppeal(doer, about, text) },
      ...(decided ? [on(decided.ago, 430, (doer) => decide(doer, by, decided))] : []),
    ]),
  ];
}

async function annul({ needs, who }: Doer) {
  const person = await personNumbered(needs, ANNULLED.of);
  const [first] = (await recordOf(needs, person)).attempts;
  if (first) done(await annulAttempt(needs, who, { person: person.id, attempt: first.id, reason: ANNULLED.reason }));
}

async function decide({ needs, who }: Doer, by: string, decided: { outcome: Outcome; reason: string }) {
  const person = await personNumbered(needs, by);
  const { outcome, reason } = decided;
  for (const { id: appeal } of (await recordOf(needs, person)).appeals)
    done(await decideAppeal(needs, who, { person: person.id, appeal, outcome, reason }));
  // As the server does each minute.
  await settleVoided({ ...needs, library: await needs.libraryUnder(await organisationOf(needs)) });
}
