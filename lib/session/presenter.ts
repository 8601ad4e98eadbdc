/** Shows the findings of an article: marks in the text, the panel at its side, and the way from one to the other. */
import { createWords, type Messages, type Words } from '../i18n/index.ts';
import { ask } from '../messages/client.ts';
import type { FromPanel, ReportAbout } from '../messages/panel-port.ts';
import type { ReportVersions } from '../messages/protocol.ts';
import { findAtPoint, isPlainClick } from '../page/at-point.ts';
import { hasPlace } from '../page/free-space.ts';
import { Marks } from '../page/highlights.ts';
import { Room } from '../page/make-room.ts';
import { scrollToRange } from '../page/scroll.ts';
import { isHonestlyVisible } from '../page/visibility.ts';
import type { SheetContent } from '../storage/sheets.ts';
import type { ReaderSettings } from '../storage/types.ts';
import type { CardView, SidebarView } from '../view/types.ts';
import { cardKey } from './card-key.ts';
import { findEvent } from './dates.ts';
import { draftOfTarget } from './drafts.ts';
import type { Findings } from './examine.ts';
import { GrowingList } from './growing-list.ts';
import { findMarks, findSentence, type PageMarks } from './marks.ts';
import { Panel, type PanelCallbacks } from './panel.ts';
import type { SessionParts } from './parts.ts';
import { RemotePanels } from './remote-panels.ts';
import { citationOf, citedPage, textToTake } from './take.ts';

/** What is to be shown. */
export interface Presentation {
  readonly findings: Findings;
  readonly view: SidebarView;
  readonly messages: Messages;
  readonly settings: ReaderSettings;
  /** Cards put away on this page before, by `cardKey`. */
  readonly hidden: readonly string[];
  /** Whether the sidebar may stand open without being asked. */
  readonly mayOpen: boolean;
}

const NO_MARKS: PageMarks = { paired: new Map(), differing: new Map() };

export class Presenter {
  readonly #parts: SessionParts;
  readonly #onChange: () => void;
  readonly #panel: Panel;
  readonly #marker = new Marks();
  readonly #room: Room;
  /** The browser's own side panels that show this page: then the page itself shows only the marks. */
  readonly #remote: RemotePanels;
  readonly #list = new GrowingList(() => this.#drawPanel());
  #words: Words | null = null;
  #shown: Presentation | null = null;
  #marks = NO_MARKS;
  #stay = new AbortController();
  #open = false;
  /** Opened or closed by the reader on this page: from then on only the reader moves it. */
  #touched = false;
  #activeCard: string | null = null;
  #turn = 0;
  /** What the reader has just changed here, until the settings say the same. */
  #own: Partial<Pick<ReaderSettings, 'width' | 'side' | 'room'>> = {};
  #hidden: ReadonlySet<string> = new Set();

  /** `onChange` is called when the reader opened or closed the panel. */
  constructor(parts: SessionParts, signal: AbortSignal, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
    this.#panel = new Panel(parts.document, parts.css, parts.draw);
    this.#room = new Room(parts.document);
    this.#remote = new RemotePanels(
      signal,
      (command) => this.#obey(command),
      () => this.#draw(true),
    );
  }

  get host(): HTMLElement | null {
    return this.#panel.host;
  }

  get view(): SidebarView | null {
    return this.#shown?.view ?? null;
  }

  get isOpen(): boolean {
    return this.#open && !this.#remote.isOpen;
  }

  get versions(): ReportVersions {
    const { engine } = this.#parts.data.engine();
    return { engine: engine.version, dossier: this.#shown?.view.dossier.version ?? '' };
  }

  present(presentation: Presentation): void {
    const isNew = presentation.findings !== this.#shown?.findings;
    if (presentation.messages !== this.#shown?.messages) this.#words = createWords(presentation.messages);
    if (presentation.settings !== this.#shown?.settings) this.#own = {};
    this.#shown = presentation;
    if (isNew) {
      this.#marks = findMarks(presentation.findings);
      this.#activeCard = null;
      const away = new Set(presentation.hidden);
      const { cards } = presentation.view;
      this.#hidden = new Set(cards.filter((card) => away.has(cardKey(card))).map(({ id }) => id));
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
    this.#room.set(null);
    this.#remote.show(null);
    this.#shown = null;
    this.#marks = NO_MARKS;
    this.#own = {};
    this.#open = false;
    this.#touched = false;
    this.#activeCard = null;
    this.#hidden = new Set();
  }

  ensure(): void {
    this.#panel.ensure();
  }

  /** Opens, closes, or, while a sentence with a card is selected in the text, goes to its card. */
  toggle(): void {
    if (!this.#shown || this.#remote.isOpen) return;
    const card = this.#panel.hasFocus ? null : this.#selectedCard();
    if (card) this.#ask(card.id);
    else this.#setOpen(!this.#open);
  }

  /** What stands on a sheet to print; `null` when there is nothing. */
  sheet(card: string | null): SheetContent | null {
    const shown = this.#shown;
    const citation = shown && this.#citation(card);
    return shown && citation && citation.cards.length > 0 ? { citation, lang: shown.view.lang } : null;
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
      timer = setTimeout(() => this.#giveWay(), 200);
    };
    document.defaultView?.addEventListener('resize', onResize, { passive: true, signal });
  }

  /** A sidebar that opened by itself closes by itself when the window no longer has room for it. */
  #giveWay(): void {
    this.#makeRoom();
    if (!this.#shown || !this.isOpen || this.#touched) return;
    const { findings } = this.#shown;
    if (hasPlace(this.#parts.document, findings.page.blocks, findings.nodes, this.#look(this.#shown))) return;
    this.#open = false;
    this.#draw();
    this.#onChange();
  }

  #click(event: MouseEvent): void {
    if (!this.#shown || !isPlainClick(event) || this.#shown.settings.mode === 'badge') return;
    const sentence = findAtPoint(this.#visibleMarks(), event.clientX, event.clientY);
    const card = this.#cards().find((one) => one.sentence === sentence);
    if (card) this.#ask(card.id);
  }

  /** The reader asked for a card from the text: it unfolds, however often that is asked. */
  #ask(card: string): void {
    this.#activeCard = card;
    this.#turn++;
    if (this.#open || this.#remote.isOpen) this.#draw();
    else this.#setOpen(true, false);
  }

  /** The first card of the sentence that the selection, or the cursor, stands in. */
  #selectedCard(): CardView | undefined {
    const selection = this.#parts.document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range) return undefined;
    const found = this.#visibleMarks().find(([, mark]) =>
      mark.isPointInRange(range.startContainer, range.startOffset),
    );
    return this.#cards().find(({ sentence }) => sentence === found?.[0]);
  }

  #setOpen(open: boolean, withFocus = true): void {
    if (open) this.#panel.noteFocus();
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
    const differing = this.#visibleMarks().flatMap(([sentence]) => this.#marks.differing.get(sentence) ?? []);
    this.#marker.set('differs', withMarks ? differing : []);
    this.#markCurrent();
    if (justOpened) this.#list.reset(view.cards.length);
    this.#list.include(view.cards.findIndex(({ id }) => id === this.#activeCard));
    this.#drawPanel();
    if (justOpened && this.#open) void this.#list.fill(this.#stay.signal);
    this.#remote.show({
      view,
      page: citedPage(this.#parts.document, view),
      state: { activeCard: this.#activeCard, turn: this.#turn, hidden: [...this.#hidden] },
    });
  }

  #drawPanel(): void {
    const shown = this.#shown;
    if (!shown || !this.#words) return;
    const { settings, view } = shown;
    this.#makeRoom();
    if (this.#remote.isOpen || (settings.mode !== 'full' && !this.#open)) {
      this.#panel.hide();
      return;
    }
    const isNew = !this.#panel.host;
    this.#panel.show({
      view: { ...view, cards: view.cards.slice(0, this.#list.limit) },
      words: this.#words,
      look: this.#look(shown),
      state: {
        open: this.#open,
        activeCard: this.#activeCard,
        turn: this.#turn,
        hiddenCards: this.#hidden,
      },
      on: this.#callbacks,
    });
    if (isNew) this.#panel.onScroll((target) => this.#list.onScroll(target));
  }

  #look({ settings }: Presentation): ReaderSettings {
    return { ...settings, ...this.#own };
  }

  #makeRoom(): void {
    const look = this.#shown && this.isOpen ? this.#look(this.#shown) : null;
    this.#room.set(look?.room ? look : null);
  }

  #markCurrent(): Range | null {
    const isShown = this.#open || this.#remote.isOpen;
    const card = isShown && this.#cards().find(({ id }) => id === this.#activeCard);
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
    onHide: (card) => this.#hide([...this.#hidden, card]),
    onShowHidden: () => this.#hide([]),
    onReport: (target) => void this.#reportFromPage(target),
    onJumpEvent: (event) => this.#jumpToEvent(event),
    onSettings: () => void ask({ type: 'open-settings' }),
    onTake: (card, form) => this.#take(card, form),
    onSheet: (card) => void ask({ type: 'open-sheet', card }),
    onResize: (width, done) => this.#change({ width }, done),
    onSide: (side) => this.#change({ side }),
    onRoom: (room) => this.#change({ room }),
  };

  /** What was pressed in the browser's side panel. */
  #obey(command: FromPanel): void {
    const { onActivate, onSelect, onHide, onShowHidden, onJumpEvent, onSheet } = this.#callbacks;
    if (command.type === 'activate') onActivate(command.card);
    else if (command.type === 'select') onSelect(command.card);
    else if (command.type === 'hide') onHide(command.card);
    else if (command.type === 'show-hidden') onShowHidden();
    else if (command.type === 'jump') onJumpEvent(command.event);
    else if (command.type === 'sheet') onSheet(command.card);
    else if (command.type === 'report') void this.#report(command.target);
  }

  /** At once here, for good through the background. */
  #change(own: typeof this.#own, done = true): void {
    this.#own = { ...this.#own, ...own };
    this.#drawPanel();
    if (done) void ask({ type: 'remember', change: own });
  }

  #hide(cards: readonly string[]): void {
    this.#hidden = new Set(cards);
    this.#draw();
    const hidden = (this.#shown?.view.cards ?? []).filter(({ id }) => this.#hidden.has(id)).map(cardKey);
    void ask({ type: 'remember', change: { hidden } });
  }

  #citation(card: string | null): Parameters<typeof textToTake>[0] | null {
    const view = this.#shown?.view;
    if (!view) return null;
    const cards = view.cards.filter(({ id }) => card !== null || !this.#hidden.has(id));
    return citationOf(citedPage(this.#parts.document, view), { ...view, cards }, card, new Date());
  }

  /** On pages without https there is no clipboard for us: then the reader gets the text to copy. */
  async #take(card: string | null, form: Parameters<typeof textToTake>[1]): Promise<string | null> {
    const citation = this.#citation(card);
    if (!citation || !this.#words) return null;
    const text = textToTake(citation, form, this.#words);
    try {
      await this.#parts.document.defaultView?.navigator.clipboard.writeText(text);
      return null;
    } catch {
      return text;
    }
  }

  async #reportFromPage(target: ReportAbout): Promise<void> {
    const { host } = this.#panel;
    // Refused without a word: whoever hid us does not deserve one, and the toolbar remains.
    if (host && (await isHonestlyVisible(host))) await this.#report(target);
  }

  async #report(target: ReportAbout): Promise<void> {
    const draft = this.#shown && draftOfTarget(this.#shown.findings, this.#shown.view, target);
    if (draft) await ask({ type: 'open-report', draft, versions: this.versions });
  }

  #jumpToEvent(id: string): void {
    const shown = this.#shown;
    const event = shown?.view.events.find((one) => one.id === id);
    const lang = shown?.findings.analysis.lang;
    const pack = lang ? this.#parts.data.language(lang) : null;
    const range = shown && event && pack ? findEvent(shown.findings, pack, event.date) : null;
    if (!range) return;
    this.#marker.set('current', [range]);
    scrollToRange(range);
  }
}
