/** Where somebody is in a list, which its file has whole. */
const PLACES = ['page', 'before', 'within'];

/** What an address says about which rows are in a list's file. */
export function narrowingIn(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => !PLACES.includes(name)));
}

/** Whether it leaves rows out, or orders them; a field left empty does not, nor a word about what was done, as `?made`. */
export function isNarrowed(narrowing: URLSearchParams): boolean {
  return [...narrowing.values()].some((value) => value !== '');
}
