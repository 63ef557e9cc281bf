// @ts-check
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { root, run, withNode } from './command.mjs';
import { setUp } from './setup.mjs';
import { main } from './steps.mjs';

stopWithNpm();
main(async () => {
  const node = await setUp();
  await buildIfChanged(node);
  const { code } = await run(node, [join(root, 'src/cli/serve.ts')], { live: true, env: withNode(node) });
  return code;
});

/** A SIGTERM that npm gets ends npm and its shell, and nobody tells us: we notice that the parent has gone. */
function stopWithNpm() {
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(look, 500).unref();
}
