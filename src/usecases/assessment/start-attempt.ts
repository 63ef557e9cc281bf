import { type Attempt, isInForce, isInHand } from '../../domain/assessment/attempt.ts';
import { askedOf } from '../../domain/assessment/draw/asked.ts';
import { drawPaper } from '../../domain/assessment/draw.ts';
import { gradingPolicy, rulesFor } from '../../domain/assessment/policy.ts';
import { mayAttempt, type Permission } from '../../domain/assessment/retake.ts';
import { endFor } from '../../domain/assessment/time-limit.ts';
import { inCycle } from '../../domain/certificate/in-cycle.ts';
import type { AttemptId, CourseId } from '../../domain/id.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { Person } from '../../domain/people/person.ts';
import { atCourses } from '../learning/at-courses.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { closeExpired } from './close-expired.ts';

export type Started =
  | { readonly ok: true; readonly attempt: AttemptId }
  | { readonly ok: false; readonly reason: 'no-such-course' }
  | Extract<Permission, { ok: false }>;

/** Draws a paper and starts its clock; whoever has an attempt open goes on with that one. */
export async function startAttempt(needs: Needs, who: Person, id: CourseId): Promise<Started> {
  const course = needs.library.courses.get(id);
  if (!course) return { ok: false, reason: 'no-such-course' };
  await closeExpired(needs, who);
  const organisation = await organisationOf(needs);
  const rules = rulesFor(organisation, id);
  const record = await recordOf(needs, who);
  const { history } = atCourses(needs, organisation, record)(course);
  const own = history.attempts;
  const startedAt = momentIn(record, needs.now());
  const permission = mayAttempt(needs.library, course, history, { retakes: rules.retakes, now: needs.now() });
  if (!permission.ok) {
    return permission.reason === 'attempt-open' ? { ok: true, attempt: permission.attempt.id } : permission;
  }

  const seed = needs.newId();
  const { houseRules } = organisation;
  const paper = drawPaper(needs.library, course, {
    ...{ seed, positions: who.positions },
    history: {
      // At any course: a question of two courses has been seen in both.
      asked: askedOf(record),
      missed: inCycle(history).filter(isInForce).at(-1)?.result.missed ?? [],
    },
  });
  const timed = { startedAt, endsAt: startedAt, paper };
  const attempt: Attempt = {
    id: needs.newId() as AttemptId,
    course: id,
    number: own.length + 1,
    seed,
    ...timed,
    endsAt: endFor(timed, record.accommodation?.extraTime ?? 0),
    policy: gradingPolicy(rules),
    contentVersion: needs.library.version,
    ...(houseRules && { houseRules }),
    answers: {},
    choices: {},
  };
  if ((await needs.store.startAttempt(who.id, attempt)) === 'started') return { ok: true, attempt: attempt.id };
  // Another tab was quicker; both go on with its attempt.
  const open = (await recordOf(needs, who)).attempts.find((kept) => kept.course === id && isInHand(kept));
  return open ? { ok: true, attempt: open.id } : { ok: false, reason: 'no-attempts-left' };
}
