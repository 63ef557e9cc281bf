import type { Day, Person } from '../../../src/domain/people/person.ts';
import { reminderLetter } from '../../../src/i18n/reminder/letter.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import type { Letter, Mail } from '../../../src/usecases/mail.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { sendReminders } from '../../../src/usecases/reminder/send-reminders.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, type Office, office, rows } from '../../support/office.ts';

/** The office, where Zhao Min, Li Na and Sun Hao have addresses and a course is due on a Monday in a week. */
export interface Desk extends Office {
  /** What the mail server took. */
  readonly letters: Letter[];
  /** Instead of taking a letter. */
  readonly answer: { send?: (letter: Letter) => Promise<void> };
  readonly look: () => ReturnType<typeof sendReminders>;
}

export const DUE: Day = '2026-03-16';
export const ORIGIN = 'https://training.example';

export async function desk({ mail = true }: { mail?: boolean } = {}): Promise<Desk> {
  const letters: Letter[] = [];
  const answer: Desk['answer'] = {};
  const send: Mail['send'] = async (letter) => {
    await answer.send?.(letter);
    letters.push(letter);
  };
  const world = await office(mail ? { mail: { send } } : {});
  const { needs, hr } = world;
  const staff = { department: '城东营业厅' };
  const addressed = rows(
    { number: '00016', name: '赵敏', hired: '2019-03-01', email: 'zhao.min@example.com', ...staff },
    { number: '00018', name: '孙浩', hired: '2024-07-15', supervisor: '00016', email: 'sun.hao@example.com', ...staff },
  );
  await expectOk(importStaff(needs, hr, addressed));
  const clerks = [world.liNa, world.sunHao].map(({ id }: Person) => id);
  await expectOk(
    assignCourse(needs, hr, {
      course: COURSE,
      audience: { kind: 'people', people: clerks },
      due: { kind: 'day', day: DUE },
    }),
  );
  const look = () => sendReminders(needs, { origin: ORIGIN, write: reminderLetter });
  return { ...world, letters, answer, look };
}
