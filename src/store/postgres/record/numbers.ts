import type { Person } from '../../../domain/people/person.ts';
import type { Session } from '../connection/database.ts';

/** Who of those an import names is here, and who has the numbers it gives. */
export async function touchedBy(session: Session, people: readonly Person[]) {
  const text = `select id, number, erased_at is not null as erased from person
    where id = any($1) or number = any($2)`;
  const values = [people.map(({ id }) => id), people.map(({ number }) => number)];
  const rows = await session.run<Pick<Person, 'id' | 'number'> & { erased: boolean }>({ text, values });
  return {
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
    holders: new Map(rows.map(({ id, number }) => [number, id])),
    erased: new Set(rows.flatMap(({ id, erased }) => (erased ? [id] : []))),
  };
}

/** Two may exchange their numbers, and a number is nobody else's at any moment. */
export async function giveUpNumbers(session: Session, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const text = `update person set number = '\u0001' || id where id = any($1)`;
  await session.run({ text, values: [people.map(({ id }) => id)] });
}
