import fc from 'fast-check';

type Part = { readonly id: string };

/** Some of the things, each in one of the places. */
export function placing(things: readonly Part[], places: readonly Part[]): fc.Arbitrary<Record<string, string>> {
  const place = fc.option(fc.constantFrom(...places.map(({ id }) => id)), { nil: undefined });
  return fc
    .tuple(...things.map(() => place))
    .map((chosen) => Object.fromEntries(things.flatMap(({ id }, at) => (chosen[at] ? [[id, chosen[at]]] : []))));
}

/** Some of the things, each in a place of its own. */
export function pairing(things: readonly Part[], places: readonly Part[]): fc.Arbitrary<Record<string, string>> {
  return fc
    .tuple(fc.shuffledSubarray([...things]), fc.shuffledSubarray([...places], { minLength: places.length }))
    .map(([some, shuffled]) => Object.fromEntries(some.map(({ id }, at) => [id, shuffled[at]!.id])));
}
