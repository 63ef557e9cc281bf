import type { Named, ShownPart } from '../parts.ts';

export interface OrderTypes {
  /** Steps to be put in sequence; `items` are authored in the right one. */
  readonly question: {
    readonly items: readonly (Named & {
      /** Id of a picture; with one on every step it is a panel puzzle. */
      readonly picture?: string;
    })[];
    /** The pairs the sources put in order, `[earlier, later]`; all pairs when left out. Only these are scored. */
    readonly pairs?: readonly (readonly [string, string])[];
    /** Pairs that earn nothing at all when broken. */
    readonly mustPrecede?: readonly (readonly [string, string])[];
  };
  readonly answer: { readonly items: readonly string[] };
  readonly shown: { readonly items: readonly (ShownPart & { readonly picture?: string })[] };
}
