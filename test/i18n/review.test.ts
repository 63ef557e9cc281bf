import { expect, test } from 'vitest';
import type { ReviewedPart } from '../../src/domain/question/review.ts';
import { keyWords, reviewWords } from '../../src/i18n/review.ts';
import { translator } from '../../src/i18n/translate.ts';

test('a key that HR looks at says what is right, and not that anybody chose it', () => {
  const t = translator('en');
  const tick = (given: string, right: string) =>
    ({ form: 'tick', text: 'A smile', given, right, correct: given === right }) as ReviewedPart;
  expect(keyWords(t, tick('yes', 'yes'))).toBe('✓ Right answer');
  expect(keyWords(t, tick('no', 'no'))).toBe('');
  expect(reviewWords(t, tick('yes', 'yes'))).toBe('✓ You chose this, rightly');
});
