import type { Needs } from '../needs.ts';

type Asks = Pick<Needs, 'store' | 'now'>;

/** Milliseconds for which figures are good enough; after that they are worked out anew behind the page. */
export const GOOD_FOR = 10 * 60_000;

/** Gives figures as this process last worked them out; it waits for them only the first time. */
export interface Aged<Asking extends Asks, Figures> {
  (needs: Asking): Promise<Figures>;
  /** The same without waiting: undefined the first time, while they are worked out behind the page. */
  readonly known: (needs: Asking) => Figures | undefined;
}

/**
 * Makes a function that gives figures as this process last worked them out; it waits for them only the first time. Those
 * older than {@link GOOD_FOR} are worked out anew meanwhile, once however many ask.
 *
 * @param work works the figures out as of now, in seconds where there are hundreds of thousands of attempts
 */
export function aged<Asking extends Asks, Figures extends { readonly at: Date }>(
  work: (needs: Asking, at: Date) => Promise<Figures>,
): Aged<Asking, Figures> {
  const kept = new WeakMap<Needs['store'], { figures?: Figures; working?: Promise<Figures> | undefined }>();
  const figuresFor = async (needs: Asking): Promise<Figures> => {
    const { store, now } = needs;
    const own = kept.get(store) ?? {};
    kept.set(store, own);
    const { figures } = own;
    if (figures && now().getTime() - figures.at.getTime() < GOOD_FOR) return figures;
    own.working ??= work(needs, now())
      .then((found) => (own.figures = found))
      .finally(() => (own.working = undefined));
    if (!figures) return own.working;
    // Whoever asks next sees what became of it; a store that fails is told of where people wait for it.
    own.working.catch(() => {});
    return figures;
  };
  const known = (needs: Asking) => {
    figuresFor(needs).catch(() => {});
    return kept.get(needs.store)?.figures;
  };
  return Object.assign(figuresFor, { known });
}
