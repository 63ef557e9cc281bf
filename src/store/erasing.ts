import type { AuditEntry } from '../domain/audit.ts';
import type { PersonId } from '../domain/id.ts';
import type { partsNaming, partsWithNames } from '../domain/rights/audit-names.ts';
import type { erasedRecord } from '../domain/rights/erasure.ts';

/** The part of a store that forgets; what is said of {@link Store} holds for it too. */
export interface Erasing {
  /** Has everybody inactive of whom nobody knows when they left have left `at`. */
  dateLeavings(at: Date): Promise<void>;
  /**
   * Takes away for ever what identifies somebody who has left: the record becomes {@link erasedRecord}, nobody has them
   * as supervisor any more, and audit entries lose the {@link partsNaming} them; the chain of the trail still holds.
   * Nothing is written when they are 'active', were erased 'already', or are 'unknown'.
   */
  erase(id: PersonId, at: Date, entry: AuditEntry): Promise<'erased' | 'already' | 'active' | 'unknown'>;
  /**
   * Takes the {@link partsWithNames} out of audit entries made before a moment. Resolves to how many lost something;
   * when none did, nothing is written, `entry` neither.
   */
  eraseNames(before: Date, entry: AuditEntry): Promise<number>;
}
