import { setTimeout as pass } from 'node:timers/promises';
import { openLowdbStore, type WriteFile } from '../../../src/store/lowdb/open.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import * as make from '../../support/make.ts';

/**
 * Run as a program with a data folder: keeps it busy until it is ended. Imports come three people at a time and are
 * noted under the group's name; every second is refused by the disk half-way and undone. Everybody of a group answers
 * and hands in; a session is opened for each before the next import.
 */
const [folder = ''] = process.argv.slice(2);
let left = Number.POSITIVE_INFINITY;
const writeFile: WriteFile = async (file, text, at) => {
  if (--left > 0) return writeDurably(file, text, at);
  await pass(20);
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
};
const store = await openLowdbStore(folder, { writeFile });
await store.found(make.organisation(), make.record({ person: make.officer() }), make.auditEntry());

for (let group = 1; ; group++) {
  const refused = group % 2 === 0;
  const people = ['a', 'b', 'c'].map((one) => {
    const id = make.id<'person'>(`${refused ? 'refused' : 'group'}-${group}-${one}`);
    return make.record({ person: make.person({ id, number: id }) });
  });
  const entry = make.auditEntry({ act: 'people-imported', to: `group-${group}` });
  if (refused) left = 5;
  const imported = store.importPeople(
    { added: people, changed: [make.officer({ department: `group-${group}` })] },
    entry,
  );
  await imported.catch(() => {});
  left = Number.POSITIVE_INFINITY;
  for (const { person } of refused ? [] : people) {
    const attempt = make.attempt({ id: make.id(`attempt-of-${person.id}`) });
    await store.startAttempt(person.id, attempt);
    await store.submitAttempt(person.id, attempt.id, (_record, open) => ({
      submitted: { ...open, submittedAt: new Date(), result: make.result() },
      certificates: [make.certificate({ code: make.id(`certificate-of-${person.id}`) })],
    }));
    (store.accounts.data.session ??= []).push({ id: `session-of-${person.id}`, userId: 'nobody' });
    await store.accounts.save();
  }
  await pass(40);
}
