import type { Person } from '../../domain/people/person.ts';
import { entryBy } from '../access.ts';
import type { Needs } from '../needs.ts';
import { type ResultPage, showResult } from './show-result.ts';

/** A result to take away, to whoever may see it; that HR took somebody else's goes into the audit trail. */
export async function downloadResult(
  needs: Needs,
  who: Person,
  asked: Parameters<typeof showResult>[2],
): Promise<ResultPage | undefined> {
  const page = await showResult(needs, who, asked);
  if (!page || page.person.id === who.id) return page;
  const { person, attempt } = page;
  const after = { course: attempt.course, attempt: attempt.number };
  await needs.store.note(entryBy(needs, who, { act: 'result-downloaded', to: person.id, toName: person.name, after }));
  return page;
}
