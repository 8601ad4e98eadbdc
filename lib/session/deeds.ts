/** What a reader can do with what is shown, apart from moving it: report it, take it away, follow a date into the text. */
import type { Citation } from '../cite/index.ts';
import type { Words } from '../i18n/index.ts';
import { ask } from '../messages/client.ts';
import type { ReportAbout } from '../messages/panel-port.ts';
import { isHonestlyVisible } from '../page/visibility.ts';
import type { SheetContent } from '../storage/sheets.ts';
import type { SidebarView } from '../view/types.ts';
import { cardKey } from './card-key.ts';
import { findEvent } from './dates.ts';
import { draftOfTarget } from './drafts.ts';
import type { Findings } from './examine.ts';
import type { SessionParts } from './parts.ts';
import { citationOf, citedPage, type TakeForm, takeAway } from './take.ts';

export interface ShownNow {
  readonly findings: Findings;
  readonly view: SidebarView;
  readonly words: Words;
  /** Ids of the cards that are put away. */
  readonly hidden: ReadonlySet<string>;
}

export class Deeds {
  readonly #parts: SessionParts;
  readonly #now: () => ShownNow | null;

  constructor(parts: SessionParts, now: () => ShownNow | null) {
    this.#parts = parts;
    this.#now = now;
  }

  /** Version of the dossier that is shown; empty where none is. */
  get dossier(): string {
    return this.#now()?.view.dossier.version ?? '';
  }

  /** Where the text has the date of an event, or `null`. */
  findEvent(id: string): Range | null {
    const now = this.#now();
    const event = now?.view.events.find((one) => one.id === id);
    return now && event ? findEvent(now.findings, event) : null;
  }

  /** What stands on a sheet to print: one card, or all for `null`. `null` when there is nothing. */
  sheet(card: string | null): SheetContent | null {
    const now = this.#now();
    const citation = this.#citation(card);
    return now && citation && citation.cards.length > 0 ? { citation, lang: now.view.lang } : null;
  }

  /** Answers `null` when it is on the clipboard, else the text for the reader to copy. */
  async take(card: string | null, form: TakeForm): Promise<string | null> {
    const words = this.#now()?.words;
    const citation = this.#citation(card);
    const clipboard = this.#parts.document.defaultView?.navigator.clipboard;
    return citation && words ? takeAway(citation, form, words, clipboard) : null;
  }

  /** Pressed in the page: refused without a word when our box is hidden or covered; the toolbar remains. */
  async reportFromPage(target: ReportAbout, host: HTMLElement | null): Promise<void> {
    if (host && (await isHonestlyVisible(host))) await this.report(target);
  }

  async report(target: ReportAbout): Promise<void> {
    const now = this.#now();
    const draft = now && draftOfTarget(now.findings, now.view, target);
    const shown = now?.view.cards.find(({ id }) => target.about !== 'absent' && id === target.card);
    const card = shown ? cardKey(shown) : null;
    if (draft) await ask({ type: 'open-report', draft, dossier: this.dossier, card });
  }

  #citation(card: string | null): Citation | null {
    const now = this.#now();
    return now && citationOf(citedPage(this.#parts.document, now.view), now.view, card, now.hidden);
  }
}
