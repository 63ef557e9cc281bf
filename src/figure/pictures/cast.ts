import type { Look } from '../look.ts';

/** The people of the pictures, the same in all of them. */
export const CLERK: Look = { hair: 'bun', outfit: 'uniform' };
export const CLERK_MAN: Look = { hair: 'short', outfit: 'uniform' };
export const VISITOR: Look = { hair: 'short', outfit: 'coat' };
export const VISITOR_WOMAN: Look = { hair: 'bob', outfit: 'dress' };
export const MANAGER: Look = { hair: 'short', outfit: 'suit' };
export const SENIOR: Look = { hair: 'grey', outfit: 'suit' };
export const ELDER: Look = { hair: 'grey', outfit: 'dress' };
export const OLD_MAN: Look = { hair: 'grey', outfit: 'coat' };
