import { course, practise, scenario, startAttempt, study, takeAssessment } from './learner.ts';
import { nearThePassMark } from './near-pass.ts';
import type { Employee, Office } from './office.ts';
import { poorRun } from './right-answers.ts';
import { done } from './visitor.ts';

/** A small organisation in full swing: somebody at every stage of the course. */
export interface Scene {
  readonly hr: Employee;
  readonly supervisor: Employee;
  /** Has the course to do, and nothing begun. */
  readonly newcomer: Employee;
  /** Has read everything and played the role-play to a bad ending. */
  readonly ready: Employee;
  /** Has a paper in hand. */
  readonly sitting: Employee;
  /** Has handed one in near the pass mark, and has the questions that confirm it in hand. */
  readonly confirming: Employee;
  readonly passed: Employee & { readonly attempt: string; readonly certificate: string };
  readonly failed: Employee & { readonly attempt: string };
  /** No longer here. */
  readonly left: { readonly id: string; readonly number: string };
  /** Passed, left, and was erased. */
  readonly erased: { readonly id: string; readonly certificate: string };
  /** Has not accepted the invitation. */
  readonly waiting: { readonly id: string; readonly invitation: string };
}

export async function makeScene(office: Office): Promise<Scene> {
  const supervisor = await office.hire('Wei Lan', { department: 'Front desk' });
  const reports = { supervisor: supervisor.number, department: 'Front desk' };
  await done(
    office.hr.send('assignCourse', {
      subject: course.id,
      audience: 'all',
      'kind-1': 'departments',
      'departments-1': 'Front desk',
      due: 'days',
      days: 14,
    }),
  );
  const newcomer = await office.hire('Lu Fang', reports);

  const ready = await office.hire('Ma Li', reports);
  await study(ready);
  await practise(ready, poorRun(scenario));

  const sitting = await office.hire('Qin Bo', reports);
  await study(sitting);
  await practise(sitting);
  await startAttempt(sitting);

  const confirming = await office.hire('Tao Jing', { department: 'Repairs' });
  // These questions stay to be looked at for as long as all the looking may take.
  const longer = { person: confirming.id, extraTime: '200', reason: 'An injured hand.' };
  await done(office.hr.send('setExtraTime', longer));
  const near = await nearThePassMark(confirming, office.hr);
  await done(confirming.call('submitAttempt', { attempt: near, answers: {} }));

  const passed = await office.hire('Fan Lin', reports);
  const passedAttempt = await takeAssessment(passed, 'rightly');
  const certificate = await certificateOf(passed);

  const left = await office.list('Gao Jie', { department: 'Repairs' });
  await done(office.hr.send('setActive', { person: left.id, active: 'no' }));
  const erased = await office.hire('He Ping', { department: 'Repairs' });
  await takeAssessment(erased, 'rightly');
  const gone = { id: erased.id, certificate: await certificateOf(erased) };
  await done(office.hr.send('setActive', { person: erased.id, active: 'no' }));
  await done(office.hr.send('erasePerson', { person: erased.id, number: erased.number, reason: 'Asked to' }));

  const failed = await office.hire('Sun Bo', { department: 'Repairs' });
  const failedAttempt = await takeAssessment(failed, 'wrongly');
  await flagWords(failed, office.hr);

  return {
    hr: office.hr,
    supervisor,
    newcomer,
    ready,
    sitting,
    confirming,
    passed: { ...passed, attempt: passedAttempt, certificate },
    failed: { ...failed, attempt: failedAttempt },
    left,
    erased: gone,
    waiting: await office.list('Bai Xue', { department: 'Repairs' }),
  };
}

/** Says of two answers that they were judged wrongly, one of them long; HR answers the other. */
export async function flagWords(learner: Employee, hr: Employee): Promise<void> {
  const raise = (text: string) =>
    done(learner.send('raiseFlag', { where: 'drill', question: 'drill-reception-first-words', text }));
  await raise('您好！有啥事儿？');
  const flag = /name="flag" value="([\w-]+)"/.exec(await (await hr.get('/hr/flags')).text())![1]!;
  const note = '“有啥事儿”还是生硬了些，换成“请问有什么可以帮您”。';
  await done(hr.send('settleFlag', { person: learner.id, flag, verdict: 'refused', note }));
  await raise(`Hello, what do you want? ${'It is a long day, and I talk a lot. '.repeat(12)}${'w'.repeat(40)}`);
}

async function certificateOf(holder: Employee): Promise<string> {
  const certificates = await (await holder.get('/certificates')).text();
  return /\/certificates\/([\w-]{10,})/.exec(certificates)![1]!;
}
