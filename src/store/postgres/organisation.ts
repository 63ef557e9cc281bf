import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { organisationSchema } from '../documents/schema.ts';
import { NotKept, type OrganisationChange, type Store } from '../store.ts';
import { frozen, frozenCopy } from '../values/frozen.ts';
import type { Changes } from './changes.ts';
import type { Database, Session } from './connection/database.ts';
import { addPeople } from './record/add.ts';
import { present } from './record/json.ts';

type OrganisationPart = Pick<
  Store,
  'organisation' | 'found' | 'changeOrganisation' | 'addAssignment' | 'withdrawAssignment'
>;

const ONLY = 'organisation';

/** Its one row, if there is one, has {@link organisationIn} text. */
export const READ = `select json_build_object('name', o.name, 'timeZone', o.time_zone, 'language', o.language,
  'foundedAt', o.founded_at, 'bands', o.bands, 'retakes', o.retakes,
  'retention', o.retention, 'houseRules', o.house_rules, 'guard', o.guard, 'courseRules', o.course_rules,
  'voided', o.voided, 'reminders', o.reminders, 'mailServer', o.mail_server,
  'reminderTexts', o.reminder_texts,
  'assignments', (select json_agg(json_build_object('id', a.id, 'course', a.course,
    'programme', a.programme, 'again', a.again, 'audience', a.audience,
    'due', a.due, 'createdAt', a.created_at, 'createdBy', a.created_by, 'withdrawnAt', a.withdrawn_at)
    order by a.created_at, a.id) from assignment a))::text as organisation
  from organisation o where o.id = '${ONLY}'`;

export function organisationPart(database: Database, changes: Changes): OrganisationPart {
  const { build } = database;
  let latest: { readonly text: string; readonly organisation: Organisation } | undefined;

  return {
    async organisation() {
      const [row] = await database.read<{ organisation: string }>({ name: 'organisation', text: READ });
      if (!row) return undefined;
      // Every page asks, and it hardly ever changes.
      if (latest?.text !== row.organisation) {
        latest = { text: row.organisation, organisation: organisationIn(row.organisation) };
      }
      return latest.organisation;
    },

    found(first, officer, entry) {
      const [added, person] = [frozenCopy(first), frozenCopy(officer)];
      return changes.audited([person.person.id], entry, async (session, change) => {
        if (await isFounded(session)) return { answer: 'already' };
        await addOrganisation(session, build, added);
        await addPeople(session, [person], change);
        return { answer: 'founded', write: true };
      });
    },

    changeOrganisation(change, entry) {
      const given = typeof change === 'function' ? change : frozenCopy(change);
      return changes.audited([], entry, async (session) => {
        const [row] = await session.run<{ organisation: string }>({ text: READ });
        if (!row) throw new NotKept('There is no organisation yet.');
        const decided = typeof given === 'function' ? given(organisationIn(row.organisation)) : given;
        if (!decided) return { answer: 'refused' };
        await session.run(build.updateTable('organisation').set({ id: ONLY, ...columnsOf(frozenCopy(decided)) }));
        return { answer: 'changed', write: true };
      });
    },

    addAssignment(assignment, entry) {
      const row = assignmentRow(frozenCopy(assignment));
      return changes.audited([], entry, async (session) => {
        await needFounded(session);
        await session.run(build.insertInto('assignment').values(row));
        return { answer: undefined, write: true };
      });
    },

    withdrawAssignment(id, at, entry) {
      const withdrawn_at = frozenCopy(at);
      return changes.audited([], entry, async (session) => {
        const open = build.updateTable('assignment').set({ withdrawn_at }).where('id', '=', id);
        const [row] = await session.run(open.where('withdrawn_at', 'is', null).returning('id'));
        return row ? { answer: 'withdrawn', write: true } : { answer: 'unknown' };
      });
    },
  };
}

export async function addOrganisation(
  session: Session,
  build: Database['build'],
  { foundedAt, assignments, ...rest }: Organisation,
): Promise<void> {
  const { name, timeZone, language, bands, retakes } = rest;
  const row = {
    ...columnsOf(rest),
    ...{ id: ONLY, name, time_zone: timeZone, language, founded_at: foundedAt },
    ...{ bands: JSON.stringify(bands), retakes: JSON.stringify(retakes) },
  };
  await session.run(build.insertInto('organisation').values(row));
  if (assignments.length > 0) await session.run(build.insertInto('assignment').values(assignments.map(assignmentRow)));
}

/** Columns of what is there; those left out stay. */
function columnsOf({ name, timeZone, language, guard, ...change }: OrganisationChange) {
  const { bands, retakes, courseRules, retention, houseRules, mailServer, voided, reminders, reminderTexts } = change;
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  return {
    ...{ name, time_zone: timeZone, language, guard },
    ...{ bands: json(bands), retakes: json(retakes), course_rules: json(courseRules) },
    ...{ retention: json(retention), house_rules: json(houseRules), voided: json(voided), reminders: json(reminders) },
    ...{ mail_server: json(mailServer), reminder_texts: json(reminderTexts) },
  };
}

export function organisationIn(text: string): Organisation {
  const json = JSON.parse(text);
  return frozen(organisationSchema.parse({ ...present(json), assignments: (json.assignments ?? []).map(present) }));
}

function assignmentRow({ id, audience, due, createdAt, createdBy, withdrawnAt, ...subject }: Assignment) {
  const { course = null, programme = null, again = null } = subject;
  return {
    ...{ id, course, programme, again },
    ...{ audience: JSON.stringify(audience), due: JSON.stringify(due) },
    ...{ created_at: createdAt, created_by: createdBy, withdrawn_at: withdrawnAt ?? null },
  };
}

async function isFounded(session: Session): Promise<boolean> {
  return (await session.run({ text: 'select id from organisation' })).length > 0;
}

async function needFounded(session: Session): Promise<void> {
  if (!(await isFounded(session))) throw new NotKept('There is no organisation yet.');
}
