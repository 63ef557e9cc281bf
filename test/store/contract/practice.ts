import { describe, expect, test } from 'vitest';
import { MOST_OPEN_FLAGS } from '../../../src/domain/question/flag.ts';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, DRILL, foundWith, NOBODY, type Run } from './run.ts';

const { LI_NA } = make;
const OTHER = make.id<'question'>('card-both-hands');
const settled = make.auditEntry({ act: 'flag-settled', at: daysOn(1), to: LI_NA, toName: '李娜' });

/** What test/store/contract.ts asks of every store about practice, and phrases that were misjudged. */
export function practicePromises(run: Run): void {
  const practice = async () => (await run.store.record(LI_NA))?.practice;
  const flags = async () => (await run.store.record(LI_NA))?.flags;
  const openFlags = async () => (await run.store.summary(LI_NA))?.openFlags;

  describe('practice', () => {
    test('keeps each question’s latest card, and each day once', async () => {
      await foundWith(run, make.record());
      const [first, second] = [make.card(), make.card({ reps: 2, stability: 0.1 + 0.2, state: 'relearning' })];
      expect(await run.store.practise(LI_NA, { question: DRILL, card: first }, '2026-03-09')).toBe('kept');
      expect(await run.store.practise(LI_NA, { question: OTHER, card: first }, '2026-03-09')).toBe('kept');
      await run.restart();
      expect(await run.store.practise(LI_NA, { question: DRILL, card: second }, '2026-03-11')).toBe('kept');
      const kept = { cards: { [DRILL]: second, [OTHER]: first }, days: ['2026-03-09', '2026-03-11'] };
      expect(await practice()).toEqual(kept);
      await run.restart();
      expect(await practice()).toEqual(kept);
    });

    test('takes of one answer that comes twice, at whatever moment, one', async () => {
      await foundWith(run, make.record());
      const once = () => run.store.practise(LI_NA, { question: DRILL, card: make.card() }, '2026-03-09');
      expect((await Promise.all([once(), once(), once()])).toSorted()).toEqual(['kept', 'moved', 'moved']);
      const skipping = { question: DRILL, card: make.card({ reps: 3 }) };
      expect(await run.store.practise(LI_NA, skipping, '2026-03-10')).toBe('moved');
      expect(await practice()).toEqual({ cards: { [DRILL]: make.card() }, days: ['2026-03-09'] });
    });

    test('is kept for somebody only', async () => {
      await foundWith(run);
      const done = { question: DRILL, card: make.card() };
      await expect(run.store.practise(NOBODY, done, '2026-03-09')).rejects.toThrow(NotKept);
    });
  });

  describe('a phrase that was misjudged', () => {
    test('is kept once, and open to lists until HR settles it, with an entry in the trail', async () => {
      const attempt = { kind: 'attempt', attempt: make.attempt().id } as const;
      const later = make.flag({ id: 'b', at: minutesOn(5), where: attempt, text: '您好 "\\ \u{1f600}' });
      await foundWith(run, make.record({ flags: [later] }));
      expect(await run.store.flag(LI_NA, make.flag())).toBe('kept');
      expect(await run.store.flag(LI_NA, make.flag())).toBe('kept');
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await flags()).toEqual([make.flag(), later]);
        expect(await openFlags()).toEqual([make.flag(), later]);
      }

      const settlement = { verdict: 'accepted', note: '同义' } as const;
      const answers = await Promise.all([1, 2].map(() => run.store.settleFlag(LI_NA, 'b', settlement, settled)));
      expect(answers.toSorted()).toEqual(['kept', 'unknown']);
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await flags()).toEqual([make.flag(), { ...later, ...settlement, settledAt: daysOn(1) }]);
        expect(await openFlags()).toEqual([make.flag()]);
        expect((await run.store.people()).flatMap(({ openFlags }) => openFlags)).toEqual([make.flag()]);
      }
      expect(await actsKept(run)).toEqual(['organisation-founded', 'people-imported', 'flag-settled']);
    });

    test('is too many when as many are open as may be, until one is settled', async () => {
      const full = Array.from({ length: MOST_OPEN_FLAGS }, (_, n) => make.flag({ id: `f${n}` }));
      await foundWith(run, make.record({ flags: full }));
      expect(await run.store.flag(LI_NA, make.flag({ id: 'more' }))).toBe('too-many');
      expect(await flags()).toHaveLength(MOST_OPEN_FLAGS);
      await run.store.settleFlag(LI_NA, 'f0', { verdict: 'refused', note: '' }, settled);
      expect(await run.store.flag(LI_NA, make.flag({ id: 'more' }))).toBe('kept');
    });

    test('of nobody, or unknown, changes nothing', async () => {
      await foundWith(run, make.record());
      expect(await run.store.flag(NOBODY, make.flag())).toBe('unknown');
      const settlement = { verdict: 'refused', note: '' } as const;
      expect(await run.store.settleFlag(LI_NA, 'flag-1', settlement, settled)).toBe('unknown');
      expect(await run.store.settleFlag(NOBODY, 'flag-1', settlement, settled)).toBe('unknown');
      expect(await actsKept(run)).toHaveLength(2);
    });
  });
}
