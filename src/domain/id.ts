declare const brand: unique symbol;

/** A string that names one kind of thing, so that a person's id cannot be passed for a course's. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type PersonId = Id<'person'>;
export type NormId = Id<'norm'>;
export type CourseId = Id<'course'>;
export type LessonId = Id<'lesson'>;
export type QuestionId = Id<'question'>;
export type ScenarioId = Id<'scenario'>;
export type ProgrammeId = Id<'programme'>;
export type AttemptId = Id<'attempt'>;
export type AssignmentId = Id<'assignment'>;
/** The public number of a certificate: long and random, so that nobody can walk them. */
export type CertificateCode = Id<'certificate'>;
