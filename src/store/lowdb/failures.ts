import { NotKept } from '../store.ts';

/** The document is there and cannot be used; the message says why. */
export class Damaged extends NotKept {
  override name = 'Damaged';
}

/** Runs work on the storage; what it throws comes out as a NotKept with that as its cause. */
export async function kept<T>(message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof NotKept ? cause : new NotKept(message, { cause });
  }
}

/** For the catch of a call on a file that need not be there. */
export function undefinedIfMissing(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
  throw fault;
}
