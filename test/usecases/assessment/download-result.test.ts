import { describe, expect, test } from 'vitest';
import { downloadResult } from '../../../src/usecases/assessment/download-result.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

/** Li Na has a result. */
async function withResult() {
  const world = await office();
  const { needs, liNa } = world;
  await studyAll(needs, liNa);
  const attempt = await sit(needs, liNa, 'wrong');
  const asked = { attempt: attempt.id, person: liNa.id, language: 'zh-CN' } as const;
  return { ...world, asked, audit: () => needs.store.audit({ limit: 99 }) };
}

describe('a result to take away', () => {
  test('is what the result page shows, and one’s own leaves no entry', async () => {
    const { needs, liNa, asked, audit } = await withResult();
    const before = await audit();
    expect(await downloadResult(needs, liNa, asked)).toEqual(await showResult(needs, liNa, asked));
    expect(await downloadResult(needs, liNa, { ...asked, person: undefined })).toBeDefined();
    expect(await audit()).toEqual(before);
  });

  test('that HR takes leaves an entry about the person', async () => {
    const { needs, hr, liNa, asked, audit } = await withResult();
    expect(await downloadResult(needs, hr, asked)).toMatchObject({ person: { name: '李娜' } });
    expect((await audit())[0]).toMatchObject({
      act: 'result-downloaded',
      ...{ by: hr.id, to: liNa.id, toName: '李娜', after: { course: COURSE, attempt: 1 } },
    });
  });

  test('is not there for colleagues, for her supervisor, or while the paper is open', async () => {
    const { needs, hr, zhaoMin, sunHao, asked, audit } = await withResult();
    const before = await audit();
    for (const who of [zhaoMin, sunHao]) expect(await downloadResult(needs, who, asked)).toBeUndefined();
    await studyAll(needs, sunHao);
    const open = await begin(needs, sunHao);
    expect(await downloadResult(needs, hr, { ...asked, attempt: open.id, person: sunHao.id })).toBeUndefined();
    expect(await audit()).toEqual(before);
  });

  test('is gone with its person, whose name leaves the entry', async () => {
    const { needs, hr, liNa, asked, audit } = await withResult();
    await downloadResult(needs, hr, asked);
    await expectOk(setActive(needs, hr, { person: liNa.id, active: false }));
    await expectOk(erasePerson(needs, hr, { person: liNa.id, number: liNa.number, reason: 'Asked to' }));
    expect(await downloadResult(needs, hr, asked)).toBeUndefined();
    const entry = (await audit()).find(({ act }) => act === 'result-downloaded');
    expect(entry).toMatchObject({ erased: ['to', 'detail'] });
    expect(JSON.stringify(entry)).not.toContain('李娜');
  });
});
