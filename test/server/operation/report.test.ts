import { expect, test } from 'vitest';
import { storeFault } from '../../../src/server/operation/report.ts';
import { NotKept, NotSure } from '../../../src/store/store.ts';

test.each([
  { error: new NotKept('full'), is: 'not-kept', because: 'nothing was kept' },
  { error: new NotSure('lost'), is: 'not-sure', because: 'something may have been kept' },
  { error: new Error('failed', { cause: new NotSure('lost') }), is: 'not-sure', because: 'packages wrap errors' },
  { error: new NotSure('lost', { cause: new NotKept('lost') }), is: 'not-sure', because: 'doubt outweighs' },
  { error: new Error('failed'), is: undefined, because: 'the store did not fail' },
  { error: 'failed', is: undefined, because: 'anything can be thrown' },
])('a failure of the store is told apart: $is, since $because', ({ error, is }) => {
  expect(storeFault(error)).toBe(is);
});
