/** Shortest password taken, in UTF-16 code units. */
export const PASSWORD_MIN = 8;
/** Longest password taken, in UTF-16 code units. */
export const PASSWORD_MAX = 128;
