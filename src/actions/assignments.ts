import { z } from 'astro/zod';
import { assigningSchema } from '../schemas/assigning.ts';
import { idSchema } from '../schemas/assignment.ts';
import { assignDraft } from '../usecases/assignment/assign-course.ts';
import { withdrawAssignment } from '../usecases/assignment/withdraw-assignment.ts';
import { door } from './door.ts';

/** HR's rules: who does what by when. */
export const assignments = {
  assignCourse: door('form', assigningSchema, ({ server, who }, assigning) => assignDraft(server, who, assigning)),
  withdrawAssignment: door(
    'form',
    z.object({ assignment: idSchema<'assignment'>() }),
    ({ server, who }, { assignment }) => withdrawAssignment(server, who, assignment),
  ),
};
