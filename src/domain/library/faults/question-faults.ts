import { kindOf } from '../../question/kinds/index.ts';
import type { Known } from '../../question/kinds/kind.ts';
import type { Question } from '../../question/question.ts';
import type { Library } from '../library.ts';
import { type Fault, missing } from './fault.ts';

/** What one question names that is not there, and parts of it that contradict each other. */
export function faultsInQuestion(question: Question, { norms }: Library, known: Known): Fault[] {
  const say = (field: string, mend: string): Fault => ({ part: 'questions', id: question.id, field, mend });
  const { picture } = question;
  return [
    ...missing(question.norms, norms).map((norm) => say('norms', `there is no norm "${norm}".`)),
    ...(picture && !known.isPicture(picture) ? [say('picture', `there is no picture "${picture}".`)] : []),
    ...kindOf(question.kind)
      .faults(question as never, known)
      .map(({ field, mend }) => say(field, mend)),
  ];
}
