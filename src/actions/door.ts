import { type ActionAPIContext, ActionError, defineAction } from 'astro:actions';
import type { z } from 'astro/zod';
import type { Person } from '../domain/people/person.ts';
import { movedOnWords } from '../i18n/audit/moved-on.ts';
import type { AuditWords } from '../i18n/audit.ts';
import { codeOf, type Refusal, sentenceFor } from '../i18n/reasons.ts';
import type { Server } from '../server/needs.ts';
import { report, storeFault } from '../server/operation/report.ts';
import type { MovedOn } from '../usecases/organisation/settings/part.ts';

/** What a door hands on to the use case behind it. */
export interface Visit {
  readonly server: Server;
  readonly context: ActionAPIContext;
}

type Outcome = { readonly ok: true } | Refusal;
type Run<Input, Asking, Result> = (visit: Visit & { readonly who: Asking }, input: Input) => Promise<Result>;

/** How the browser sends: a form's fields and files, or JSON from an island. */
export type Accepts = 'form' | 'json';

/** A door for people who are signed in. The use case behind it decides whether this person may. */
export function door<Schema extends z.ZodType, Result extends Outcome>(
  accept: Accepts,
  input: Schema,
  run: Run<z.output<Schema>, Person, Result>,
) {
  return open(accept, input, async (visit, value) => {
    const { person } = visit.context.locals;
    return person ? run({ ...visit, who: person }, value) : ({ ok: false, reason: 'not-signed-in' } as const);
  });
}

/** A door for anybody: signing in, accepting an invitation, setting up. */
export function publicDoor<Schema extends z.ZodType, Result extends Outcome>(
  input: Schema,
  run: Run<z.output<Schema>, undefined, Result>,
) {
  return open('form', input, (visit, value) => run({ ...visit, who: undefined }, value));
}

/** Parses what came in, runs, and turns refusals into errors with a sentence in the person's language. */
function open<Schema extends z.ZodType, Result extends Outcome>(
  accept: Accepts,
  schema: Schema,
  run: (visit: Visit, value: z.output<Schema>) => Promise<Result | Refusal>,
) {
  return defineAction({
    accept,
    handler: async (sent: unknown, context: ActionAPIContext): Promise<string> => {
      const parsed = schema.safeParse(sent instanceof FormData ? fieldsOf(sent) : sent);
      if (!parsed.success)
        throw refuse({ ok: false, reason: 'input-invalid', fields: fieldsIn(parsed.error) }, context);
      const result = await kept(() => run({ server: context.locals.server, context }, parsed.data));
      if (!result.ok) throw refuse(result, context);
      // As text: Astro's own format for values would cost every page a parser of 4 kB.
      return JSON.stringify(result);
    },
  });
}

async function kept<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch (error) {
    report(error, 'An action failed.');
    return { ok: false, reason: storeFault(error) ?? 'failed' };
  }
}

function refuse(refusal: Refusal, { locals }: ActionAPIContext): ActionError {
  const message =
    refusal.reason === 'settings-moved-on'
      ? movedOnWords(wordsOf(locals), refusal as MovedOn)
      : sentenceFor(refusal, locals);
  const error = new ActionError({ code: codeOf(refusal.reason), message });
  // Astro sends an error's stack only in development; the fields tell the page what to mark.
  return Object.assign(error, { reason: refusal.reason, fields: refusal.fields ?? [], seen: refusal.seen });
}

function wordsOf({ t, say, format, server }: ActionAPIContext['locals']): AuditWords {
  return { t, say, format, library: server.library };
}

function fieldsIn({ issues }: z.ZodError): string[] {
  return issues.map(({ path }) => String(path[0] ?? ''));
}

/** Fields of a form as an object; a name that comes several times is a list. */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? (values[0] as FormDataEntryValue) : values];
    }),
  );
}
