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
  /** Left out while nobody asked for it: an open sidebar has no tab. */
  readonly tab?: TabPlace | null;
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

  /** How wide a scroll bar of the page's must be left free, and, while the sidebar is closed, where the tab waits. */
  atEdge(
    { page, nodes }: Findings,
    { side }: Look,
    isClosed: boolean,
  ): { readonly inset: number; readonly tab: TabPlace | null } {
    if (this.#measured?.side !== side) this.#measured = { side, inset: edgeScrollbar(this.#document, side) };
    if (isClosed && this.#measured.tab === undefined) {
      const { inset } = this.#measured;
      const edge = { side, inset, ours: this.#ours() };
      this.#measured = { side, inset, tab: findTabPlace(this.#document, page.blocks, nodes, edge) };
    }
    return { inset: this.#measured.inset, tab: this.#measured.tab ?? null };
  }

  /** Moves the page aside for an open sidebar, if the reader wants that; back for `null`. */
  makeRoom(look: Look | null): void {
    this.#room.set(look?.room ? look : null);
  }
}
