import type { z } from 'astro/zod';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import { inTime } from '../../decisions/practice.ts';
import { certificate, personSchema } from '../../documents/person.ts';
import { person } from '../../documents/profile.ts';
import { summarySchema } from '../../documents/summary.ts';
import { NotKept } from '../../store.ts';
import { frozen } from '../../values/frozen.ts';
import { leanSummary } from '../../values/lean-summary.ts';
import { present } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;
type Rows = readonly Fields[] | null;

/** A record from the JSON of RECORD_JSON. @throws {NotKept} when it was damaged by hand. */
export function recordIn(text: string): PersonRecord {
  const json = JSON.parse(text);
  const record = sound(personSchema, {
    person: present(json.person),
    ...(json.invitation && { invitation: present(json.invitation) }),
    ...(json.calendar && { calendar: json.calendar }),
    lessons: byId(json.lessons),
    rehearsals: byId(json.rehearsals),
    attempts: (json.attempts ?? []).map(present),
    certificates: json.certificates ?? [],
    granted: Object.fromEntries((json.granted ?? []).map(({ id, at }: Fields) => [id, at])),
    practice: { cards: byId(json.cards), days: json.days ?? [] },
    flags: (json.flags ?? []).map(present),
    appeals: (json.appeals ?? []).map(present),
    exemptions: (json.exemptions ?? []).map(present),
    ...(json.accommodation && { accommodation: json.accommodation }),
  });
  return frozen({ ...record, flags: inTime(record.flags) });
}

/** @throws {NotKept} */
export function profileIn(text: string): Person {
  return sound(person, present(JSON.parse(text)));
}

/** @throws {NotKept} */
export function certificateIn(text: string): Certificate {
  return sound(certificate, JSON.parse(text));
}

/** A summary from PERSON_JSON, INVITATION_JSON and STANDING_JSON. @throws {NotKept} */
export function summaryIn(texts: Record<'person' | 'standing', string> & { invitation: string | null }): PersonSummary {
  const kept = texts.invitation ? JSON.parse(texts.invitation) : undefined;
  const summary = sound(summarySchema, {
    person: present(JSON.parse(texts.person)),
    invitation: kept ? (kept.usedAt ? 'used' : 'open') : 'none',
    ...(kept && { invitationExpiresAt: kept.expiresAt }),
    ...JSON.parse(texts.standing),
  });
  return frozen(leanSummary(summary));
}

function byId(rows: Rows): Fields {
  return Object.fromEntries((rows ?? []).map(({ id, ...rest }) => [id, present(rest)]));
}

function sound<T>(schema: z.ZodType<T>, json: unknown): T {
  const { data, error } = schema.safeParse(json);
  if (error) throw new NotKept('A row of the database was damaged by hand.', { cause: error });
  return frozen(data) as T;
}
