import type { ResultPage } from '../../usecases/assessment/show-result.ts';
import * as m from '../paraglide/messages.js';
import type { ArithmeticWords } from './step.ts';

type Fact = readonly [name: string, value: string];

/** Whose result it is, of what and of when, and the rules it was worked out by. */
export function factsOf(words: ArithmeticWords, { attempt, person, course, organisation }: ResultPage): Fact[] {
  const { t, say, format } = words;
  const { policy } = attempt;
  return [
    [t(m.record_person), person.name],
    [t(m.employee_number), person.number],
    [t(m.course), say(course.title)],
    [t(m.record_attempt), String(attempt.number)],
    [t(m.record_started), format.stamp(attempt.startedAt)],
    [t(m.record_submitted), format.stamp(attempt.submittedAt)],
    [t(m.time_zone), organisation.timeZone],
    [t(m.record_thresholds), t(m.record_thresholds_are, policy.from)],
    [t(m.record_floors), t(m.record_floors_are, policy.floors)],
    [
      t(m.record_rules),
      t(m.record_rules_are, {
        version: policy.rules ?? 1,
        guard: t(policy.guard ? m.record_guard_on : m.record_guard_off),
      }),
    ],
    [t(m.record_content), attempt.contentVersion],
  ];
}
