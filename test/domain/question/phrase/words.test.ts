import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../../src/domain/question/kinds/phrase/words.ts';
import { marked } from './judging.ts';

const said = (text: string) => wordsIn(text).map((words) => words.map((word) => word.text).join(' '));

describe('a pattern is found only as words of its own', () => {
  test.each([
    ['您好', '女士您好', true],
    ['您好', '您好像不太舒服', false],
    ['您好', '您好好休息', false],
    ['您好', '您好了吗', false],
    ['客气', '您太客气了', true],
    ['客气', '不客气', false],
    ['好意思', '不好意思', false],
    ['请', '请您坐', true],
    ['请', '请教您一下', false],
    ['再见', '明天再见面', false],
    ['不知道', '我不知道', true],
    ['不知道', '不，知道了', false],
    ['您好请问', '您好，请问', true],
    ['sorry', 'so sorry', true],
    ['art', 'please start', false],
    ['no', 'I know', false],
    ['follow up', 'we will follow-up', true],
  ])('%s in %s: %s', (pattern, text, found) => {
    expect(marked(pattern, text).length > 0).toBe(found);
  });

  test('pronouns and other light words that the dictionary keeps with their neighbour do not hide it', () => {
    expect(marked('是礼成银行', '我是礼成银行的')).toHaveLength(1);
    expect(marked('请...坐', '请您坐下')).toEqual(['请您坐']);
    expect(marked('请...坐', '请先到那边坐一会儿')).toEqual(['请先到那边坐']);
    expect(marked('不抱歉', '我不抱歉')).toEqual(['不抱歉']);
  });

  test('traditional characters are not those of a pattern in the simplified script', () => {
    expect(marked('谢谢', '謝謝您')).toEqual([]);
    expect(marked('谢谢|謝謝', '謝謝您')).toEqual(['謝謝']);
  });
});

describe('words are taken in one form', () => {
  test.each([
    ['ＯＫ，Ｙｅｓ', ['ok yes']],
    ['HELLO there', ['hello there']],
    ['您 好  吗', ['您 好 吗']],
    ['您\u200b好️', ['您 好']],
    ["I'm / I’m / I‘m / Im / I am", ['i am i am i am i am i am']],
    ["don't cannot can’t won't shan't", ['do not can not can not will not shall not']],
    ["you're we've she'll I'd let's", ['you are we have she will i would let us']],
    ["what's the customer's ma'am o'clock", ['what is the customers maam oclock']],
    ['ill well were its', ['ill well were its']],
    ['😀🎉', []],
    ['……，。！', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  test('sentences end with 。！？.!?; or a new line, and not with dots that are no full stop', () => {
    expect(said('一。二！三？四；五\n六')).toEqual(['一', '二', '三', '四', '五', '六']);
    expect(said('One. Two! Three? Four; five\nsix.seven')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
    ]);
    expect(said('Mr. Li... at 9.30 a.m. is 3.5 in.')).toEqual(['mr li at 9.30 a.m is 3.5 in']);
    expect(said('不好意思。。。请稍等……')).toHaveLength(1);
  });

  test('each knows its place in the text as typed', () => {
    const text = ' ＩＭ ﬁne，㍿e\u0301! 您 好';
    const places = wordsIn(text).flatMap((words) => words.map(({ from, to }) => text.slice(from, to)));
    expect(places).toEqual(['ＩＭ', 'ＩＭ', 'ﬁne', '㍿', '㍿', '㍿', '㍿', 'e\u0301', '您', '好']);
  });
});
