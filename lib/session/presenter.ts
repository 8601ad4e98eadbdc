/** Shows the findings of an article: marks in the text, the panel at its side, and the way from one to the other. */
import type { Words } from '../i18n/index.ts';
import { ask } from '../messages/client.ts';
import type { PanelState } from '../messages/panel-port.ts';
import { isPlainClick } from '../page/at-point.ts';
import type { CardView, SidebarView } from '../view/types.ts';
import { findHidden } from './card-key.ts';
import { Deeds } from './deeds.ts';
import { GrowingList } from './growing-list.ts';
import { HiddenCards } from './hidden-cards.ts';
import { findSentence } from './marks.ts';
import { type LookChange, OwnLook } from './own-look.ts';
import { watchPage } from './page-events.ts';
import { Panel, type PanelCallbacks } from './panel.ts';
import type { SessionParts } from './parts.ts';
import type { Presentation } from './presentation.ts';
import { Place } from './place.ts';
import { ReadCards } from './read-cards.ts';
import { obey, RemotePanels } from './remote-panels.ts';
import { citedPage } from './take.ts';
import { TextMarks } from './text-marks.ts';
import { createWordsFor } from './words-for.ts';

const NOTHING_ASKED: PanelState['asked'] = { card: null, event: null, turn: 0 };

/** Shows one article's findings: sidebar, marks, panel; and does what the reader asks of them. */
export class Presenter {
  readonly #parts: SessionParts;
  readonly #onChange: () => void;
  readonly #panel: Panel;
  readonly #marks: TextMarks;
  readonly deeds: Deeds;
  readonly #place: Place;
  /** The browser's own side panels that show this page: then the page itself shows only the marks. */
  readonly #remote: RemotePanels;
  readonly #list = new GrowingList(() => this.#drawPanel());
  #words: Words | null = null;
  #shown: Presentation | null = null;
  #stay = new AbortController();
  #open = false;
  /** Opened or closed by the reader on this page: from then on only the reader moves it. */
  #touched = false;
  #asked = NOTHING_ASKED;
  readonly #own = new OwnLook();
  readonly #read = new ReadCards();
  #hidden = new HiddenCards();

  /** `onChange` is called when the reader opened or closed the panel. */
  constructor(parts: SessionParts, signal: AbortSignal, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
    this.#panel = new Panel(parts.document, parts.css, parts.draw);
    this.#marks = new TextMarks(parts.document);
    this.deeds = new Deeds(parts, () => {
      const words = this.#words;
      return this.#shown && words && { ...this.#shown, words, hidden: this.#hidden.ids };
    });
    this.#place = new Place(parts.document, () => this.#panel.host);
    this.#remote = new RemotePanels(
      signal,
      (command) =>
        obey(command, { ...this.#callbacks, onReport: (target) => void this.deeds.report(target) }),
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

  present(presentation: Presentation): void {
    const { findings } = presentation;
    const isMore = findings !== this.#shown?.findings;
    const isNew = findings.page !== this.#shown?.findings.page;
    if (isNew) this.#place.forget(true);
    // A tab that counts upwards tells nobody anything.
    if (findings.analysis.unfinished && !this.#opensBy(presentation)) return;
    if (presentation.messages !== this.#shown?.messages)
      this.#words = createWordsFor(presentation.messages, this.#parts.document.defaultView);
    this.#read.show(presentation.view, isNew, presentation.read);
    this.#own.settle();
    this.#shown = presentation;
    if (isNew) {
      this.#marks.clear();
      this.#asked = { ...NOTHING_ASKED, turn: this.#asked.turn };
      this.#stay.abort();
      this.#stay = new AbortController();
      watchPage(this.#parts.document, this.#stay.signal, {
        onClick: (event) => this.#click(event),
        onResize: () => this.#giveWay(),
      });
    }
    if (isMore) this.#hidden.load(presentation.view.cards, presentation.hidden);
    const wasOpen = this.#open && !isMore;
    this.#open = this.#opensBy(presentation);
    this.#draw(!wasOpen);
    // After the cards: the reader looks at those first, and a long text has hundreds of marks.
    if (isMore && !findings.analysis.unfinished)
      void this.#marks.load(presentation, this.#stay.signal).then(() => this.#drawMarks());
  }

  /** Whether it stands open when this is shown: by itself where it may and has a place, else as the reader left it. */
  #opensBy(shown: Presentation): boolean {
    const { settings, mayOpen, findings } = shown;
    if (this.#touched) return this.#open;
    return settings.mode === 'full' && mayOpen && this.#place.mayStandOpen(findings, this.#look(shown));
  }

  clear(): void {
    this.#stay.abort();
    this.#marks.clear();
    this.#panel.hide();
    this.#place.makeRoom(null);
    this.#remote.show(null);
    this.#shown = null;
    this.#open = false;
    this.#touched = false;
    this.#asked = NOTHING_ASKED;
    this.#hidden = new HiddenCards();
  }

  ensure(): void {
    this.#panel.ensure();
  }

  /** Put away from outside the page; `false` when no card here goes by that key. */
  hideByKey(key: string): boolean {
    const found = findHidden(this.#cards(), [key]);
    if (found.size > 0) this.#hide([...this.#hidden.ids, ...found]);
    return found.size > 0;
  }

  /** Opens, closes, or, while a sentence with a card is selected in the text, goes to its card. */
  toggle(): void {
    const card = this.#panel.hasFocus ? undefined : this.#cardOf(this.#marks.selected());
    if (card) this.#ask({ card: card.id });
    else if (this.#shown && !this.#remote.isOpen) this.#setOpen(!this.#open);
  }

  /** Brings back the cards that were put away. */
  showHidden(): void {
    this.#hide([]);
  }

  /** Another window: the tab moves; a sidebar that opened by itself closes by itself when it no longer has a place. */
  #giveWay(): void {
    this.#place.forget();
    this.#drawPanel();
    if (!this.#shown || !this.isOpen || this.#opensBy(this.#shown)) return;
    this.#open = false;
    this.#draw();
    this.#onChange();
  }

  #click(click: MouseEvent): void {
    if (!isPlainClick(click)) return;
    const card = this.#cardOf(this.#marks.at(click.clientX, click.clientY));
    const event = card ? null : this.#marks.eventAt(click.clientX, click.clientY);
    if (card) this.#ask({ card: card.id });
    else if (event !== null) this.#ask({ event });
  }

  /** The reader asked for a card or an event, as from the text: it unfolds, however often that is asked. */
  #ask({ card = null, event = null }: Partial<PanelState['asked']>): void {
    this.#asked = { card, event, turn: this.#asked.turn + 1 };
    if (this.#open || this.#remote.isOpen) this.#draw();
    else this.#setOpen(true, false);
  }

  #cardOf(sentence: number | null): CardView | undefined {
    return sentence === null ? undefined : this.#cards().find((card) => card.sentence === sentence);
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
    return this.#shown?.view.cards.filter((card) => !this.#hidden.ids.has(card.id)) ?? [];
  }

  #draw(justOpened = false): void {
    const shown = this.#shown;
    if (!shown) return;
    const { view } = shown;
    this.#drawMarks();
    if (justOpened) this.#list.reset(view.cards.length);
    this.#list.include(view.cards.findIndex(({ id }) => id === this.#asked.card));
    this.#drawPanel();
    if (justOpened && this.#open) void this.#list.fill(this.#stay.signal);
    this.#remote.show({
      view,
      page: citedPage(this.#parts.document, view),
      state: { asked: this.#asked, hidden: [...this.#hidden.ids], read: this.#read.before },
    });
  }

  #drawMarks(): void {
    const shown = this.#shown;
    if (!shown) return;
    const sentences = new Set(this.#cards().map(({ sentence }) => sentence));
    this.#marks.draw(sentences, shown.settings.mode !== 'badge' && this.#look(shown).marks);
    this.#markCurrent();
  }

  #drawPanel(isDragged = false): void {
    const shown = this.#shown;
    if (!shown || !this.#words) return;
    const { settings, view } = shown;
    const isTab = !this.#open;
    if (!isDragged) this.#place.makeRoom(this.isOpen ? this.#look(shown) : null);
    const look = this.#place.fit(shown.findings, this.#look(shown), isTab);
    const edge = this.#place.atEdge(shown.findings, look, isTab);
    if (this.#remote.isOpen || (isTab && (settings.mode !== 'full' || !edge.tab))) {
      this.#panel.hide();
      return;
    }
    const isNew = !this.#panel.host;
    const state = {
      open: this.#open,
      asked: this.#asked,
      hiddenCards: this.#hidden.ids,
      read: this.#read.before,
    };
    const cards = view.cards.slice(0, this.#list.limit);
    this.#panel.show({
      view: { ...view, cards },
      words: this.#words,
      look,
      edge,
      state,
      on: this.#callbacks,
    });
    if (isNew) this.#panel.onScroll((target) => this.#list.onScroll(target));
  }

  #look({ settings }: Presentation) {
    return this.#own.over(settings);
  }

  #markCurrent(): Range | null {
    const isShown = this.#open || this.#remote.isOpen;
    const card = isShown && this.#cards().find(({ id }) => id === this.#asked.card);
    const range = card && this.#shown ? findSentence(this.#shown.findings, card.sentence) : null;
    this.#marks.setCurrent(range);
    return range;
  }

  readonly #callbacks: PanelCallbacks = {
    onOpen: () => this.#setOpen(true),
    onClose: () => this.#setOpen(false),
    onSelect: (card) => this.#ask({ card }),
    onEvent: (event) => this.#ask({ event }),
    onActivate: (card) => {
      this.#asked = { ...this.#asked, card, event: null };
      this.#draw();
      this.#marks.showCurrent(this.#markCurrent());
    },
    onRead: (id) => this.#read.note(id),
    onHide: (card) => this.#hide([...this.#hidden.ids, card]),
    onShowHidden: () => this.showHidden(),
    onReport: (target) => void this.deeds.reportFromPage(target, this.host),
    onJumpEvent: (event) => this.#marks.showCurrent(this.deeds.findEvent(event)),
    onSettings: () => void ask({ type: 'open-settings' }),
    onTake: (card, form) => this.deeds.take(card, form),
    onSheet: (card) => void ask({ type: 'open-sheet', card }),
    onResize: (width, done) => this.#change({ width }, done),
    onSide: (side) => this.#change({ side }),
    onRoom: (room) => this.#change({ room }),
    onMarks: (marks) => this.#change({ marks }),
  };

  #change(change: LookChange, done = true): void {
    this.#touched = true;
    this.#own.change(change);
    this.#place.adopt(change);
    this.#drawPanel(!done);
    if (done) this.#drawMarks();
  }

  #hide(cards: readonly string[]): void {
    this.#hidden.set(this.#shown?.view.cards ?? [], cards);
    this.#draw();
  }
}
