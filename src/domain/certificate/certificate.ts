import type { Band } from '../assessment/band.ts';
import type { CertificateCode, CourseId, ProgrammeId } from '../id.ts';

/** Proof that a programme was passed. */
export interface Certificate {
  readonly code: CertificateCode;
  readonly programme: ProgrammeId;
  /** The holder's name on the day. */
  readonly name: string;
  /** The lowest of the courses' best bands. */
  readonly band: Band;
  readonly courses: readonly { readonly course: CourseId; readonly band: Band }[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}
