import { exceptionsFile } from '../exceptions/exceptions-file.ts';
import { payrollFile } from '../papers/payroll-file.ts';
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
  exceptions: exceptionsFile,
  flags: flagsFile,
  invitations: invitationsFile,
  'missed-norms': missedNormsFile,
  payroll: payrollFile,
  people: peopleFile,
  questions: questionsFile,
  results: resultsFile,
  retakes: retakesFile,
  statistics: statisticsFile,
} satisfies Record<string, ListFile>;

export type ListName = keyof typeof LISTS;

export function listNamed(name: string | undefined): ListFile | undefined {
  return name !== undefined && Object.hasOwn(LISTS, name) ? LISTS[name as ListName] : undefined;
}
