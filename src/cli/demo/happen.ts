import { customRandom, urlAlphabet } from 'nanoid';
import { randomFrom } from '../../domain/random.ts';
import type { Needs } from '../../usecases/needs.ts';
import { clockAt } from './calendar.ts';
import { type Deed, personNumbered } from './deed.ts';

/**
 * Does it all, each at its own time: one person's deeds in order, different people's side by side, and the office's in
 * order with everybody's. What a person does gets ids that depend on their number alone, so that everybody draws the
 * same paper each time.
 */
export async function happen(needs: Needs, deeds: readonly Deed[]): Promise<void> {
  const busy = new Map<string, Promise<void>>();
  const ids = new Map<string, Needs['newId']>();
  const carryOut = async ({ at, by, office, act }: Deed) => {
    const who = await personNumbered(needs, by);
    const library = await needs.libraryUnder(await needs.store.organisation());
    const { now, pass } = clockAt(at);
    const own = ids.get(by) ?? idsFrom(by);
    ids.set(by, own);
    await act({ who, pass, needs: { ...needs, library, now, newId: office ? needs.newId : own } });
  };

  for (const deed of deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (deed.office) {
      await Promise.all(busy.values());
      await carryOut(deed);
    } else {
      busy.set(
        deed.by,
        (busy.get(deed.by) ?? Promise.resolve()).then(() => carryOut(deed)),
      );
    }
  }
  await Promise.all(busy.values());
}

function idsFrom(seed: string): Needs['newId'] {
  const random = randomFrom(seed);
  return customRandom(urlAlphabet, 21, (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)));
}
