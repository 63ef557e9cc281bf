import { getCollection } from 'astro:content';
import type { Authored } from '../authored/library.ts';
import type { Merged } from '../authored/own.ts';

/** The content this server was built with, and the organisation's own where it has a folder of such. */
export async function contentWith(own: string | undefined): Promise<Merged> {
  const built = await builtContent();
  if (own === undefined) return { content: built, faults: [] };
  // What reads Markdown is loaded by those alone who need it.
  const { withOwn } = await import('../authored/own.ts');
  return withOwn(built, own);
}

async function builtContent(): Promise<Authored> {
  const entriesOf = async <Part extends keyof Authored>(part: Part) =>
    (await getCollection(part)).map(({ data }) => data.entry) as Authored[Part];
  const [sources, norms, questions, scenarios, courses, programmes] = await Promise.all([
    entriesOf('sources'),
    entriesOf('norms'),
    entriesOf('questions'),
    entriesOf('scenarios'),
    entriesOf('courses'),
    entriesOf('programmes'),
  ]);
  return { sources, norms, questions, scenarios, courses, programmes };
}
