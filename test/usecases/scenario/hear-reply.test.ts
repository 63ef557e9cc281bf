import { describe, expect, test } from 'vitest';
import { hearInAttempt } from '../../../src/usecases/assessment/role-play/hear-in-attempt.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { hearReply } from '../../../src/usecases/scenario/hear-reply.ts';
import { begin, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { office } from '../../support/office.ts';

const VISITOR = id<'scenario'>('unannounced-visitor');
const START = { scenario: VISITOR, bookmark: { run: 1, after: 0 }, language: 'en' } as const;

/** The visitor may be greeted in own words: whoever offers help rises, whoever asks to wait does not. */
function withOwnWords(needs: Needs): Needs {
  const scenario = needs.library.scenarios.get(VISITOR)!;
  const said = (zh: string, en: string) => ({
    required: [{ id: 'said', patterns: { 'zh-CN': [zh], en: [en] } }],
    forbidden: [],
  });
  const heard: Record<string, ReturnType<typeof said>> = {
    'rise-and-greet': said('有什么可以帮您', 'help you'),
    'finish-first': said('稍等', 'one moment'),
  };
  const [opening, ...others] = scenario.scenes;
  const choices = opening!.choices.map((choice) => ({ ...choice, heard: heard[choice.id] ?? said('甲', 'zzz') }));
  const scenarios = new Map(needs.library.scenarios).set(VISITOR, {
    ...scenario,
    scenes: [{ ...opening!, choices }, ...others],
  });
  return serving(needs, { ...needs.library, scenarios });
}

describe('words of one’s own', () => {
  test('are told as the reply they may mean, and nothing is kept until it is given', async () => {
    const { needs, liNa } = await office();
    expect(await hearReply(withOwnWords(needs), liNa, { ...START, text: 'Good morning, can I help you?' })).toEqual({
      ok: true,
      heard: [{ id: 'rise-and-greet', says: expect.stringContaining('How may I help you?') }],
    });
    expect((await needs.store.record(liNa.id))?.rehearsals).toEqual({});
  });

  test('that are near no reply are told as none, also where the scene takes no own words', async () => {
    const { needs, liNa } = await office();
    expect(await hearReply(withOwnWords(needs), liNa, { ...START, text: 'What a day' })).toEqual({
      ok: true,
      heard: [],
    });
    expect(await hearReply(needs, liNa, { ...START, text: 'Can I help you?' })).toEqual({ ok: true, heard: [] });
  });

  test.each(['x'.repeat(501), 'half a character \ud83d', 'NUL \0'])('cannot be what nobody can say', async (text) => {
    const { needs, liNa } = await office();
    expect(await hearReply(needs, liNa, { ...START, text })).toEqual({ ok: false, reason: 'words-not-sayable' });
  });

  test('are heard where the run stands, not where another window left it', async () => {
    const { needs, liNa } = await office();
    const moved = { ...START, bookmark: { run: 1, after: 3 }, text: 'Can I help you?' };
    expect(await hearReply(needs, liNa, moved)).toEqual({ ok: false, reason: 'run-moved-on' });
  });

  test('are heard in one’s own assessment too, and in nobody else’s', async () => {
    const { needs, liNa, sunHao } = await office();
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    const said = { attempt: attempt.id, scenario: VISITOR, after: 0, language: 'en', text: 'Can I help you?' } as const;
    expect(await hearInAttempt(withOwnWords(needs), liNa, said)).toMatchObject({ heard: [{ id: 'rise-and-greet' }] });
    expect(await hearInAttempt(needs, sunHao, said)).toEqual({ ok: false, reason: 'no-such-attempt' });
  });
});
