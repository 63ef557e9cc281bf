import type { Answers } from '../../../src/domain/question/question.ts';
import { rightAnswers } from '../../bench/support/answers.ts';
import { measuredCourse } from '../../bench/support/course.ts';
import { papersOf } from '../../bench/support/papers.ts';
import { found, newHire, type Site } from '../../bench/support/site.ts';
import { colleague, learned, signInAll, takeIn } from '../../bench/support/staff.ts';

/** Somebody signed in with an open attempt, two questions of which they have yet to answer. */
export interface Examinee {
  readonly id: ReturnType<typeof colleague>['id'];
  readonly cookie: string;
  readonly attempt: string;
  /** Goes with an autosave. */
  readonly first: Answers;
  /** Goes with the submission. */
  readonly last: Answers;
}

const QUESTIONS = 12;

/** An organisation with so many people, each in the middle of an attempt. */
export async function seat(site: Site, count: number): Promise<Examinee[]> {
  const course = measuredCourse(site.library);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const people = Array.from({ length: count }, (_, index) => colleague(index));
  const open = papersOf(site.library, course, QUESTIONS).open(1, QUESTIONS - 2);
  const attempts = [open];
  await takeIn(
    site,
    officer,
    people.map((person) => ({ ...learned(site, person), attempts })),
  );
  const cookies = await signInAll(site, like, people);
  const [first, last] = open.paper.questions.slice(-2).map((question) => rightAnswers(site.library, [question]));
  if (!first || !last) throw new Error('The paper asks too little.');
  return people.map(({ id }, index) => ({ id, cookie: cookies[index] ?? '', attempt: open.id, first, last }));
}
