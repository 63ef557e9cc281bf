import { z } from 'astro/zod';
import type { Attempt } from '../../domain/assessment/attempt.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { canonical } from '../../domain/canonical.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { MailServer } from '../../domain/mail-server.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { FORMAT, type Line, TABLES } from '../archive.ts';
import { inTime } from '../decisions/practice.ts';
import { personSchema } from '../documents/person.ts';
import { reminderSchema } from '../documents/reminder.ts';
import { entrySchema, organisationSchema, SCHEMA } from '../documents/schema.ts';
import { byTime } from '../values/order.ts';

/** Lines by kind. */
export type Counts = Readonly<Record<Line['kind'], number>>;

export const NO_LINES: Counts = {
  organisation: 0,
  content: 0,
  person: 0,
  reminder: 0,
  account: 0,
  secret: 0,
  entry: 0,
};

export const KINDS = Object.keys(NO_LINES) as Line['kind'][];

export const HEADER = canonical({ product: 'licheng', format: FORMAT, schema: SCHEMA });

export const headerSchema = z.object({
  product: z.literal('licheng'),
  format: z.number().int().min(1),
  schema: z.number().int().min(0),
});

const row = z.record(z.string(), z.unknown()).and(z.looseObject({ id: z.string().min(1) }));

export const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), value: organisationSchema }),
  z.strictObject({ kind: z.literal('content'), digest: z.string(), value: z.string() }),
  z.strictObject({ kind: z.literal('person'), value: personSchema }),
  z.strictObject({ kind: z.literal('reminder'), value: reminderSchema }),
  z.strictObject({ kind: z.literal('account'), table: z.enum(TABLES), value: row }),
  z.strictObject({ kind: z.literal('secret'), value: z.string().min(32) }),
  z.strictObject({ kind: z.literal('entry'), value: entrySchema }),
]) satisfies z.ZodType<Line>;

export const endSchema = z.strictObject({
  kind: z.literal('end'),
  counts: z.partialRecord(z.enum(KINDS), z.number().int().min(0)),
  sha256: z.string(),
});

/** As they stand in an archive of that format: the first knew no content, the second no reminders. */
export function countsFor(format: number, { content, reminder, ...others }: Counts): Partial<Counts> {
  return { ...others, ...(format > 1 && { content }), ...(format > 2 && { reminder }) };
}

export function endOf(counts: Partial<Counts>, sha256: string): string {
  return canonical({ kind: 'end', counts, sha256 } satisfies z.infer<typeof endSchema>);
}

/** A line as it stands in a file, without its end. Stores need not agree on the order within one millisecond. */
export function textOf(line: Line): string {
  switch (line.kind) {
    case 'account':
      return canonical({ ...line, value: withoutNulls(line.value) });
    case 'organisation':
      return canonical({ ...line, value: ofOrganisation(line.value) });
    case 'person': {
      const attempts = line.value.attempts.toSorted(byStart);
      const certificates = line.value.certificates.toSorted(byIssue);
      return canonical({ ...line, value: { ...line.value, attempts, certificates, flags: inTime(line.value.flags) } });
    }
    default:
      return canonical(line);
  }
}

const byCreation = inTurn<Assignment>(byTime('createdAt'), by('id'));
const byStart = inTurn<Attempt>(byTime('startedAt'), by('number'), by('id'));
const byIssue = inTurn<Certificate>(byTime('issuedAt'), by('code'));

type Order<T> = (a: T, b: T) => number;

function by<Key extends string>(key: Key): Order<Readonly<Record<Key, string | number>>> {
  return (a, b) => Number(a[key] > b[key]) - Number(a[key] < b[key]);
}

/** By the first order in which two differ. */
function inTurn<T>(...orders: Order<T>[]): Order<T> {
  return (a, b) => orders.reduce((found, order) => found || order(a, b), 0);
}

/** Without the password of its mail server: an archive may lie where the server's secret, which opens it, lies too. */
function ofOrganisation({ mailServer, ...organisation }: Organisation): Organisation {
  const { password: _, ...inForce } = mailServer?.inForce ?? {};
  const server = mailServer?.inForce ? { inForce: inForce as MailServer } : mailServer;
  const assignments = organisation.assignments.toSorted(byCreation);
  return { ...organisation, assignments, ...(server && { mailServer: server }) };
}

function withoutNulls(columns: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
