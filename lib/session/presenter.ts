/** Shows the findings of an article: marks in the text, the panel at its side, and the way from one to the other. */
import { createWords, type Messages, type Words } from '../i18n/index.ts';
import { ask } from '../messages/client.ts';
import type { ReportVersions } from '../messages/protocol.ts';
import { findAtPoint, isPlainClick } from '../page/at-point.ts';
import { isFree } from '../page/free-space.ts';
import { Marks } from '../page/highlights.ts';
import { scrollToRange } from '../page/scroll.ts';
import { isHonestlyVisible } from '../page/visibility.ts';
import type { ReaderSettings } from '../storage/types.ts';
import type { CardView, SidebarView } from '../view/types.ts';
import { findDate } from './dates.ts';
import { draftOfAbsent, draftOfCard } from './drafts.ts';
import type { Findings } from './examine.ts';
import { GrowingList } from './growing-list.ts';
import { findMarks, findSentence, type PageMarks } from './marks.ts';
import { Panel, type PanelCallbacks, type PanelReport } from './panel.ts';
import type { SessionParts } from './parts.ts';

/** What is to be shown. */
export interface Presentation {
  readonly findings: Findings;
  readonly view: SidebarView;
  readonly messages: Messages;
  readonly settings: ReaderSettings;
  /** Whether the sidebar may stand open without being asked. */
  readonly mayOpen: boolean;
}

export class Presenter {
  readonly #parts: SessionParts;
  readonly #onChange: () => void;
  readonly #panel: Panel;
  readonly #marker = new Marks();
  readonly #list = new GrowingList(() => this.#drawPanel());
  #words: Words | null = null;
  #shown: Presentation | null = null;
  #marks: PageMarks = { paired: new Map(), differing: [] };
  #stay = new AbortController();
  #open = false;
  /** Opened or closed by the reader on this page: from then on only the reader moves it. */
  #touched = false;
  #activeCard: string | null = null;
  #hidden: ReadonlySet<string> = new Set();

  /** `onChange` is called when the reader opened or closed the panel. */
  constructor(parts: SessionParts, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
    this.#panel = new Panel(parts.document, parts.css, parts.draw);
  }

  get host(): HTMLElement | null {
    return this.#panel.host;
  }

  get view(): SidebarView | null {
    return this.#shown?.view ?? null;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get versions(): ReportVersions {
    const { engine } = this.#parts.data.engine();
    return { engine: engine.version, dossier: this.#shown?.view.dossier.version ?? '' };
  }

  present(presentation: Presentation): void {
    const isNew = presentation.findings !== this.#shown?.findings;
    if (presentation.messages !== this.#shown?.messages) this.#words = createWords(presentation.messages);
    this.#shown = presentation;
    if (isNew) {
      this.#marks = findMarks(presentation.findings);
      this.#activeCard = null;
      this.#listen();
    }
    const wasOpen = this.#open && !isNew;
    if (!this.#touched) this.#open = presentation.settings.mode === 'full' && presentation.mayOpen;
    this.#draw(!wasOpen);
  }

  clear(): void {
    this.#stay.abort();
    this.#marker.clear();
    this.#panel.hide();
    this.#shown = null;
    this.#marks = { paired: new Map(), differing: [] };
    this.#open = false;
    this.#touched = false;
    this.#activeCard = null;
    this.#hidden = new Set();
  }

  ensure(): void {
    this.#panel.ensure();
  }

  toggle(): void {
    if (this.#shown) this.#setOpen(!this.#open);
  }

  #listen(): void {
    this.#stay.abort();
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const { document } = this.#parts;
    document.addEventListener('click', (event) => this.#click(event), {
      capture: true,
      passive: true,
      signal,
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#makeRoom(), 200);
    };
    document.defaultView?.addEventListener('resize', onResize, { passive: true, signal });
  }

  /** A sidebar that opened by itself closes by itself when the window no longer has room for it. */
  #makeRoom(): void {
    if (!this.#shown || !this.#open || this.#touched) return;
    const { findings, settings } = this.#shown;
    if (isFree(this.#parts.document, findings.page.blocks, findings.nodes, settings)) return;
    this.#open = false;
    this.#draw();
    this.#onChange();
  }

  #click(event: MouseEvent): void {
    if (!this.#shown || !isPlainClick(event) || this.#shown.settings.mode === 'badge') return;
    const sentence = findAtPoint(this.#visibleMarks(), event.clientX, event.clientY);
    const card = this.#cards().find((one) => one.sentence === sentence);
    if (!card) return;
    this.#activeCard = card.id;
    if (this.#open) this.#draw();
    else this.#setOpen(true, false);
  }

  #setOpen(open: boolean, withFocus = true): void {
    this.#open = open;
    this.#touched = true;
    this.#draw(open);
    if (open && withFocus) this.#panel.takeFocus();
    else if (!open) this.#panel.returnFocus();
    void ask({ type: 'remember', change: { open } });
    this.#onChange();
  }

  #cards(): CardView[] {
    return this.#shown?.view.cards.filter((card) => !this.#hidden.has(card.id)) ?? [];
  }

  #visibleMarks(): Array<readonly [number, Range]> {
    const wanted = new Set(this.#cards().map((card) => card.sentence));
    return [...this.#marks.paired].filter(([sentence]) => wanted.has(sentence));
  }

  #draw(justOpened = false): void {
    const shown = this.#shown;
    if (!shown) return;
    const { settings, view } = shown;
    const withMarks = settings.mode !== 'badge';
    this.#marker.set('paired', withMarks ? this.#visibleMarks().map(([, range]) => range) : []);
    this.#marker.set('differs', withMarks ? this.#marks.differing : []);
    this.#markCurrent();
    if (justOpened) this.#list.reset(view.cards.length);
    this.#list.include(view.cards.findIndex(({ id }) => id === this.#activeCard));
    this.#drawPanel();
    if (justOpened && this.#open) void this.#list.fill(this.#stay.signal);
  }

  #drawPanel(): void {
    const shown = this.#shown;
    if (!shown || !this.#words) return;
    const { settings, view } = shown;
    if (settings.mode !== 'full' && !this.#open) {
      this.#panel.hide();
      return;
    }
    const isNew = !this.#panel.host;
    this.#panel.show({
      view: { ...view, cards: view.cards.slice(0, this.#list.limit) },
      words: this.#words,
      look: settings,
      state: { open: this.#open, activeCard: this.#activeCard, hiddenCards: this.#hidden },
      on: this.#callbacks,
    });
    if (isNew) this.#panel.onScroll((target) => this.#list.onScroll(target));
  }

  #markCurrent(): Range | null {
    const card = this.#open && this.#cards().find(({ id }) => id === this.#activeCard);
    const range = card && this.#shown ? findSentence(this.#shown.findings, card.sentence) : null;
    this.#marker.set('current', range ? [range] : []);
    return range;
  }

  readonly #callbacks: PanelCallbacks = {
    onOpen: () => this.#setOpen(true),
    onClose: () => this.#setOpen(false),
    onSelect: (card) => {
      this.#activeCard = card;
      this.#draw();
    },
    onActivate: (card) => {
      this.#activeCard = card;
      this.#draw();
      const range = this.#markCurrent();
      if (range) scrollToRange(range);
    },
    onHide: (card) => {
      this.#hidden = new Set([...this.#hidden, card]);
      this.#draw();
    },
    onShowHidden: () => {
      this.#hidden = new Set();
      this.#draw();
    },
    onReport: (target) => void this.#report(target),
    onJumpEvent: (event) => this.#jumpToEvent(event),
    onSettings: () => void ask({ type: 'open-settings' }),
  };

  async #report(target: PanelReport): Promise<void> {
    const shown = this.#shown;
    const { host } = this.#panel;
    // Refused without a word: whoever hid us does not deserve one, and the toolbar remains.
    if (!shown || !host || !(await isHonestlyVisible(host))) return;
    const card = target.about === 'absent' ? null : shown.view.cards.find(({ id }) => id === target.card);
    if (card === undefined) return;
    const draft = card
      ? draftOfCard(shown.findings, card, target.about === 'difference' ? target.difference : null)
      : draftOfAbsent(shown.findings, target.about === 'absent' ? target.contexts : []);
    await ask({ type: 'open-report', draft, versions: this.versions });
  }

  #jumpToEvent(id: string): void {
    const shown = this.#shown;
    const event = shown?.view.events.find((one) => one.id === id);
    const pack = shown?.findings.analysis.lang
      ? this.#parts.data.language(shown.findings.analysis.lang)
      : null;
    const sentence = shown && event && pack ? findDate(shown.findings, pack, event.date) : null;
    const range = shown && sentence !== null ? findSentence(shown.findings, sentence) : null;
    if (!range) return;
    this.#marker.set('current', [range]);
    scrollToRange(range);
  }
}
