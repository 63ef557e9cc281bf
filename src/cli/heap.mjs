// @ts-check

/**
 * Flags of the server's process. V8 sizes its heap by the machine: where that has 24 GB, the server kept three times as
 * much as it used. New objects get 8 MB, and a whole collection follows growth by 20 %.
 */
export const HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=20'];

/**
 * Environment of the server's process, for glibc; others look at none of it. A pool of memory for each thread, and large
 * pieces kept for later, held 50 to 100 MB that nothing used.
 */
export const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };
