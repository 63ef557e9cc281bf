/** A part of a person's copy: a title, what there is to say, and the things it lists. */
export interface CopySection {
  readonly title: string;
  readonly note?: string;
  readonly facts?: readonly Fact[];
  readonly items?: readonly CopyItem[];
}

/** What something is called, and what it is. */
export type Fact = readonly [name: string, value: string];

export interface CopyItem {
  readonly title: string;
  readonly facts?: readonly Fact[];
  readonly groups?: readonly { readonly title: string; readonly lines: readonly string[] }[];
}
