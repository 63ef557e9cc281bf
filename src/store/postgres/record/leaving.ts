import type { AuditEntry } from '../../../domain/audit.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import { somebody } from '../../decisions/decision.ts';
import { madeActive, type Officer, withActive } from '../../decisions/people.ts';
import type { Session } from '../connection/database.ts';
import { lockedRecord } from '../records.ts';
import { changePeople } from './add.ts';
import { difference } from './difference.ts';
import { PERSON_JSON } from './json.ts';
import { profileIn } from './read.ts';
import { profileRow } from './rows.ts';
import { keepStatement, marked } from './write.ts';

/** Makes people active who are not. */
export async function letIn(
  session: Session,
  people: readonly PersonId[],
  { entry, change }: { entry: AuditEntry; change: string },
): Promise<void> {
  const away = await profilesOf(session, people);
  const back = away.map((person) => withActive(person, true, entry.at));
  await changePeople(session, 'profile', back.map(profileRow), change);
}

/** Makes active people inactive as {@link madeActive} says. Records are read only where an attempt is in hand. */
export async function letOut(
  session: Session,
  people: readonly PersonId[],
  { entry, change }: { entry: AuditEntry; change: string },
): Promise<void> {
  if (people.length === 0) return;
  const inHand = `select distinct person as id from attempt
    where person = any($1) and submitted_at is null and annulled is null`;
  const busy = await session.run<{ id: PersonId }>({ text: inHand, values: [people] });
  for (const { id } of busy) {
    const { record, revision } = somebody(await lockedRecord(session, id), id);
    await session.run(keepStatement({ id, revision, change }, difference(record, madeActive(record, false, entry))));
  }
  const text = `update person set ${marked('$2')}, active = false, left_at = $3 where id = any($1) and active`;
  await session.run({ text, values: [people, change, entry.at] });
}

/** The profiles of people, in no order. */
export async function profilesOf(session: Session, people: readonly PersonId[]): Promise<readonly Person[]> {
  if (people.length === 0) return [];
  const text = `select ${PERSON_JSON}::text as person from person p where p.id = any($1)`;
  const rows = await session.run<{ person: string }>({ text, values: [people] });
  return rows.map(({ person }) => profileIn(person));
}

/** The active officers of HR, whom nobody changes until the transaction is over. */
export function officersIn(session: Session): Promise<readonly Officer[]> {
  const text = `select id, invitation_nonce is null or invitation_used_at is not null as "signedUp"
    from person where hr and active order by id for update`;
  return session.run<Officer>({ text });
}
