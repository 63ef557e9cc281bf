import * as m from '../../../../i18n/paraglide/messages.js';
import { translator } from '../../../../i18n/translate.ts';
import type { Drag } from '../../move/dragging.ts';
import { Moves } from '../../move/moves.svelte.ts';
import type { PlayerProps } from '../../players.ts';
import { ownerOf, type Pairs, paired, unpaired } from './pairs.ts';

/** What somebody does with items and their matches, by tapping one and then the other, or by dragging. */
export class Matching {
  /** The match that was tapped, to go where is tapped next. */
  taken = $state<string>();
  /** The item that was tapped, to get what is tapped next. */
  waiting = $state<string>();
  dragged = $state<string>();
  /** Where what is dragged is now: an item, or the tray, which is ''. */
  over = $state<string>();
  readonly moves: Moves<Pairs>;
  readonly #props: PlayerProps<'match'>;

  constructor(props: PlayerProps<'match'>) {
    this.#props = props;
    this.moves = new Moves((pairs) => props.onanswer({ kind: 'match', pairs }));
  }

  get pairs(): Pairs {
    return this.#props.answer?.pairs ?? {};
  }

  item(id: string): string {
    return this.#props.question.items.find((item) => item.id === id)?.text ?? '';
  }

  match(id: string): string {
    return this.#props.question.matches.find((match) => match.id === id)?.text ?? '';
  }

  give(item: string, match: string): void {
    this.#letGo();
    const { pairs } = this;
    const [old, owner] = [pairs[item], ownerOf(pairs, match)];
    if (old === match) return;
    const values = { match: this.match(match), item: this.item(item), old: this.match(old ?? '') };
    const t = translator(this.#props.language);
    const replaced =
      owner === undefined ? t(m.match_replaced, values) : t(m.match_swapped, { ...values, owner: this.item(owner) });
    this.moves.make(pairs, paired(pairs, item, match), old === undefined ? t(m.match_put, values) : replaced);
  }

  takeBack(item: string): void {
    this.#letGo();
    const match = this.pairs[item];
    if (match === undefined) return;
    const what = translator(this.#props.language)(m.match_taken_back, { match: this.match(match) });
    this.moves.make(this.pairs, unpaired(this.pairs, item), what);
  }

  tapMatch(match: string): void {
    if (this.waiting !== undefined) this.give(this.waiting, match);
    else if (this.taken === match) this.putBack();
    else {
      this.taken = match;
      this.moves.said = translator(this.#props.language)(m.match_taken, { match: this.match(match) });
    }
  }

  tapItem(item: string): void {
    const has = this.pairs[item];
    if (this.taken !== undefined && this.taken !== has) this.give(item, this.taken);
    else if (this.taken !== undefined || this.waiting === item) this.putBack();
    else if (has !== undefined) this.tapMatch(has);
    else {
      this.waiting = item;
      this.moves.said = translator(this.#props.language)(m.match_waiting, { item: this.item(item) });
    }
  }

  /** Lets go of what was tapped. */
  putBack(): void {
    if (this.taken === undefined && this.waiting === undefined) return;
    this.#letGo();
    this.moves.said = translator(this.#props.language)(m.move_put_back);
  }

  dragOf(match: string): Drag {
    return {
      lift: () => {
        this.#letGo();
        this.dragged = match;
      },
      over: (place) => {
        this.over = place?.id;
      },
      drop: (place) => {
        const owner = ownerOf(this.pairs, match);
        if (place?.id) this.give(place.id, match);
        else if (place && owner !== undefined) this.takeBack(owner);
        this.#letGo();
      },
      back: () => this.#letGo(),
    };
  }

  #letGo(): void {
    this.taken = undefined;
    this.waiting = undefined;
    this.dragged = undefined;
    this.over = undefined;
  }
}
