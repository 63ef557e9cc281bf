import { type Content, type Migrations, migrated } from '../documents/migrations.ts';
import { SCHEMA } from '../documents/schema.ts';

/**
 * The content of a line as this version would have written it. What is no document, or of a version that nobody knows
 * the way from, comes back as it is, for the schemas to judge.
 */
export function renewed(content: unknown, schema: number, migrations: Migrations): unknown {
  if (schema === SCHEMA || !isObject(content) || !isObject(content.value)) return content;
  const { kind, table, value } = content;
  if (kind === 'person' || kind === 'organisation') {
    const { schema: _, ...now } = migrated({ ...value, schema }, kind, migrations) ?? value;
    return { ...content, value: now };
  }
  if (kind === 'account' && typeof table === 'string') {
    const { data } = migrated({ schema, data: { [table]: [value] } }, 'accounts', migrations) ?? {};
    const rows = isObject(data) ? data[table] : undefined;
    return Array.isArray(rows) ? { ...content, value: rows[0] } : content;
  }
  return content;
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
