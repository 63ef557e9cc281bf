import { assessment } from './assessment.ts';
import { assignments } from './assignments.ts';
import { entry } from './entry.ts';
import { fairness } from './fairness.ts';
import { learning } from './learning.ts';
import { norms } from './norms.ts';
import { people } from './people.ts';
import { rights } from './rights.ts';
import { scenario } from './scenario.ts';

/** Every door that changes something. Each is a public address, so the use case behind it checks who may. */
export const server = {
  ...entry,
  ...people,
  ...rights,
  ...assignments,
  ...learning,
  ...assessment,
  ...scenario,
  ...fairness,
  ...norms,
};
