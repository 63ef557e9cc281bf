import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentsOf, seatedFolder } from './support/folder.ts';
import { handInAll, Ledger } from './support/ledger.ts';
import { type Launched, launch } from './support/server.ts';

async function launched(folder: string): Promise<Launched> {
  const server = await launch({ LICHENG_DATA: folder });
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}

test('a second server on the same folder says whose it is and ends, and the first works on', async () => {
  const { folder, examinees } = await seatedFolder(3);
  const first = await launched(folder);
  await expect(launch({ LICHENG_DATA: folder })).rejects.toThrow(
    new RegExp(`\\(1\\)[\\s\\S]*in use by process ${first.pid}`),
  );
  const ledger = new Ledger();
  await handInAll([first.port], examinees, ledger);
  expect(ledger.submitted.size).toBe(3);
});

test('documents that cannot be used are set aside and named, and everybody else works', async () => {
  const { folder, examinees } = await seatedFolder(6);
  const [cutShort, empty, foreign, ...others] = examinees;
  const document = (index: number) => join(folder, 'people', `${examinees[index]!.id}.json`);
  await truncate(document(0), 500);
  await writeFile(document(1), '');
  const newer = (await readFile(document(2), 'utf8')).replace(/"schema":\d+/, '"schema":999');
  await writeFile(document(2), newer);
  const server = await launched(folder);
  const said = server.said.join('\n');
  for (const { id } of [cutShort!, empty!, foreign!]) expect(said).toContain(`${id}.json`);
  expect(said).toContain('newer software (schema 999');
  expect(await readFile(join(folder, 'damaged', `${foreign!.id}.json`), 'utf8')).toBe(newer);
  const ledger = new Ledger();
  await handInAll([server.port], examinees, ledger);
  expect([...ledger.submitted].toSorted()).toEqual(others.map(({ id }) => id).toSorted());
});

test('a last audit entry that was cut short is set aside, and the trail goes on', async () => {
  const { folder, examinees } = await seatedFolder(1);
  await appendFile(join(folder, 'audit.jsonl'), '{"seq":99,"at":"2026-');
  const server = await launched(folder);
  expect(server.said.join('\n')).toContain('The last entry was cut short');
  expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).toMatch(/\}\n$/);
  const ledger = new Ledger();
  await handInAll([server.port], examinees, ledger);
  expect(ledger.submitted.size).toBe(1);
});

test.each(['organisation.json', 'accounts.json'])(
  'a damaged %s keeps the server from starting, says what to do and changes nothing',
  async (file) => {
    const { folder } = await seatedFolder(1);
    await truncate(join(folder, file), 20);
    const before = await contentsOf(folder);
    await expect(launch({ LICHENG_DATA: folder })).rejects.toThrow(
      new RegExp(`\\(1\\)[\\s\\S]*${file} cannot be used[\\s\\S]*Restore the data folder from a backup`),
    );
    expect(await contentsOf(folder)).toEqual(before);
  },
);
