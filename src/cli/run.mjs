// @ts-check
import { build, buildIfChanged, compileMessages } from './build.mjs';
import { checks } from './checks.mjs';
import { run, tool, withNode } from './command.mjs';
import { setUp } from './setup.mjs';
import { main } from './steps.mjs';

const [name = '', ...rest] = process.argv.slice(2);

/** The scripts of package.json that need the packages and the right Node. @type {Record<string, (node: string) => Promise<number>>} */
const SCRIPTS = {
  messages: (node) => compileMessages(node).then(() => 0),
  build: (node) => build(node).then(() => 0),
  dev: async (node) => {
    await compileMessages(node);
    return live(node, tool('astro', 'astro', 'dev'));
  },
  check: async (node) => {
    await compileMessages(node);
    const codes = [];
    for (const { args } of checks()) codes.push(await live(node, args));
    return Math.max(...codes);
  },
  format: async (node) => {
    const write = tool('@biomejs/biome', 'biome', 'check', '--write');
    // Markup comes to rest at the second run only.
    await run(node, write, { env: withNode(node) });
    return live(node, write);
  },
  demo: async (node) => {
    await buildIfChanged(node);
    return live(node, ['src/cli/demo.ts']);
  },
  content: (node) => live(node, ['src/cli/content.ts']),
  data: (node) => live(node, ['src/cli/data.ts']),
  bench: async (node) => {
    await buildIfChanged(node);
    return live(node, ['test/bench/run.ts']);
  },
};

main(async () => {
  const script = SCRIPTS[name];
  if (!script) {
    console.error(`There is no "${name}". There are: ${Object.keys(SCRIPTS).join(', ')}.`);
    return 2;
  }
  return script(await setUp());
});

/** @param {string} node @param {readonly string[]} args */
async function live(node, args) {
  const { code } = await run(node, [...args, ...rest], { live: true, env: withNode(node) });
  return code;
}
