import { multiply, papers } from './database.ts';
import { found, openSite } from './site.ts';
import { colleague, learned, takeIn } from './staff.ts';

/** People who are copied inside the database. */
const MODELS = 50;
const QUESTIONS = 20;

/**
 * Fills an empty database with an organisation and so many people, each with so many submitted attempts of twenty questions;
 * one in three never passed.
 */
export async function makeDatabaseCrowd(url: string, size: { people: number; attempts: number }): Promise<void> {
  const site = await openSite(url);
  const [officer, all] = [await found(site), await papers(QUESTIONS)];
  const histories = [1, 0.85, 0.25].map((share) =>
    Array.from({ length: size.attempts }, (_, index) =>
      all.submitted(all.open(index + 1, Math.floor(share * QUESTIONS))),
    ),
  );
  const models = Array.from({ length: MODELS }, (_, index) => ({
    ...learned(site, colleague(index)),
    attempts: histories[index % 3] ?? [],
  }));
  await takeIn(site, officer, models);
  await site.close();
  await multiply(url, MODELS, size.people);
}
