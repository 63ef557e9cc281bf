import type { OrderQuestion, Question, SortQuestion } from '../question/question.ts';
import { type Fault, missing, twice } from './fault.ts';
import type { Library } from './library.ts';

/** What one question names that is not there, and parts of it that contradict each other. */
export function faultsInQuestion(question: Question, { norms }: Library, isPicture: (id: string) => boolean): Fault[] {
  const say = (field: string, mend: string): Fault => ({ part: 'questions', id: question.id, field, mend });
  const { picture } = question;
  const field = 'options' in question ? 'options' : 'items';
  const parts = 'options' in question ? question.options : question.items;
  return [
    ...missing(question.norms, norms).map((norm) => say('norms', `there is no norm "${norm}".`)),
    ...(picture && !isPicture(picture) ? [say('picture', `there is no picture "${picture}".`)] : []),
    ...twice(parts).map((id) => say(field, `two of them have the id "${id}".`)),
    ...(question.kind === 'order' ? faultsInOrder(question).map((mend) => say('pairs', mend)) : []),
    ...(question.kind === 'sort' ? faultsInBins(question).map((mend) => say('bins', mend)) : []),
  ];
}

function faultsInOrder({ items, pairs = [], mustPrecede = [] }: OrderQuestion): string[] {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const all = [...pairs, ...mustPrecede];
  const contradicts = ([earlier, later]: readonly [string, string]) =>
    (places.get(earlier) ?? -1) >= (places.get(later) ?? Infinity);
  return [
    ...missing(all.flat(), places).map((id) => `a pair names "${id}", which is not one of the items.`),
    ...all
      .filter(contradicts)
      .map(
        ([earlier, later]) => `"${earlier}" before "${later}" contradicts the order in which the items are written.`,
      ),
  ];
}

function faultsInBins({ bins, items }: SortQuestion): string[] {
  const known = new Map(bins.map((bin) => [bin.id, bin]));
  const named = items.map(({ bin }) => bin);
  return [
    ...twice(bins).map((id) => `two of them have the id "${id}".`),
    ...missing(named, known).map((id) => `an item belongs in "${id}", which is not one of them.`),
  ];
}
