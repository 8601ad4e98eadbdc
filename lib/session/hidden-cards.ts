/** The cards that are put away on this page: remembered by sentence and claim, known here by their ids. */
import { ask } from '../messages/client.ts';
import type { CardView } from '../view/types.ts';
import { cardKey, findHidden } from './card-key.ts';

export class HiddenCards {
  #ids: ReadonlySet<string> = new Set();

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Begins with what is remembered of the page. */
  load(cards: readonly CardView[], keys: readonly string[]): void {
    this.#ids = findHidden(cards, keys);
  }

  /** Puts away exactly these, and has that remembered. */
  set(cards: readonly CardView[], ids: readonly string[]): void {
    this.#ids = new Set(ids);
    const hidden = cards.filter(({ id }) => this.#ids.has(id)).map(cardKey);
    void ask({ type: 'remember', change: { hidden } });
  }
}
