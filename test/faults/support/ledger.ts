import { expect } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Store } from '../../../src/store/store.ts';
import { inLanes } from '../../bench/support/lanes.ts';
import { type Visitor, visitorsTo } from '../../bench/support/visitor.ts';
import type { Examinee } from './examinees.ts';

/** Who was told that something of theirs is kept, and what people were told instead, by how often. */
export class Ledger {
  readonly saved = new Set<PersonId>();
  readonly submitted = new Set<PersonId>();
  readonly refusals = new Map<string, number>();
  #answers = 0;
  #waiting: { readonly answers: number; readonly reached: () => void }[] = [];

  /** How often a submission was answered with success. */
  get answers(): number {
    return this.#answers;
  }

  /** Resolves with the answer that makes so many. */
  reaches(answers: number): Promise<void> {
    return new Promise((reached) => this.#waiting.push({ answers, reached }));
  }

  acknowledge(id: PersonId): void {
    this.submitted.add(id);
    this.#answers++;
    const due = this.#waiting.filter(({ answers }) => answers <= this.#answers);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { reached } of due) reached();
  }

  refuse(said: string): void {
    this.refusals.set(said, (this.refusals.get(said) ?? 0) + 1);
  }
}

/** All at once, each saves an answer and hands in. Resolves when everybody was answered or cut off. */
export async function handInAll(ports: readonly number[], examinees: readonly Examinee[], ledger: Ledger) {
  const servers = ports.map((port) => visitorsTo(port, examinees.length));
  await Promise.all(
    examinees.map((examinee, index) => handIn(servers[index % servers.length]!.as(examinee.cookie), examinee, ledger)),
  );
  for (const { leave } of servers) leave();
}

async function handIn(visitor: Visitor, { id, attempt, first, last }: Examinee, ledger: Ledger) {
  try {
    await visitor.visit('/_actions/saveAnswers', { json: { attempt, answers: first } }).then(
      () => ledger.saved.add(id),
      // Whoever was cut off while handing in may find it done.
      (error: Error) => {
        if (!error.message.includes(' 409')) throw error;
      },
    );
    await visitor.visit('/_actions/submitAttempt', { json: { attempt, answers: last } });
    ledger.acknowledge(id);
  } catch (error) {
    ledger.refuse((error as Error).message.replace(/^\S+ answers /, ''));
  }
}

/** Everything acknowledged is there, and there once; what was not is whole or absent, never half. */
export async function expectKept(store: Store, examinees: readonly Examinee[], ledger: Ledger): Promise<void> {
  const lost: string[] = [];
  await inLanes(examinees, 16, async ({ id, attempt: number, first, last }) => {
    const record = await store.record(id);
    const [attempt, ...more] = record?.attempts ?? [];
    const holds = (answers: Examinee['first']) =>
      Object.entries(answers).every(([question, answer]) => {
        return JSON.stringify(attempt?.answers[question]) === JSON.stringify(answer);
      });
    if (attempt?.id !== number || more.length > 0) lost.push(`${id} has other attempts than their one`);
    if (ledger.saved.has(id) && !holds(first)) lost.push(`${id}'s saved answer is gone`);
    if (ledger.submitted.has(id) && !(attempt?.submittedAt && holds(last))) lost.push(`${id}'s submission is gone`);
    if (Boolean(attempt?.submittedAt) !== Boolean(attempt?.result)) lost.push(`${id}'s submission is half there`);
    const codes = record?.certificates.map(({ programme }) => programme) ?? [];
    if (new Set(codes).size !== codes.length) lost.push(`${id} has a certificate twice`);
  });
  expect(lost).toEqual([]);
  expect(await store.setAside()).toEqual([]);
}
