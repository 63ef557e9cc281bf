import { AUDIT_ACTS, type AuditAct } from './audit.ts';

/** What acts are about, for looking for them. */
export const AUDIT_GROUPS = ['people', 'tasks', 'assessment', 'settings', 'downloads', 'erasure'] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** The first that fits the name of an act; what fits none is about assessments. */
const NAMED: readonly (readonly [RegExp, AuditGroup])[] = [
  [/-downloaded$|-copied$|-exported$/, 'downloads'],
  [/erased$/, 'erasure'],
  [/^(organisation|house-rules|assessment-rules|retention|mail|reminder|setting)/, 'settings'],
  [/^(person|people|staff|import|invit|department)/, 'people'],
  [/^(course|assignment|exempt|programme|certificate|task)/, 'tasks'],
];

export function groupOf(act: AuditAct): AuditGroup {
  return NAMED.find(([pattern]) => pattern.test(act))?.[1] ?? 'assessment';
}

export function actsIn(group: AuditGroup): AuditAct[] {
  return AUDIT_ACTS.filter((act) => groupOf(act) === group);
}
