/** How a person is dressed and combed. Customers use the first four outfits but `uniform`. */
export interface Look {
  readonly hair: 'short' | 'bob' | 'bun' | 'grey';
  readonly outfit: 'uniform' | 'suit' | 'coat' | 'dress';
}

/** Decides skirt or trousers, tie or scarf. */
export function isWoman({ hair, outfit }: Look): boolean {
  return hair === 'bob' || hair === 'bun' || outfit === 'dress';
}
