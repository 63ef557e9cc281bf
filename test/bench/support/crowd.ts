import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { SCHEMA } from '../../../src/store/documents/schema.ts';
import { jsonOf } from '../../../src/store/lowdb/json.ts';
import { frozenCopy } from '../../../src/store/values/frozen.ts';
import { measuredCourse } from './course.ts';
import { inLanes } from './lanes.ts';
import { papersOf } from './papers.ts';
import { found, openSite } from './site.ts';
import { colleague, learned } from './staff.ts';

/**
 * Makes a data folder with an organisation and so many people, each with so many submitted attempts of twenty questions
 * or as many as `questions` says; one in three never passed.
 * The people's documents are written by the store's own serialiser, without waiting for the disk, since taking every
 * attempt in by use cases would take minutes.
 */
export async function makeCrowd(
  folder: string,
  { questions = 20, ...size }: { people: number; attempts: number; questions?: number },
): Promise<void> {
  const site = await openSite(folder);
  await found(site);
  const course = measuredCourse(site.library);
  const papers = papersOf(site.library, course, questions);
  const attempts = (answered: number) =>
    Array.from({ length: size.attempts }, (_, index) => frozenCopy(papers.submitted(papers.open(index + 1, answered))));
  const histories = [1, 0.85, 0.25].map((share) => attempts(Math.floor(share * questions)));
  await mkdir(join(folder, 'people'), { recursive: true });
  const indexes = Array.from({ length: size.people }, (_, index) => index);
  await inLanes(indexes, 16, async (index) => {
    const person = colleague(index);
    const record: PersonRecord = { ...learned(site, person), attempts: histories[index % 3] ?? [] };
    await writeFile(join(folder, 'people', `${person.id}.json`), jsonOf({ schema: SCHEMA, ...record }));
  });
  await site.close();
}
