import { Worker } from 'node:worker_threads';
import { sourceOf } from '../../store/waiting/source.ts';
import { gate } from '../../store/waiting/turns.ts';
import type { Job } from './job.ts';

/** Each thread takes up to 150 MB, so they follow one another, however many ask. */
const turn = gate(1);

/** Megabytes of a thread for what is new: most of what it makes is gone soon. */
const ROOM = { maxYoungGenerationSizeMb: 16 };

/**
 * Writes a file in a thread of its own, so that everybody else's pages do not wait for it; one at a time in a process.
 *
 * @throws whatever went wrong while writing it
 */
export function writtenAside(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  return turn(() => written(job));
}

function written(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const source = sourceOf('src/server/export/writer.ts');
    const worker = new Worker(source, { workerData: job, resourceLimits: ROOM });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The writer of files ended with ${code}, without a file.`)));
  });
}
