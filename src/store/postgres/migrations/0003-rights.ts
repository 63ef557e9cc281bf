/** When people left and were erased, and how long data is kept. */
export const rights = [
  'alter table person add column left_at timestamptz(3)',
  'alter table person add column erased_at timestamptz(3)',
  'alter table organisation add column retention json',
] as const;
