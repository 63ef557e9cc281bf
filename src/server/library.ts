import { getCollection } from 'astro:content';
import { type Authored, toLibrary } from '../authored/library.ts';
import type { Library } from '../domain/library/library.ts';

/** The content this server was built with. */
export async function builtLibrary(): Promise<Library> {
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
  return toLibrary({ sources, norms, questions, scenarios, courses, programmes });
}
