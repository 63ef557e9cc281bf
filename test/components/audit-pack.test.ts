import { describe, expect, test } from 'vitest';
import { auditPackOf } from '../../src/components/hr/papers/audit-pack.ts';
import type { Language } from '../../src/domain/language.ts';
import { writePdf } from '../../src/server/pdf/write.ts';
import { assignCourse } from '../../src/usecases/assignment/assign-course.ts';
import { takeAuditPack } from '../../src/usecases/out/period/audit-pack.ts';
import { expectOk, sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import { COURSE, office } from '../support/office.ts';
import { readPdf } from '../support/pdf.ts';

const YEAR = { course: COURSE, from: '2026-01-01', until: '2026-12-31' } as const;

async function assessed() {
  const world = await office();
  const { needs, hr, liNa, sunHao } = world;
  const everyone = { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } } as const;
  await expectOk(assignCourse(needs, hr, everyone));
  await studyAll(needs, liNa);
  await studyAll(needs, sunHao);
  await sit(needs, liNa, 'right');
  await sit(needs, sunHao, 'wrong');
  return world;
}

describe('the audit pack of a course', () => {
  test('has everybody who is asked for it, and the result of whoever was assessed in the period', async () => {
    const { needs, hr } = await assessed();
    const pack = (await takeAuditPack(needs, hr, YEAR))!;
    expect(pack.rows.map(({ person, best }) => [person.name, best?.band])).toEqual([
      ['王芳', undefined],
      ['赵敏', undefined],
      ['李娜', 'excellent'],
      ['孙浩', 'fail'],
      ['陈波', undefined],
    ]);
    const bands = { excellent: 1, good: 0, pass: 0, fail: 1 };
    expect(pack.totals).toEqual({ assigned: 5, done: 1, without: 3, late: 0, exempt: 0, bands });
    const before = (await takeAuditPack(needs, hr, { ...YEAR, until: '2026-01-31' }))!;
    expect(before.totals).toMatchObject({ done: 0, without: 5 });
  });

  test('is noted in the trail, and states the number and hash of that entry, whatever is noted meanwhile', async () => {
    const { needs, hr, liNa, zhaoMin } = await assessed();
    const { note } = needs.store;
    needs.store.note = async (entry) => {
      const noted = await note(entry);
      await note({ ...entry, act: 'person-copied' });
      return noted;
    };
    const pack = (await takeAuditPack(needs, hr, YEAR))!;
    const [entry] = await needs.store.audit({ limit: 1, acts: ['list-downloaded'] });
    expect(entry).toMatchObject({ act: 'list-downloaded', by: hr.id, after: { list: 'audit-pack', ...YEAR, rows: 5 } });
    expect(pack.entry).toEqual({ seq: entry!.seq, hash: entry!.hash });
    expect(pack.trail.whole, 'the chain was followed for this very pack').toBe(true);
    expect(pack.trail.entries).toBeGreaterThanOrEqual(entry!.seq);
    for (const who of [liNa, zhaoMin]) expect(await takeAuditPack(needs, who, YEAR)).toBeUndefined();
    expect(await takeAuditPack(needs, hr, { ...YEAR, course: 'none' })).toBeUndefined();
  });

  test.each(['zh-CN', 'en'] as const)('says all of it as a PDF in %s', async (language: Language) => {
    const { needs, hr } = await assessed();
    const pack = (await takeAuditPack(needs, hr, YEAR))!;
    const bytes = await writePdf(auditPackOf(await localsOf(needs, hr, language), pack, YEAR));
    const { pages } = readPdf(bytes);
    const all = pages.join('');
    const said = {
      'zh-CN': ['审计材料', '优秀', '期内没有考核', '部门全部'],
      en: ['Audit pack', 'Excellent', 'No attempt', 'DepartmentAll'],
    };
    const version = needs.library.version.slice(0, 6);
    for (const words of [...said[language], '李娜', '00017', '王芳 00001', '160/160 (100%)', version]) {
      expect(all).toContain(words);
    }
    expect(all).toContain(String(pack.entry.seq));
  });
});
