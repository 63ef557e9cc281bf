/** The organisation's own numbers of norms, and those it has switched off. */
export const houseRules = ['alter table organisation add column house_rules json'] as const;
