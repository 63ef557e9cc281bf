import type { PersonId } from '../../domain/id.ts';
import { NotKept } from '../store.ts';

/** The answer of a call, and what is to be written for it; nothing is written when it is left out. */
export interface Decision<Answer, Write> {
  readonly answer: Answer;
  readonly write?: Write;
}

/** What a call got for a person it cannot do without. @throws {NotKept} when there is no such person. */
export function somebody<T>(found: T | undefined, id: PersonId): T {
  if (found === undefined) throw new NotKept(`There is no person "${id}" to keep this for.`);
  return found;
}
