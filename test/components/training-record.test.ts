import { expect, test } from 'vitest';
import { trainingRecordOf } from '../../src/components/record/training-record.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { writePdf } from '../../src/server/pdf/write.ts';
import { giveExemption } from '../../src/usecases/exemption/give-exemption.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { takeTrainingRecord } from '../../src/usecases/out/training-record.ts';
import { expectOk, sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import { COURSE, office, theCourse } from '../support/office.ts';
import { readPdf } from '../support/pdf.ts';

async function trained() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await sit(needs, liNa, 'right');
  const reason = '家中老人住院，需要长期陪护，暂时不能上岗。';
  await expectOk(giveExemption(needs, hr, { person: liNa.id, course: COURSE, reason }));
  return { ...world, attempt, reason };
}

async function pdfFor(needs: Needs, who: Person, { of, language }: { of: Person; language: Language }) {
  const record = (await takeTrainingRecord(needs, who, of.id))!;
  return readPdf(await writePdf(trainingRecordOf(await localsOf(needs, who, language), record)));
}

test('a training record has who they are and what they did on one page, in either language', async () => {
  const { needs, hr, liNa, attempt, reason } = await trained();
  const said = {
    'zh-CN': ['培训记录', '李娜', '00017', '城东营业厅', '2026年3月2日', '礼成燃气', '优秀', '免修', '1 / 1'],
    en: ['Training record', '李娜', '00017', '2 March 2026', 'Excellent', 'Exemptions', '1 / 1'],
  };
  for (const language of ['zh-CN', 'en'] as const) {
    const { pages } = await pdfFor(needs, hr, { of: liNa, language });
    expect(pages).toHaveLength(1);
    const title = theCourse(needs).title[language];
    for (const words of [...said[language], title, attempt.contentVersion.slice(0, 6)]) {
      expect(pages[0]).toContain(words);
    }
    expect(pages[0]).not.toContain(reason);
  }
});

/** Li Na's record with as much in it as somebody gathers in some years. */
async function years({ courses, attempts, certificates }: Record<'courses' | 'attempts' | 'certificates', number>) {
  const { needs, hr, liNa } = await trained();
  const record = (await takeTrainingRecord(needs, hr, liNa.id))!;
  const of = <Row>([first]: readonly Row[], count: number): Row[] => Array.from({ length: count }, () => first!);
  const certificate = {
    ...{ code: 'LC-7Q4M-2K9X-0001', programme: 'reception', band: 'good', person: liNa.id },
    ...{ issuedAt: needs.now(), expiresAt: needs.now() },
  };
  const long = {
    ...record,
    courses: of(record.courses, courses),
    attempts: of(record.attempts, attempts).map((attempt, at) => ({ ...attempt, number: at + 1 })),
    certificates: of([certificate as never], certificates),
  };
  return readPdf(await writePdf(trainingRecordOf(await localsOf(needs, hr, 'zh-CN'), long)));
}

test('a training record of some years, three courses with eight attempts and two certificates, is one page', async () => {
  const { pages } = await years({ courses: 3, attempts: 8, certificates: 2 });
  expect(pages).toHaveLength(1);
});

test('one that is longer goes on on a second page, which says whose it is and which page, and loses no line', async () => {
  const { pages } = await years({ courses: 5, attempts: 20, certificates: 3 });
  expect(pages).toHaveLength(2);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('李娜 00017');
    expect(page).toContain(`${at + 1} / 2`);
  }
  const days = pages.join('').match(/2026-03-09迎送有礼/g);
  expect(days).toHaveLength(20);
  expect(pages[1]).toContain('免修');
});

test('a training record is for HR, with an entry in the trail, and for its person, without; others get none', async () => {
  const { needs, hr, liNa, zhaoMin } = await trained();
  const entries = async () =>
    (await needs.store.audit({ limit: 100 })).filter(({ act }) => act === 'record-downloaded');
  expect(await takeTrainingRecord(needs, zhaoMin, liNa.id)).toBeUndefined();
  expect(await takeTrainingRecord(needs, hr, 'nobody')).toBeUndefined();
  expect(await takeTrainingRecord(needs, liNa, liNa.id)).toMatchObject({ person: { id: liNa.id } });
  expect(await entries()).toEqual([]);
  await takeTrainingRecord(needs, hr, liNa.id);
  expect(await entries()).toMatchObject([{ by: hr.id, to: liNa.id, toName: '李娜' }]);
});
