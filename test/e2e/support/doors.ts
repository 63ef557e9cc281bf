import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** Every page and endpoint there is, by its file, such as `courses/[course]/index.astro`. */
export function pageFiles(): string[] {
  return globSync('**/*.{astro,ts}', { cwd: `${src}/pages` })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** The files of src that contain a text. */
export function sourcesSaying(text: string): string[] {
  return globSync('**/*.{astro,svelte,css,ts}', { cwd: src })
    .filter((file) => readFileSync(`${src}/${file}`, 'utf8').includes(text))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** Every action there is. They cannot be imported outside a build, so their names are read where they are written. */
export function actionNames(): string[] {
  const files = globSync('*.ts', { cwd: `${src}/actions` }).filter((file) => file !== 'door.ts' && file !== 'index.ts');
  const names = files.flatMap((file) => {
    const text = readFileSync(`${src}/actions/${file}`, 'utf8');
    const doors = text.match(/\b(?:door|publicDoor)\(/g) ?? [];
    const named = [...text.matchAll(/^ {2}(\w+): (?:door|publicDoor)\(/gm)].map(([, name]) => name!);
    if (named.length !== doors.length)
      throw new Error(`src/actions/${file} has a door without a name in its first column.`);
    return named;
  });
  return names.toSorted();
}
