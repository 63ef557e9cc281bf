import { expect, test } from 'vitest';
import { previewSent } from '../../src/components/hr/import/sent.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { localsOf } from '../support/locals.ts';
import { office } from '../support/office.ts';

/** What the page of imports answers when somebody sends these bytes for the rows to mend. */
async function answerTo(bytes: BlobPart, { needs, who }: { needs: Needs; who: Person }) {
  const form = new FormData();
  form.set('file', new File([bytes], 'staff.xlsx'));
  const answer = await previewSent(
    new Request('http://x', { method: 'POST', body: form }),
    await localsOf(needs, who, 'en'),
  );
  return answer instanceof Response ? { status: answer.status, ...(await answer.json()) } : answer;
}

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

test('whoever asks for the rows to mend is told what is wrong with the file as in the preview', async () => {
  const { needs, hr } = await office();
  const told = async (bytes: BlobPart) => (await answerTo(bytes, { needs, who: hr })).message;
  expect(await told(OLE)).toContain('an old Excel file');
  expect(await told('Employee number,Name\n1,A\n2,B\n3,"C\n')).toContain('Line 4');
});

test('of a file sent by somebody who may not import nothing is looked at, and nothing is told', async () => {
  const { needs, liNa } = await office();
  for (const bytes of [OLE, 'Employee number,Name\n1,A\n'])
    expect(await answerTo(bytes, { needs, who: liNa })).toEqual({ status: 404, message: expect.anything() });
});
