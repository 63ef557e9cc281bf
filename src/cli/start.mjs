// @ts-check
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { root, run, withNode } from './command.mjs';
import { setUp } from './setup.mjs';
import { main } from './steps.mjs';

main(async () => {
  const node = await setUp();
  await buildIfChanged(node);
  const { code } = await run(node, [join(root, 'src/cli/serve.ts')], { live: true, env: withNode(node) });
  return code;
});
