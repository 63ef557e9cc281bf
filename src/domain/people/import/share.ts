/** How many people of a staff list are written already. */
export interface Share {
  readonly done: number;
  readonly of: number;
}
