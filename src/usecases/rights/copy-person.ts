import type { PersonId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { attemptsIn } from './copy/attempts.ts';
import { entriesAbout } from './copy/entries.ts';
import { exemptionsIn } from './copy/exemptions.ts';
import { appealsIn, extraTimeIn } from './copy/fairness.ts';
import { certificatesIn, grantedIn, lessonsIn, rehearsalsIn } from './copy/learning.ts';
import { flagsIn, practiceIn } from './copy/practice.ts';
import { remindersOf } from './copy/reminders.ts';
import type { PersonCopy } from './person-copy.ts';

type Copied =
  | { readonly ok: true; readonly copy: PersonCopy }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-person' };

/**
 * A copy of everything about somebody but the questions they practised, for HR to hand over; that it was taken goes into
 * the audit trail.
 */
export async function copyPerson(
  needs: Needs,
  who: Person,
  { person, language }: { person: string; language: Language },
): Promise<Copied> {
  if (!who.hr) return NOT_ALLOWED;
  const summary = await needs.store.summary(person as PersonId);
  if (!summary || summary.person.erasedAt) return { ok: false, reason: 'no-such-person' };
  const { id, name } = summary.person;
  await needs.store.note(entryBy(needs, who, { act: 'person-copied', to: id, toName: name }));
  return copyOf(needs, who, { person: id, language });
}

/** A copy of everything about oneself. */
export function copyOwn(needs: Needs, who: Person, language: Language): Promise<Copied> {
  return copyOf(needs, who, { person: who.id, language });
}

async function copyOf(
  needs: Needs,
  who: Person,
  { person: id, language }: { person: PersonId; language: Language },
): Promise<Copied> {
  const record = await needs.store.record(id);
  if (!record) return { ok: false, reason: 'no-such-person' };
  const { id: _, supervisor, erasedAt: __, ...profile } = record.person;
  const above = supervisor && (await needs.store.summary(supervisor))?.person.name;
  const { nonce: ___, ...invitation } = record.invitation ?? { nonce: '' };
  const account = await needs.accounts.copyOf(id);
  const copy: PersonCopy = {
    madeAt: needs.now(),
    organisation: (await organisationOf(needs)).name,
    profile: { ...profile, ...(above && { supervisor: above }) },
    ...(record.invitation && { invitation: invitation as PersonCopy['invitation'] }),
    ...(record.calendar && { calendar: { madeAt: record.calendar.madeAt } }),
    ...(account && { account }),
    lessons: lessonsIn(needs, record, language),
    rehearsals: await rehearsalsIn(needs, record, language),
    practice: practiceIn(needs, who, record, language),
    flags: await flagsIn(needs, record, language),
    reminders: await remindersOf(needs, record.person.id, language),
    appeals: await appealsIn(needs, record, language),
    ...extraTimeIn(record),
    exemptions: exemptionsIn(needs, record, language),
    attempts: await attemptsIn(needs, who, record, language),
    granted: grantedIn(needs, record, language),
    certificates: certificatesIn(needs, record, language),
    audit: await entriesAbout(needs, who, record.person),
  };
  return { ok: true, copy };
}
