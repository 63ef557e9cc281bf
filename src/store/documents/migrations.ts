import { SCHEMA } from './schema.ts';

/** A document's content by field, without its version. */
export type Content = Readonly<Record<string, unknown>>;

export type DocumentKind = 'person' | 'organisation' | 'accounts';

/** Makes of a document of one version what the next version would have written. Pure; its argument stays as it is. */
export type Migration = (content: Content) => Content;

/** By the version that they start from; a kind of document left out is the same in both versions. */
export type Migrations = Readonly<Record<number, Readonly<Partial<Record<DocumentKind, Migration>>>>>;

/** Whoever raises SCHEMA says here what becomes of documents of the version before. */
export const MIGRATIONS: Migrations = {
  1: { person: (content) => ({ ...content, practice: { cards: {}, days: [] }, flags: [] }) },
  2: {
    person: ({ rehearsals, ...content }) => ({
      ...content,
      rehearsals: Object.fromEntries(
        Object.entries(rehearsals as Record<string, RehearsalTo2>).map(([scenario, { choices, finished, lastAt }]) => {
          const number = finished + 1;
          const current = { number, version: '', variation: number, choices, thought: [] };
          return [scenario, { current, finished, lastAt, runs: [] }];
        }),
      ),
    }),
  },
  3: {},
  4: { person: (content) => ({ ...content, appeals: [] }) },
  5: { person: (content) => ({ ...content, exemptions: [] }) },
  6: { person: ({ granted, ...content }) => ({ ...content, granted: datedGrants(granted, content) }) },
  // Entries of the audit trail may be sealed person by person from then on, and invitations say when they were mailed.
  7: {},
  // People may remember moves from then on.
  8: {},
  // A move may say that somebody came back from then on, and steps of reminders since when they hold.
  9: {},
};

/** Up to version 6 grants were counted alone: each is taken for one of the day of the latest attempt. */
function datedGrants(granted: unknown, { attempts, person }: Content): Record<string, readonly string[]> {
  const times = Object.entries(granted as Readonly<Record<string, number>>);
  return Object.fromEntries(
    times.map(([course, count]) => {
      const own = (attempts as readonly AttemptTo6[]).filter(
        (attempt) => attempt.course === course && attempt.submittedAt,
      );
      const at = own.at(-1)?.submittedAt ?? (person as { joinedAt: string }).joinedAt;
      return [course, Array.from({ length: count }, () => at)];
    }),
  );
}

interface AttemptTo6 {
  readonly course: string;
  readonly submittedAt?: string;
}

/** A practice run up to version 2, which did not say what version of its scenario it was played on. */
interface RehearsalTo2 {
  readonly choices: readonly string[];
  readonly finished: number;
  readonly lastAt: string;
}

/** A document of an earlier version, as version `to` would have written it. Undefined when a step is not known. */
export function migrated(
  { schema, ...content }: Content,
  kind: DocumentKind,
  migrations: Migrations,
  to = SCHEMA,
): Content | undefined {
  let now: Content = content;
  for (let version = Number(schema); version < to; version++) {
    const step = migrations[version];
    if (!step) return undefined;
    now = step[kind]?.(now) ?? now;
  }
  return { schema: to, ...now };
}
