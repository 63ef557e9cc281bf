/** What the secret address of somebody's calendar is worked out from. */
export const calendar = [
  'alter table person add column calendar_nonce text',
  'alter table person add column calendar_made_at timestamptz(3)',
] as const;
