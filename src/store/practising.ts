import type { AuditEntry } from '../domain/audit.ts';
import type { PersonId, QuestionId } from '../domain/id.ts';
import type { Day } from '../domain/people/person.ts';
import type { Card } from '../domain/practice/card.ts';
import type { Flag } from '../domain/question/flag.ts';

/** The part of a store for practice, and for phrases misjudged in it or elsewhere; what is said of {@link Store} holds for it too. */
export interface Practising {
  /**
   * Keeps what became of a question practised on a day. 'moved' when `card` does not follow the one that is kept, being
   * practised once more than that: the same answer came twice, or another tab went on. Nothing is written then.
   */
  practise(
    id: PersonId,
    done: { readonly question: QuestionId; readonly card: Card },
    day: Day,
  ): Promise<'kept' | 'moved'>;
  /** Keeps an open flag, once by its id. 'too-many' when as many are open as a person may have. */
  flag(id: PersonId, flag: Flag): Promise<'kept' | 'too-many' | 'unknown'>;
  /** Settles an open flag at the moment of `entry`. 'unknown' when there is none of that id, or it was settled before. */
  settleFlag(
    id: PersonId,
    flag: Flag['id'],
    settlement: Required<Pick<Flag, 'verdict' | 'note'>>,
    entry: AuditEntry,
  ): Promise<'kept' | 'unknown'>;
}
