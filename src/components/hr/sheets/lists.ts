import { tasksFile } from '../assignments/tasks-file.ts';
import { coverageFile } from '../coverage/coverage-file.ts';
import { exceptionsFile } from '../exceptions/exceptions-file.ts';
import { heatFile } from '../heat/heat-file.ts';
import { normFile, normPeopleFile } from '../norm/norm-file.ts';
import { payrollFile } from '../papers/payroll-file.ts';
import { changesFile } from '../people/change/changes-file.ts';
import { plannedFile, remindersFile } from '../reminders/reminders-file.ts';
import { scenarioFile, scenariosFile } from '../reports/scenarios-file.ts';
import type { ListFile } from './asked.ts';
import { assignmentsFile } from './assignments.ts';
import { attemptsFile } from './attempts.ts';
import { auditFile } from './audit.ts';
import { certificatesFile } from './certificates.ts';
import { invitationsFile, peopleFile } from './people.ts';
import { missedNormsFile, questionsFile } from './questions.ts';
import { resultsFile } from './results.ts';
import { retakesFile } from './retakes.ts';
import { statisticsFile } from './statistics.ts';
import { appealsFile, flagsFile } from './words.ts';

/** Every list of HR's that can be taken away, by its name in the address: `/hr/people.xlsx`. */
export const LISTS = {
  appeals: appealsFile,
  assignments: assignmentsFile,
  attempts: attemptsFile,
  audit: auditFile,
  certificates: certificatesFile,
  changes: changesFile,
  coverage: coverageFile,
  exceptions: exceptionsFile,
  flags: flagsFile,
  heat: heatFile,
  invitations: invitationsFile,
  'missed-norms': missedNormsFile,
  norm: normFile,
  'norm-people': normPeopleFile,
  payroll: payrollFile,
  people: peopleFile,
  'planned-reminders': plannedFile,
  questions: questionsFile,
  reminders: remindersFile,
  results: resultsFile,
  retakes: retakesFile,
  scenario: scenarioFile,
  scenarios: scenariosFile,
  statistics: statisticsFile,
  tasks: tasksFile,
} satisfies Record<string, ListFile>;

export type ListName = keyof typeof LISTS;

export function listNamed(name: string | undefined): ListFile | undefined {
  return name !== undefined && Object.hasOwn(LISTS, name) ? LISTS[name as ListName] : undefined;
}
