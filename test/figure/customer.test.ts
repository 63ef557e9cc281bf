import { describe, expect, it } from 'vitest';
import { type CustomerOptions, drawCustomer, moodWord } from '../../src/figure/customer.ts';
import { everything, parseXml } from './xml.ts';

const draw = (options: Partial<CustomerOptions> = {}) =>
  drawCustomer({ look: { hair: 'short', outfit: 'suit' }, mood: 50, language: 'en', name: 'Mr Li', ...options });
const part = (mood: number, name: string) =>
  everything(parseXml(draw({ mood }))).filter(({ attributes }) => attributes['data-part'] === name);
const numbers = (data: string) => data.match(/-?[\d.]+/g)!.map(Number);

/** How far the middle of the drawn mouth lies below its corners. */
function curvature(mood: number): number {
  const [, corner, , middle] = numbers(part(mood, 'mouth')[0]!.attributes.d!);
  return middle! - corner!;
}

describe('the mood of a customer', () => {
  it('curves the mouth more and more upwards from 0 to 100', () => {
    const curves = Array.from({ length: 101 }, (_, mood) => curvature(mood));
    for (let mood = 1; mood <= 100; mood++) expect(curves[mood]).toBeGreaterThan(curves[mood - 1]!);
    expect(curves[50]).toBe(0);
  });

  it('lowers the inner ends of the brows with anger and never with joy', () => {
    const inner = (mood: number) => numbers(part(mood, 'brow')[0]!.attributes.d!)[1]!;
    expect(inner(0)).toBeGreaterThan(inner(25));
    expect(inner(25)).toBeGreaterThan(inner(50));
    expect(inner(100)).toBeLessThanOrEqual(inner(50));
  });

  it('keeps to the scale when the number runs over it', () => {
    expect(draw({ mood: -30 })).toBe(draw({ mood: 0 }));
    expect(draw({ mood: 130 })).toBe(draw({ mood: 100 }));
  });

  it.each([
    [0, 'furious', '怒气冲冲'],
    [19, 'furious', '怒气冲冲'],
    [20, 'unhappy', '不高兴'],
    [50, 'calm', '平静'],
    [60, 'pleased', '满意'],
    [80, 'delighted', '非常高兴'],
    [100, 'delighted', '非常高兴'],
  ])('calls %i %s', (mood, en, zh) => {
    expect(moodWord(mood, 'en')).toBe(en);
    expect(moodWord(mood, 'zh-CN')).toBe(zh);
  });
});

describe('the portrait of a customer', () => {
  it('says who it is and how they feel', () => {
    expect(parseXml(draw({ mood: 90 })).attributes).toMatchObject({
      role: 'img',
      viewBox: '0 0 200 200',
      'aria-label': 'Mr Li, delighted',
    });
    expect(parseXml(draw({ mood: 5, language: 'zh-CN', name: '李先生' })).attributes['aria-label']).toBe(
      '李先生，怒气冲冲',
    );
  });

  it('takes names with any character in them', () => {
    expect(() => parseXml(draw({ name: '<Li> & "Sons"' }))).not.toThrow();
  });

  it('looks different for every hair and outfit', () => {
    const all = (['short', 'bob', 'bun', 'grey'] as const).flatMap((hair) =>
      (['suit', 'coat', 'dress'] as const).map((outfit) => draw({ look: { hair, outfit } })),
    );
    expect(new Set(all).size).toBe(12);
    for (const svg of all) expect(svg).not.toMatch(/NaN|undefined|style=/);
  });
});
