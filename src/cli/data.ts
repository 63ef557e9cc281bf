import { command } from './data/command.ts';

// A copy of the data in the making goes when the process ends in its own way.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => process.exit(code));
}

process.exitCode = await command(process.argv.slice(2), process.env).catch((fault) => {
  console.error(fault);
  return 1;
});
