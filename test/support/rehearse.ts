import type { ScenarioId } from '../../src/domain/id.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { type Bookmark, bookmarkOf } from '../../src/domain/scenario/rehearsal.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { rehearse } from '../../src/usecases/scenario/rehearse.ts';

/** Goes on with the run in hand by these replies. @throws {Error} when one is refused. */
export async function rehearseAll(
  needs: Needs,
  who: Person,
  scenario: string,
  choices: readonly string[],
): Promise<{ bookmark: Bookmark }> {
  const record = await needs.store.record(who.id);
  let bookmark = bookmarkOf(record?.rehearsals[scenario as ScenarioId]);
  for (const choice of choices) {
    const said = await rehearse(needs, who, { scenario, bookmark, choice, thought: 0, language: 'en' });
    if (!said.ok) throw new Error(`The reply "${choice}" was refused: ${said.reason}`);
    ({ bookmark } = said);
  }
  return { bookmark };
}
