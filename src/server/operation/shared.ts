/**
 * The one thing of that name in this process. The built server and the command that starts it each have a copy of our
 * code; what they both use is kept where both find it.
 */
export function shared<Thing extends object>(name: string, make: () => Thing): Thing {
  const things = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`licheng.${name}`);
  things[key] ??= make();
  return things[key] as Thing;
}
