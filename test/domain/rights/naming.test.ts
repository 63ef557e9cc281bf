import { describe, expect, test } from 'vitest';
import { namesPerson } from '../../../src/domain/rights/naming.ts';
import * as make from '../../support/make.ts';

const person = make.person({ name: 'Zhang Wei', number: 'A-1024', email: 'zhang.wei@company.example' });

describe('a text names somebody', () => {
  test.each([
    'Zhang Wei asked for it',
    'zhang wei asked for it',
    '员工A-1024申请删除',
    'a-1024',
    '工号Ａ-1024。',
    'letter to ZHANG.WEI@company.example',
  ])('%s', (text) => {
    expect(namesPerson(text, person)).toBe(true);
  });
});

describe('a text names nobody', () => {
  test.each(['本人申请', 'A-10240 left', 'BA-1024', '', 'file 1024'])('"%s"', (text) => {
    expect(namesPerson(text, person)).toBe(false);
  });

  test('a missing e-mail is in no text', () => {
    expect(namesPerson('本人申请', make.person())).toBe(false);
  });
});
