import type { Edition } from '../../domain/library/edition.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Line } from '../archive.ts';

/** What of the editions that papers were drawn from is not kept: one as a whole, or a question or the norms of one. */
export type EditionFinding =
  | { readonly kind: 'edition-lost'; readonly course: string; readonly edition: string }
  | { readonly kind: 'edition-part-lost'; readonly course: string; readonly part: string; readonly version: string };

/** Canonical JSON of an edition begins with the digest of its norms; nothing else that is kept begins so. */
const IS_EDITION = /^\{"norms":"/;

/** Names each of them once. Lines of content come before those of people. */
export function openEditions(found: (finding: EditionFinding) => void) {
  const known = new Set<string>();
  const editions = new Map<string, string>();
  const need = (digest: string, finding: EditionFinding): boolean => {
    const isKept = known.has(digest);
    if (!isKept) found(finding);
    known.add(digest);
    return isKept;
  };
  return {
    keep({ digest, value }: Extract<Line, { kind: 'content' }>) {
      known.add(digest);
      if (IS_EDITION.test(value)) editions.set(digest, value);
    },
    take({ attempts }: PersonRecord) {
      for (const { course, paper } of attempts) {
        const { edition } = paper;
        if (edition === undefined || !need(edition, { kind: 'edition-lost', course, edition })) continue;
        const text = editions.get(edition);
        if (text === undefined) continue;
        editions.delete(edition);
        const { norms, questions } = JSON.parse(text) as Edition;
        for (const [part, version] of [['norms', norms] as const, ...Object.entries(questions)]) {
          need(version, { kind: 'edition-part-lost', course, part, version });
        }
      }
    },
  };
}
