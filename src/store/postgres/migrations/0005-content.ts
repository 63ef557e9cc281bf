/** What authors wrote, by digest, for whatever was taken on it before they rewrote it. */
export const content = ['create table content (digest text primary key, body text not null)'] as const;
