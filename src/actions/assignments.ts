import { z } from 'astro/zod';
import type { Day } from '../domain/people/person.ts';
import { STEP, type Step } from '../domain/reminder/reminder.ts';
import { assigningSchema } from '../schemas/assigning.ts';
import { idSchema } from '../schemas/assignment.ts';
import { assignDraft } from '../usecases/assignment/assign-course.ts';
import { withdrawAssignment } from '../usecases/assignment/withdraw-assignment.ts';
import { askReminder } from '../usecases/reminder/ask-reminder.ts';
import { door } from './door.ts';

const person = idSchema<'person'>();
const reminder = z.object({
  ...{ to: person, about: person, course: idSchema<'course'>() },
  due: z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)),
  step: z.custom<Step>((value) => typeof value === 'string' && value.length < 20 && STEP.test(value)),
});

/** HR's rules, who does what by when, and that somebody is reminded of it again. */
export const assignments = {
  assignCourse: door('form', assigningSchema, ({ server, who }, assigning) => assignDraft(server, who, assigning)),
  withdrawAssignment: door(
    'form',
    z.object({ assignment: idSchema<'assignment'>() }),
    ({ server, who }, { assignment }) => withdrawAssignment(server, who, assignment),
  ),
  askReminder: door('form', reminder, ({ server, who }, asked) => askReminder(server, who, asked)),
};
