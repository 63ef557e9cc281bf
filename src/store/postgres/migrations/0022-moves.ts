/** People remember what they were before they were moved. */
export const moves = ['alter table person add column moves json'] as const;
