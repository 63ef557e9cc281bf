import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder of src may import besides itself: folders and files of src, and packages; `type ` for types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schemas: ['domain', 'astro/zod'],
  store: ['domain', 'lowdb', 'pg', 'kysely', 'astro/zod', 'node:'],
  usecases: [
    'domain',
    'store/store.ts',
    'schemas/edition.ts',
    'schemas/question/question.ts',
    'schemas/scenario.ts',
    'type server/accounts.ts',
    'ts-fsrs',
  ],
  figure: ['domain'],
  authored: ['domain', 'schemas', 'figure/pictures.ts', 'figure/scenes.ts', 'astro/zod', 'satteri', 'yaml', 'node:'],
  authors: ['domain', 'authored', 'i18n', 'styles', '@dagrejs/dagre', 'astro'],
  i18n: ['domain', 'type usecases', 'type astro:actions'],
  islands: ['domain', 'figure', 'i18n', 'astro:actions', 'type actions', 'svelte', '@lucide/svelte'],
  actions: [
    'domain',
    'usecases',
    'schemas',
    'i18n',
    'server',
    'store/store.ts',
    'astro:actions',
    'astro/zod',
    'type astro',
  ],
  components: [
    'domain',
    'usecases',
    'figure',
    'i18n',
    'islands',
    'server',
    'layouts',
    'styles',
    '@lucide/astro',
    'type actions',
    'type astro',
  ],
  layouts: ['domain', 'i18n', 'components', 'styles'],
  pages: [
    'domain',
    'usecases',
    'figure',
    'i18n',
    'islands',
    'components',
    'layouts',
    'server',
    'styles',
    'schemas',
    'store/store.ts',
    'astro:content',
    '@lucide/astro',
    'type actions',
    'type astro',
  ],
};

/** Files longer than {@link LONGEST} lines, and why. */
const LONG: Readonly<Record<string, string>> = {};
const LONGEST = 150;

/** Folders of more than {@link FULLEST} files, and why. */
const FULL: Readonly<Record<string, string>> = {
  'src/components': 'small pieces that pages of all kinds share',
  'src/components/hr': 'small pieces of the pages of HR, each used on one or two of them',
  'src/cli': 'each command of npm is a file, and what they share',
  'src/figure': 'the parts of one drawn person; the pictures made of them have a folder of their own',
  'src/figure/pictures': 'one picture, one file',
  'src/store/postgres/migrations': 'one step, one file, and none is ever changed',
  'src/store/lowdb': 'one store, taken apart by what can fail; none of it has a noun of the domain to group by',
};
const FULLEST = 12;

interface Import {
  readonly file: string;
  readonly path: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mjs|astro|svelte)$/.test(name) && !name.includes('paraglide'))
  .map((name) => join('src', name));
const imports = files.flatMap(importsOf);

describe('imports run one way', () => {
  test.each(Object.entries(MAY_IMPORT))('src/%s imports only itself and %j', (folder, allowed) => {
    const own = imports.filter(({ file }) => file.startsWith(`src/${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((one) => !mayImport(one, [folder, ...allowed])).map(said)).toEqual([]);
  });

  test('only what joins everything together, fills a demonstration, moves data or keeps accounts in a database names a store', () => {
    const naming = imports.filter(
      ({ file, path }) => /^store\/(lowdb|postgres)\//.test(path) && !file.startsWith('src/store/'),
    );
    expect([...new Set(naming.map(({ file }) => file))].toSorted()).toEqual([
      'src/cli/data/place.ts',
      'src/cli/demo/seed.ts',
      'src/server/better-auth/postgres/connection.ts',
      'src/server/needs.ts',
    ]);
  });

  test('every thread has a file of its own in the build', () => {
    const begun = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/sourceOf\('([^']+)'\)/g)].map(([, source = '']) => source),
    );
    const [, listed = ''] = /const THREADS = \[([^\]]*)\]/.exec(readFileSync('astro.config.mjs', 'utf8')) ?? [];
    expect([...listed.matchAll(/'([^']+)'/g)].map(([, source]) => source).toSorted()).toEqual(begun.toSorted());
    expect(begun).not.toEqual([]);
  });

  test('nothing goes round in a circle from the store, the use cases or the domain back to the server', () => {
    const upwards = imports.filter(
      ({ file, path, typeOnly }) =>
        /^src\/(domain|store|usecases|schemas)\//.test(file) &&
        /^(server|pages|actions|islands)\//.test(path) &&
        !typeOnly,
    );
    expect(upwards.map(said)).toEqual([]);
  });

  test('islands never get hold of an answer key: neither the library, nor grading, nor questions with keys', () => {
    const keys =
      /^domain\/(library\/(library|bank)|question\/(grade|review|show|kinds\/(?!kind\.|types\.|parts\.|timing\/clock\.|[a-z-]+\/types\.))|assessment\/(grade|draw|draft)|scenario\/(play|measure|debrief|faults))/;
    const reaching = imports.filter(
      ({ file, path, typeOnly }) => file.startsWith('src/islands/') && keys.test(path) && !typeOnly,
    );
    expect(reaching.map(said)).toEqual([]);
  });

  test('relative imports carry their extension, since Node runs the files as they are', () => {
    const bare = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORT)]
        .map((found) => found[3] ?? found[4] ?? '')
        .filter((path) => path.startsWith('.') && !/\.(ts|js|mjs|astro|svelte|css|json)$/.test(path))
        .map((path) => `${file} imports ${path}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('everything stays small', () => {
  test(`no file has more than ${LONGEST} lines, its styles not counted, but those with a reason`, () => {
    const long = files.filter((file) => linesOf(file) > LONGEST).map((file) => `${file}: ${linesOf(file)}`);
    expect(long.filter((file) => !(beforeColon(file) in LONG))).toEqual([]);
  });

  test(`no folder has more than ${FULLEST} files, but those with a reason`, () => {
    const folders = Map.groupBy(files, (file) => dirname(file));
    const full = [...folders]
      .filter(([, own]) => own.length > FULLEST)
      .map(([folder, own]) => `${folder}: ${own.length}`);
    expect(full.filter((folder) => !(beforeColon(folder) in FULL))).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, names = '', from, dynamic]) => {
    const path = from ?? dynamic ?? '';
    return {
      file,
      path: path.startsWith('.') ? inSrc(file, path) : path,
      typeOnly: type !== undefined || allTypes(names),
    };
  });
}

function inSrc(file: string, path: string): string {
  return normalize(join(dirname(file), path)).replace(/^src\//, '');
}

/** `{ type A, type B }` brings in nothing at run time either. */
function allTypes(names: string): boolean {
  const listed =
    /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return listed.length > 0 && listed.every((name) => name.startsWith('type '));
}

function mayImport({ path, typeOnly }: Import, allowed: readonly string[]): boolean {
  return allowed.some((one) => {
    const [, type, name = ''] = /^(type )?(.*)$/.exec(one) ?? [];
    if (type && !typeOnly) return false;
    return path === name || path.startsWith(name.endsWith(':') || extname(name) ? name : `${name}/`);
  });
}

function said({ file, path }: Import): string {
  return `${file} imports ${path}`;
}

function beforeColon(text: string): string {
  return text.slice(0, text.lastIndexOf(':'));
}

function linesOf(file: string): number {
  return (
    readFileSync(file, 'utf8')
      .replace(/<style[\s\S]*?<\/style>/, '')
      .split('\n').length - 1
  );
}
