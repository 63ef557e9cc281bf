import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/components/attempt/record.ts';
import type { Appeal } from '../../src/domain/assessment/fairness/appeal.ts';
import { appealingOf } from '../../src/domain/assessment/fairness/appealing.ts';
import type { Language } from '../../src/domain/language.ts';
import { showResult } from '../../src/usecases/assessment/show-result.ts';
import { sentencesOf, wordsIn } from '../support/arithmetic.ts';
import { daysOn, minutesOn } from '../support/clock.ts';
import { sit, studyAll } from '../support/learner.ts';
import { WANG_FANG } from '../support/make.ts';
import { office } from '../support/office.ts';

/** Li Na's result with these appeals, as a file. */
async function recorded(language: Language, change: { appeals?: readonly Partial<Appeal>[]; today?: string } = {}) {
  const { needs, liNa } = await office();
  await studyAll(needs, liNa);
  const attempt = await sit(needs, liNa, 'wrong');
  const page = (await showResult(needs, liNa, { attempt: attempt.id, language }))!;
  const appeals = (change.appeals ?? []).map((one, at): Appeal => {
    return { id: `appeal-${at}`, attempt: attempt.id, text: '停电时答的，不能算数。', at: minutesOn(60), ...one };
  });
  const record = { appeals, attempts: [attempt] };
  const appealing = appealingOf(record, page.attempt, { timeZone: 'Asia/Shanghai', now: needs.now() });
  const { today = needs.library.version } = change;
  const { blocks } = recordOf(
    { ...wordsIn(language, needs.library), language },
    { ...page, appealing },
    { madeAt: needs.now(), today },
  );
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return {
    attempt,
    headings,
    said: sentencesOf([{ parts: blocks.filter(({ kind }) => /text|note|list/.test(kind)) as never }]),
  };
}

const DECIDED = {
  decidedAt: daysOn(2),
  decidedBy: WANG_FANG,
  verdict: 'dismissed',
  reason: '服务器没有故障。',
} as const;

describe('the record of a result', () => {
  test('tells the appeals, in the person’s words, and what HR decided, before the norms missed', async () => {
    const { headings, said } = await recorded('en', { appeals: [DECIDED, {}] });
    expect(headings.slice(-2)).toEqual(['Appeals', 'Norms missed, part by part']);
    const lodged = '2026-03-09 10:00:00, on the whole result: “停电时答的，不能算数。”';
    const decided = '2026-03-11 09:00:00, decided by HR: Dismissed: the result stays. Reason: “服务器没有故障。”';
    expect(said).toEqual(expect.arrayContaining([lodged, decided, 'HR has not decided yet.']));
  });

  test('names a question by the number that it has everywhere', async () => {
    const { attempt } = await recorded('zh-CN');
    const { said } = await recorded('zh-CN', { appeals: [{ question: attempt.paper.questions[2]! }] });
    expect(said).toContain('2026-03-09 10:00:00，针对第 3 题：“停电时答的，不能算数。”');
    expect(said).toContain('人力资源还没有决定。');
  });

  test('has no such section where nobody appealed', async () => {
    expect((await recorded('en')).headings).not.toContain('Appeals');
  });

  test('says when its questions come from earlier content than today’s, and only then', async () => {
    const earlier = /The content has been revised since/;
    expect((await recorded('en', { today: 'later' })).said.filter((one) => earlier.test(one))).toHaveLength(1);
    expect((await recorded('en')).said.filter((one) => earlier.test(one))).toEqual([]);
  });
});
