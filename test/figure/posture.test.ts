import { describe, expect, it } from 'vitest';
import type { PictureId } from '../../src/figure/pictures.ts';
import { elementsOf, valuesOf, wordsOf } from './read.ts';

const digitsOf = (id: PictureId) => wordsOf(elementsOf(id)).filter((word) => /^\d$/.test(word));

describe('posture, eyes and gestures', () => {
  it.each([
    ['stand-upright', 1, 3],
    ['stand-steady', 1, 3],
    ['sit-upright', 1, 3],
    ['sit-legs', 1, 3],
    ['walk-hall', 2, 3],
    ['look-triangle', 1, 2],
    ['gesture-palm', 1, 3],
    ['sneeze', 2, 2],
  ] as const)('%s sets %i right beside %i wrong', (id, right, wrong) => {
    const verdicts = valuesOf(elementsOf(id), 'data-verdict');
    expect(verdicts).toEqual([...Array(right).fill('right'), ...Array(wrong).fill('wrong')]);
  });

  it('names five places of one who stands well, and three ways to stand badly', () => {
    expect(digitsOf('stand-upright')).toEqual(['1', '2', '3', '4', '5']);
    expect(valuesOf(elementsOf('stand-upright'), 'data-hands')).toEqual(['folded', 'drooping', 'crossed', 'hips']);
  });

  it('turns aside before saying sorry', () => {
    expect(digitsOf('sneeze')).toEqual(['1', '2']);
    expect(wordsOf(elementsOf('sneeze', 'en'))).toContain('I’m sorry,');
  });

  it('opens the toes in the way of this course alone, and gives no figure for it', () => {
    const elements = elementsOf('stand-feet');
    expect(valuesOf(elements, 'data-open')).toHaveLength(1);
    expect(valuesOf(elements, 'data-verdict')).toEqual(['right']);
    expect(wordsOf(elements).join(' ')).not.toMatch(/\d/);
  });

  it('marks the upper triangle on the customer’s face, and says that the rules do not draw it', () => {
    const elements = elementsOf('look-triangle', 'en');
    expect(valuesOf(elements, 'data-area')).toEqual(['upper']);
    expect(elements[2]!.text).toContain('the rules do not draw its corners');
  });
});
