/** The panel in the page, sidebar or edge tab: mounted when there is something to show, gone without a trace otherwise. */
import type { CiteFormat } from '../cite/index.ts';
import type { Words } from '../i18n/index.ts';
import { isAlive } from '../messages/client.ts';
import type { StartAnswer } from '../messages/protocol.ts';
import type { Asked, ReportAbout } from '../messages/panel-port.ts';
import type { TabPlace } from '../page/edge-tab.ts';
import { type Mount, mountHost } from '../page/mount.ts';
import type { ReaderSettings } from '../storage/types.ts';
import type { SidebarView } from '../view/types.ts';

/** What can be drawn; `components/sidebar` takes it as it is. */
export interface PanelProps {
  readonly view: SidebarView;
  readonly words: Words;
  readonly look: Pick<ReaderSettings, 'theme' | 'side' | 'width' | 'room' | 'marks'>;
  readonly edge: { readonly inset: number; readonly tab: TabPlace | null };
  readonly state: {
    readonly open: boolean;
    readonly asked: Asked;
    readonly hiddenCards: ReadonlySet<string>;
    readonly read: StartAnswer['read'];
  };
  readonly on: PanelCallbacks;
}

export interface PanelCallbacks {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onActivate: (card: string) => void;
  readonly onSelect: (card: string) => void;
  readonly onRead: (card: string) => void;
  readonly onReport: (target: ReportAbout) => void;
  readonly onHide: (card: string) => void;
  readonly onShowHidden: () => void;
  readonly onJumpEvent: (event: string) => void;
  readonly onEvent: (event: string) => void;
  readonly onSettings: () => void;
  readonly onTake: (card: string | null, form: CiteFormat | 'link') => Promise<string | null>;
  readonly onSheet: (card: string | null) => void;
  readonly onResize: (width: number, done: boolean) => void;
  readonly onSide: (side: ReaderSettings['side']) => void;
  readonly onRoom: (room: boolean) => void;
  readonly onMarks: (marks: boolean) => void;
}

/** Draws into the container; `null` takes everything down again. Lent by the entry point. */
export type Draw = (container: HTMLElement, props: PanelProps | null) => void;

export class Panel {
  readonly #document: Document;
  readonly #css: string;
  readonly #draw: Draw;
  #mount: Mount | null = null;
  #life = new AbortController();
  /** Element of the page that had the focus before ours took it. */
  #before: HTMLElement | null = null;

  constructor(document: Document, css: string, draw: Draw) {
    this.#document = document;
    this.#css = css;
    this.#draw = draw;
  }

  get host(): HTMLElement | null {
    return this.#mount?.host ?? null;
  }

  show(props: PanelProps): void {
    const { look, edge, state } = props;
    const tabTop = edge.tab?.top ?? 0;
    const placement = { side: look.side, width: look.width, inset: edge.inset, open: state.open, tabTop };
    if (!this.#mount) {
      this.#life = new AbortController();
      this.#mount = mountHost(this.#document, { css: this.#css, isAlive }, placement, this.#life.signal);
    } else this.#mount.place(placement);
    this.#draw(this.#mount.container, props);
  }

  hide(): void {
    if (!this.#mount) return;
    this.#draw(this.#mount.container, null);
    this.#life.abort();
    this.#mount = null;
  }

  /** Tells what scrolls in the panel, until it is hidden. */
  onScroll(callback: (target: EventTarget | null) => void): void {
    const options = { capture: true, passive: true, signal: this.#life.signal };
    this.#mount?.container.addEventListener('scroll', (event) => callback(event.target), options);
  }

  /** Puts the host back when the page removed it; after a few times we give in. */
  ensure(): void {
    if (this.#mount && !this.#mount.ensure()) this.hide();
  }

  get hasFocus(): boolean {
    return this.host !== null && this.#document.activeElement === this.host;
  }

  /** Before the reader opens it: remembers where in the page the focus is. */
  noteFocus(): void {
    const { activeElement } = this.#document;
    this.#before = activeElement instanceof HTMLElement && activeElement !== this.host ? activeElement : null;
  }

  /** After the reader opened it: the keyboard continues in the panel. */
  takeFocus(): void {
    this.#mount?.container
      .querySelector<HTMLElement>('button,a[href],[tabindex]')
      ?.focus({ preventScroll: true });
  }

  /** After the reader closed it: back to where the focus was. */
  returnFocus(): void {
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }
}
