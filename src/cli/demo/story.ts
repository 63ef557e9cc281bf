import type { Course } from '../../domain/library/course.ts';
import { randomFrom } from '../../domain/random.ts';
import { openLesson } from '../../usecases/learning/open-lesson.ts';
import { recordOf } from '../../usecases/learning/record-of.ts';
import { acceptInvitation } from '../../usecases/people/accept-invitation.ts';
import { sit, sitHalf } from './acts/assess.ts';
import { practise, practiseDaily, redo, study } from './acts/study.ts';
import { momentOf } from './calendar.ts';
import { type Deed, type Doer, done } from './deed.ts';
import { type Life, STUDY_DAYS } from './life.ts';
import type { SamplePerson } from './staff.ts';

/** What happens later on the same day comes so many minutes after. */
const SLOT = 50;
/** After everything else of the day. */
const LAST_SLOT = 5;
/** A paper in hand was begun so long before now, in days: a quarter of an hour. */
const JUST_NOW = 0.0104;
/** Two hours ago, in days. */
const TODAY = 0.083;

/** Everything that somebody did, as their row of the sample tells. */
export function deedsOf({ number, life }: SamplePerson, course: Course, now: Date, password?: string): Deed[] {
  const on = (ago: number, slot: number, act: Deed['act']): Deed => {
    const start = Math.floor(randomFrom(`${number}:${ago}`)() * 300);
    return { at: momentOf(now, ago, start + slot * SLOT), by: number, act };
  };
  const lessons = course.lessons.slice(0, life.lessons);
  const next = life.lessons > 0 ? course.lessons[life.lessons] : undefined;
  const last = life.attempts.at(-1);

  return [
    ...(life.joined === undefined ? [] : [on(life.joined, 0, (doer) => signUp(doer, password))]),
    ...lessons.map((lesson, index) => {
      const before = Math.floor(((lessons.length - 1 - index) * STUDY_DAYS) / lessons.length);
      return on(life.studied + before, index, (doer) => study(doer, course, lesson, life.skill));
    }),
    ...(next
      ? [
          on(life.studied, lessons.length, ({ needs, who }) =>
            openLesson(needs, who, { course: course.id, lesson: next.id }),
          ),
        ]
      : []),
    ...(life.rehearsed ? [on(life.studied, lessons.length, (doer) => practise(doer, course, life.skill))] : []),
    ...life.attempts.flatMap((sitting, index) => [
      ...(index > 0 ? [on(sitting.ago + 2, 0, (doer) => redo(doer, course, 1, sitting.skill))] : []),
      on(sitting.ago, 0, (doer) => sit(doer, course, sitting)),
    ]),
    ...(last && life.redone > 0
      ? [on(last.ago < 2 ? TODAY : last.ago - 1, 0, (doer) => redo(doer, course, life.redone, 90))]
      : []),
    ...practiceDays(life).map((ago) => on(ago, LAST_SLOT, (doer) => practiseDaily(doer, life.skill))),
    ...(life.sitting ? [on(JUST_NOW, 0, (doer) => sitHalf(doer, course, life.skill))] : []),
  ];
}

/** The days of practice, counted back from today, which is left for whoever looks at it. */
function practiceDays({ studied, practises = () => false }: Life): number[] {
  const days = Array.from({ length: Math.max(0, studied - 1) }, (_, index) => index + 1);
  return days.filter(practises);
}

/** Uses the invitation; only those whom somebody shall sign in as get a password, since hashing one takes its time. */
async function signUp({ needs, who }: Doer, password?: string): Promise<void> {
  const { invitation } = await recordOf(needs, who);
  if (!invitation) return;
  if (password) {
    const token = needs.links.invitation(who.id, invitation.nonce);
    done(await acceptInvitation(needs, { token, password }));
  } else {
    await needs.store.useInvitation(who.id, invitation.nonce, needs.now());
  }
}
