import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job.ts';

/** The thread of {@link writtenAside}: writes one file and ends. What the other kind needs is not loaded. */
const job = workerData as Job;
const file = new Uint8Array(await bytesOf(job));
parentPort?.postMessage(file, [file.buffer]);

async function bytesOf(job: Job): Promise<Uint8Array> {
  if (job.kind === 'pdf') return (await import('../pdf/write.ts')).writePdf(job.document);
  return (await import('./xlsx.ts')).xlsxOf(job.sheets, job.timeZone);
}
