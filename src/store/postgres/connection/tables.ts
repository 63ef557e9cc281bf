import type { ColumnType } from 'kysely';

/** Comes back as what the JSON says, and is given as JSON text. */
type Json = ColumnType<unknown, string, string>;

/** The tables that the store names in statements of its own; those of records are in ../record/rows.ts. */
export interface Tables {
  organisation: {
    id: string;
    name: string;
    time_zone: string;
    language: string;
    founded_at: Date;
    bands: Json;
    retakes: Json;
    retention: Json | null;
    house_rules: Json | null;
    guard: boolean | null;
    course_rules: Json | null;
    voided: Json | null;
    reminders: Json | null;
    mail_server: Json | null;
    reminder_texts: Json | null;
  };
  assignment: {
    id: string;
    course: string | null;
    programme: string | null;
    again: boolean | null;
    audience: Json;
    due: Json;
    created_at: Date;
    created_by: string;
    withdrawn_at: Date | null;
  };
  person: {
    id: string;
    number: string;
    supervisor: string | null;
    active: boolean;
    /** A bigint. */
    revision: string;
    change: string;
  };
  audit: {
    /** A bigint. */
    seq: string | number;
    at: Date;
    act: string;
    by: string;
    to: string | null;
    hash: string;
    entry: string;
    change: string;
  };
  audit_listed: { person: string; seq: string | number };
  audit_head: { id: string; seq: string | number; hash: string };
}
