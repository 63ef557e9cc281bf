import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Line } from '../../../src/store/archive.ts';
import { lowdbArchive } from '../../../src/store/lowdb/archive.ts';
import { newFolder } from '../../store/lowdb/folder.ts';
import { WANG_FANG } from '../../support/make.ts';

const WRITER = fileURLToPath(new URL('storm-writer.ts', import.meta.url));
const EXPORTS = 25;

const only = <Kind extends Line['kind']>(lines: readonly Line[], kind: Kind) =>
  lines.filter((line): line is Extract<Line, { kind: Kind }> => line.kind === kind);

function expectWhole(lines: readonly Line[]) {
  const people = only(lines, 'person').map(({ value }) => value);
  const entries = only(lines, 'entry').map(({ value }) => value);
  const groups = entries.filter(({ act }) => act === 'people-imported').map(({ to }) => to);
  const members = people.map(({ person }) => person.id).filter((id) => id !== WANG_FANG);
  expect(members).toEqual(groups.flatMap((group) => ['a', 'b', 'c'].map((one) => `${group}-${one}`)).toSorted());
  const officer = people.find(({ person }) => person.id === WANG_FANG)?.person;
  if (groups.length > 0) expect(officer?.department).toBe(groups.at(-1));
  for (const { attempts, certificates } of people)
    expect(certificates).toHaveLength(attempts.filter((attempt) => attempt.submittedAt).length);
  // Accounts are never older than people, so only the one between handing in and signing in may lack a session.
  const handedIn = people.filter(({ certificates }) => certificates.length > 0);
  const sessions = new Set(only(lines, 'account').map(({ value }) => value.id));
  expect(handedIn.filter(({ person }) => !sessions.has(`session-of-${person.id}`)).length).toBeLessThanOrEqual(1);
  return groups.length;
}

test('each export is of one moment, while another process imports, is refused by its disk, submits and signs in', async () => {
  const folder = await newFolder();
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(writer, 'exit');
  try {
    while (writer.exitCode === null && !(await readdir(folder)).includes('audit.jsonl')) await pass(50);
    const sizes = [];
    for (let export_ = 1; export_ <= EXPORTS; export_++) {
      sizes.push(expectWhole(await Array.fromAsync(lowdbArchive(folder).read())));
    }
    expect(sizes.at(-1)).toBeGreaterThan(sizes[0] ?? 0);
    expect(writer.exitCode).toBeNull();
  } finally {
    writer.kill('SIGKILL');
    await ended;
  }
}, 120_000);
