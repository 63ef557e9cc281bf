// @ts-check
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { root, run, withNode } from './command.mjs';
import { HEAP, MALLOC } from './heap.mjs';
import { setUp } from './setup.mjs';
import { main } from './steps.mjs';

stopWithNpm();
main(async () => {
  const node = await setUp();
  await buildIfChanged(node);
  const env = { ...MALLOC, ...withNode(node) };
  const { code } = await run(node, [...HEAP, join(root, 'src/cli/serve.ts')], { live: true, env });
  return code;
});

/** A SIGTERM that npm gets ends npm and its shell, and nobody tells us: we notice that the parent has gone. */
function stopWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    // Once: a second time would mean that the server should not take its time.
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
