import { describe, expect, test } from 'vitest';
import {
  bankOf,
  drillsOf,
  lessonOn,
  lessonsTeaching,
  normNamed,
  principalNorm,
  topicOf,
} from '../../../src/domain/library/bank.ts';
import { course, lesson, library, norm } from '../../support/library.ts';
import { id } from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const drill = { kind: 'drill', question: id<'question'>('drilled') } as const;
const lessons = [
  lesson('one', ['a', 'b'], { body: { 'zh-CN': [{ kind: 'text', html: '<p>你好</p>' }, drill], en: [drill] } }),
  lesson('two', ['b', 'c']),
];
const content = library({
  norms: [norm('a', { topic: 'handshake' }), norm('b', { topic: 'greeting' })],
  questions: [
    single('x', ['y'], { id: id('asked'), norms: [id('b'), id('a')] }),
    single('x', ['y'], { id: id('drilled'), norms: [id('a')] }),
  ],
  courses: [course({ lessons })],
});

describe('the bank', () => {
  test('is every question that no lesson drills', () => {
    expect([...drillsOf(content)]).toEqual(['drilled']);
    expect(bankOf(content).map((question) => question.id)).toEqual(['asked']);
  });
  test('counts a question under its first norm', () => {
    const [asked] = bankOf(content);
    expect(principalNorm(content, asked!).id).toBe('b');
    expect(topicOf(content, asked!)).toBe('greeting');
  });
  test('an unknown norm is a fault of content', () => {
    expect(() => normNamed(content, id('nobody'))).toThrow('no norm "nobody"');
  });
});

test('the lessons on some norms come in the order of the course, each once', () => {
  const taught = (...norms: string[]) =>
    lessonsTeaching(
      course({ lessons }),
      norms.map((name) => id(name)),
    ).map((one) => one.id);
  expect(taught('c', 'a', 'b')).toEqual(['one', 'two']);
  expect(taught('c')).toEqual(['two']);
  expect(taught('nobody')).toEqual([]);
});

test('a norm is looked up in the course named first, then in any that teaches it', () => {
  const [first, other] = [
    course({ id: id('first'), lessons }),
    course({ id: id('other'), lessons: [lesson('three', ['a', 'd'])] }),
  ];
  const both = library({ courses: [first, other] });
  const found = (norm: string, named?: string) => {
    const on = lessonOn(both, id(norm), named ? id(named) : undefined);
    return on && [on.course.id, on.lesson.id];
  };
  expect(found('a')).toEqual(['first', 'one']);
  expect(found('a', 'other')).toEqual(['other', 'three']);
  expect(found('d', 'first')).toEqual(['other', 'three']);
  expect(found('nobody')).toBeUndefined();
});
