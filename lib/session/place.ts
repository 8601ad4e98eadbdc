/** The sidebar's place in the window: whether it may stand open, where the tab waits, whether the page moves aside. */
import { edgeScrollbar, findTabPlace, type TabPlace } from '../page/edge-tab.ts';
import { hasPlace } from '../page/free-space.ts';
import { Room } from '../page/make-room.ts';
import type { ReaderSettings } from '../storage/types.ts';
import type { Findings } from './examine.ts';

type Look = Pick<ReaderSettings, 'side' | 'width' | 'room'>;

/** What was measured; the next change of the window may change it. */
interface Measured {
  readonly side: Look['side'];
  readonly inset: number;
  readonly tab: TabPlace | null;
}

export class Place {
  readonly #document: Document;
  readonly #room: Room;
  /** Element of ours in the page: it is in nobody's way but ours. */
  readonly #ours: () => Element | null;
  #measured: Measured | null = null;

  constructor(document: Document, ours: () => Element | null) {
    this.#document = document;
    this.#room = new Room(document);
    this.#ours = ours;
  }

  /** The window or the text is another one: measure anew when asked. */
  forget(): void {
    this.#measured = null;
  }

  mayStandOpen({ page, nodes }: Findings, look: Look): boolean {
    return hasPlace(this.#document, page.blocks, nodes, { ...look, ours: this.#ours() });
  }

  /** Where the tab waits, and how wide a scroll bar of the page's must be left free. */
  atEdge({ page, nodes }: Findings, { side }: Look): Measured {
    if (this.#measured?.side === side) return this.#measured;
    const inset = edgeScrollbar(this.#document, side);
    const tab = findTabPlace(this.#document, page.blocks, nodes, { side, inset, ours: this.#ours() });
    this.#measured = { side, inset, tab };
    return this.#measured;
  }

  /** Moves the page aside for an open sidebar, if the reader wants that; back for `null`. */
  makeRoom(look: Look | null): void {
    this.#room.set(look?.room ? look : null);
  }
}
