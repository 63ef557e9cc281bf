import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, box, type Change, text } from './asked.ts';
import type { Sample } from './sample.ts';

type Own = Pick<QuestionOf<'timing'>, 'simulation' | 'unit' | 'window'> &
  Partial<Pick<QuestionOf<'timing'>, 'rungBefore' | 'opening' | 'lines'>>;

export function timing(own: Own, change: Change = {}): QuestionOf<'timing'> {
  return { ...asked(change), kind: 'timing', ...own, untimed: [box(true)('in-time'), box(false)('some-day')] };
}

/** Let go after about three seconds. */
export const HANDSHAKE: Own = {
  simulation: 'handshake',
  unit: 'second',
  window: { around: '3', within: 0.5, outer: 2 },
};

/** Pick up by the third ring; after six, apologise. */
export const TELEPHONE: Own = {
  simulation: 'telephone',
  unit: 'ring',
  window: { upTo: '3', outer: 6 },
  opening: {
    late: '6',
    options: [
      { id: 'hello', text: text('Hello'), fits: 'in-time', because: text('Nobody waited') },
      { id: 'sorry', text: text('Sorry to keep you waiting'), fits: 'late', because: text('Somebody waited') },
    ],
  },
};

/** Bring a call to its end between the second and the third minute. */
export const CALL: Own = { simulation: 'call', unit: 'minute', window: { from: 2, upTo: '3', outer: 4 } };

const anyMs = fc.integer({ min: 0, max: 60_000 });

export const timings: Sample<'timing'> = {
  question: fc.constantFrom(HANDSHAKE, TELEPHONE, CALL, { ...TELEPHONE, rungBefore: 5 }).map((own) => timing(own)),
  answer: fc.oneof(
    fc
      .record({ ms: fc.oneof(anyMs, fc.double()), opening: fc.constantFrom('hello', 'sorry', 'unknown') })
      .map((given) => ({ kind: 'timing', ...given }) as const),
    fc.constantFrom('in-time', 'some-day', 'unknown').map((option) => ({ kind: 'timing', option }) as const),
  ),
  offered: ({ opening, untimed }) =>
    fc.oneof(
      fc
        .tuple(anyMs, fc.constantFrom(undefined, ...(opening?.options.map(({ id }) => id) ?? [])))
        .map(([ms, said]) => ({ kind: 'timing', ms, ...(said && { opening: said }) }) as const),
      fc.constantFrom(...untimed.map(({ id }) => id)).map((option) => ({ kind: 'timing', option }) as const),
    ),
};
