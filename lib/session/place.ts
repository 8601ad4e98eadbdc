/** The sidebar's place in the window: whether it may stand open, where the tab waits, whether the page moves aside. */
import { edgeScrollbar, findTabPlace, type TabPlace } from '../page/edge-tab.ts';
import { fitBeside, hasPlace, type Strip } from '../page/free-space.ts';
import { canMakeRoom, Room } from '../page/make-room.ts';
import type { ReaderSettings } from '../storage/types.ts';
import { SIDEBAR_WIDTHS } from '../view/widths.ts';
import type { Findings } from './examine.ts';
import type { LookChange } from './own-look.ts';

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
  /** How the open sidebar stands beside the text, where that is not as in the settings. */
  #fitting: (Pick<Strip, 'side'> & Partial<Strip>) | null = null;
  /** The reader has moved it on this page: it stays. */
  #isByHand = false;

  constructor(document: Document, ours: () => Element | null) {
    this.#document = document;
    this.#room = new Room(document);
    this.#ours = ours;
  }

  /** The window or, for `isNew`, the text is another one: measure anew when asked. */
  forget(isNew?: boolean): void {
    this.#measured = null;
    if (isNew) this.#isByHand = false;
    if (!this.#isByHand) this.#fitting = null;
  }

  mayStandOpen({ page, nodes }: Findings, look: Look): boolean {
    return hasPlace(this.#document, page.blocks, nodes, { ...look, ours: this.#ours() });
  }

  /** How it stands: open, where it covers no text, if there is such a place and the page does not move aside. */
  fit({ page, nodes }: Findings, look: ReaderSettings, isClosed: boolean): ReaderSettings {
    if (isClosed || (look.room && canMakeRoom(this.#document, look))) return look;
    const wanted = { ...look, least: SIDEBAR_WIDTHS.least, ours: this.#ours() };
    this.#fitting ??= fitBeside(this.#document, page.blocks, nodes, wanted);
    return { ...look, ...this.#fitting };
  }

  /** The reader has dragged it or sent it to the other side: from then on it stands so. */
  adopt({ side, width }: LookChange): void {
    if (!side && !width) return;
    this.#fitting = side ? { side } : this.#fitting && { side: this.#fitting.side };
    this.#isByHand = true;
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
