import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AGES, HAIRS, OUTFITS, PLACES } from '../../src/domain/scenario/look.ts';
import { type CustomerOptions, drawCustomer, moodWord } from '../../src/figure/customer.ts';
import { everything, parseXml } from './xml.ts';

const draw = (options: Partial<CustomerOptions> = {}) =>
  drawCustomer({ look: { hair: 'short', outfit: 'suit' }, mood: 50, language: 'en', name: 'Mr Li', ...options });
const parts = (options: Partial<CustomerOptions>, name: string) =>
  everything(parseXml(draw(options))).filter(({ attributes }) => attributes['data-part'] === name);
const numbers = (data: string) => data.match(/-?[\d.]+/g)!.map(Number);
const labelOf = (options: Partial<CustomerOptions>) => parseXml(draw(options)).attributes['aria-label'];
const MOODS = Array.from({ length: 101 }, (_, mood) => mood);

/** How far the middle of the drawn mouth lies below its corners. */
function curvature(options: Partial<CustomerOptions>): number {
  const [, corner, , middle] = numbers(parts(options, 'mouth')[0]!.attributes.d!);
  return middle! - corner!;
}

/** How low the inner end of the first brow lies. */
const brow = (options: Partial<CustomerOptions>) => numbers(parts(options, 'brow')[0]!.attributes.d!)[1]!;

describe('the mood of a customer', () => {
  it.each([0, 1])('curves the mouth more and more upwards from 0 to 100, waiting %i', (waiting) => {
    const curves = MOODS.map((mood) => curvature({ mood, waiting }));
    for (let mood = 1; mood <= 100; mood++) expect(curves[mood]).toBeGreaterThan(curves[mood - 1]!);
    expect(curves[50]).toBe(0);
  });

  it('lowers the inner ends of the brows the more the angrier, and lifts them with joy', () => {
    const inner = MOODS.map((mood) => brow({ mood }));
    for (let mood = 1; mood <= 100; mood++) expect(inner[mood]).toBeLessThanOrEqual(inner[mood - 1]!);
    expect(inner[0]! - inner[50]!).toBeGreaterThan(5);
    expect(inner[50]! - inner[100]!).toBeGreaterThan(2);
  });

  it('moves nothing by a step: no coordinate of the face leaps between two neighbouring moods', () => {
    for (const name of ['mouth', 'brow', 'lid', 'iris']) {
      for (let mood = 1; mood <= 100; mood++) {
        const [before, after] = [mood - 1, mood].map((at) => {
          const { d, cx, cy } = parts({ mood: at }, name)[0]!.attributes;
          return numbers(d ?? `${cx} ${cy}`);
        });
        for (let place = 0; place < Math.min(before!.length, after!.length); place++) {
          expect(Math.abs(after![place]! - before![place]!), `${name} at ${mood}`).toBeLessThan(1.2);
        }
      }
    }
  });

  it('keeps to the scales when a number runs over them', () => {
    expect(draw({ mood: -30 })).toBe(draw({ mood: 0 }));
    expect(draw({ mood: 130 })).toBe(draw({ mood: 100 }));
    expect(draw({ waiting: -1 })).toBe(draw({ waiting: 0 }));
    expect(draw({ waiting: 3 })).toBe(draw({ waiting: 1 }));
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

describe('the arms of a customer', () => {
  /** How far each hand reaches across, and how low it lies; the frame ends at 230. */
  const handsIn = (options: Partial<CustomerOptions>) =>
    parts(options, 'hand')
      .map(({ attributes }) => numbers(attributes.transform!))
      .filter(([, y]) => y! < 225);

  it('hang when calm, are crossed when unhappy, and open a hand when pleased, two when delighted', () => {
    expect(handsIn({ mood: 50 })).toEqual([]);
    const crossed = handsIn({ mood: 20 });
    expect(crossed.length).toBe(2);
    for (const [x] of crossed) expect(x).toBeGreaterThanOrEqual(100);
    expect(handsIn({ mood: 75 }).length).toBe(1);
    expect(handsIn({ mood: 95 }).length).toBe(2);
  });

  it('bring up the watch while waiting, and the telephone while calling', () => {
    expect(handsIn({ mood: 50, waiting: 1 }).length).toBe(1);
    expect(handsIn({ mood: 50, where: 'telephone' }).length).toBe(1);
    expect(handsIn({ mood: 50, where: 'telephone', waiting: 1 }).length).toBe(2);
  });
});

describe('a customer who waits for the learner', () => {
  it('lifts the brows and lowers the gaze the longer it lasts', () => {
    const gaze = (waiting: number) => Number(parts({ waiting }, 'iris')[0]!.attributes.cy);
    for (const waiting of [0.25, 0.5, 0.75, 1]) {
      expect(brow({ waiting })).toBeLessThan(brow({ waiting: waiting - 0.25 }));
      expect(gaze(waiting)).toBeGreaterThan(gaze(waiting - 0.25));
    }
  });

  it('feels about the learner as before: neither the word for the mood nor the curve of the mouth changes', () => {
    for (const mood of [0, 19, 20, 45, 60, 80, 100]) {
      expect(labelOf({ mood, waiting: 1 })).toContain(`Mr Li, ${moodWord(mood, 'en')},`);
      expect(curvature({ mood, waiting: 1 })).toBeCloseTo(curvature({ mood }), 0);
    }
  });

  it('says so from half of the patience on', () => {
    expect(labelOf({ waiting: 0.49 })).toBe('Mr Li, calm');
    expect(labelOf({ waiting: 0.5 })).toBe('Mr Li, calm, waiting for you to speak');
    expect(labelOf({ waiting: 1, language: 'zh-CN', name: '姚女士' })).toBe('姚女士，平静，在等你开口');
  });
});

describe('the portrait of a customer', () => {
  it('says who it is, how they feel, and whether one only hears them', () => {
    expect(parseXml(draw({ mood: 90 })).attributes).toMatchObject({ role: 'img', 'aria-label': 'Mr Li, delighted' });
    expect(labelOf({ mood: 5, language: 'zh-CN', name: '李先生' })).toBe('李先生，怒气冲冲');
    expect(labelOf({ where: 'telephone' })).toBe('Mr Li, calm, on the telephone');
    expect(labelOf({ where: 'telephone', language: 'zh-CN', name: '李先生' })).toBe('李先生，平静，在电话那头');
    expect(labelOf({ where: 'counter' })).toBe('Mr Li, calm');
  });

  it('takes names with any character in them', () => {
    expect(labelOf({ name: '<Li> & "Sons"' })).toBe('&lt;Li&gt; &amp; &quot;Sons&quot;, calm');
  });

  it('looks different for every hair, outfit, age, place and with glasses', () => {
    const looks = HAIRS.flatMap((hair) =>
      OUTFITS.flatMap((outfit) =>
        [undefined, 'middle' as const, 'old' as const].flatMap((age) =>
          [false, true].map((glasses) => draw({ look: { hair, outfit, age, glasses } })),
        ),
      ),
    );
    const places = PLACES.map((where) => draw({ where }));
    expect(new Set([...looks, ...places]).size).toBe(HAIRS.length * OUTFITS.length * 3 * 2 + PLACES.length);
    const young = draw({ look: { hair: 'short', outfit: 'suit', age: AGES[0] } });
    expect(looks).not.toContain(young);
    for (const svg of [...looks, ...places]) expect(svg).not.toMatch(/NaN|undefined|style=/);
  });

  it('weighs little, whoever it is', () => {
    for (const hair of HAIRS) {
      const svg = draw({ look: { hair, outfit: 'work', age: 'old', glasses: true }, where: 'telephone', mood: 90 });
      expect(gzipSync(svg).length).toBeLessThan(6000);
      expect(() => parseXml(svg)).not.toThrow();
    }
  });
});
