/**
 * One page's life: examine, tell the background, show; again when the page becomes another one; nothing left behind when
 * the reader switches it off or the extension goes away.
 */
import { ask, isAlive, listenToBackground } from '../messages/client.ts';
import type { ReaderMessage, StartAnswer } from '../messages/protocol.ts';
import { removeDeadMarks } from '../page/highlights.ts';
import { removeDeadHosts } from '../page/mount.ts';
import { watchNavigation } from '../page/navigation.ts';
import { isWhole } from '../page/own-document.ts';
import { hasChanged, pause, type TextTrace, traceText, waitForText } from '../page/text-size.ts';
import { giveWay } from '../platform/slices.ts';
import type { SidebarView } from '../view/types.ts';
import { Examination, type Findings, type Wanted } from './examine.ts';
import type { Margin } from './margin.ts';
import type { ReaderParts } from './parts.ts';
import type { Presenter } from './presenter.ts';
import { toStatus } from './status.ts';
import { isStillThere } from './still-there.ts';
import { draftOfText } from './text-draft.ts';

/** Times one address is examined again because its text went on changing, and when that is looked at. */
const MAX_AGAIN = 3;
const LATE_LOOKS = [1_000, 2_000, 4_000] as const;
/** How often it is looked whether the extension and our host are still there, while something is shown. */
const HEARTBEAT = 1_000;

/**
 * One document's life with the extension: looks, analyses, presents, starts again after a navigation, and
 * ends without a trace.
 */
export class Session {
  readonly #parts: ReaderParts;
  readonly #life = new AbortController();
  /** Come with the first page that is about the case. */
  #margin: Margin | null = null;
  #coming: Promise<Margin | null> | null = null;
  #presenter: Presenter | null = null;
  #run = new AbortController();
  #choice: StartAnswer | null = null;
  /** The first question for them. */
  #asking: Promise<void> | null = null;
  #findings: Findings | null = null;
  #examination: Examination | null = null;
  #trace: TextTrace = { size: 0, head: '' };
  #again = 0;
  #heart: ReturnType<typeof setInterval> | null = null;
  #look: () => void = () => undefined;
  readonly #replaced = new MutationObserver(() => this.#beat());

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    const { document } = this.#parts;
    if (!isWhole(document)) return;
    removeDeadHosts(document);
    removeDeadMarks();
    listenToBackground(this.#life.signal, (message) => this.#hear(message));
    if (document.defaultView)
      this.#look = watchNavigation(document.defaultView, this.#life.signal, {
        onLeave: () => {
          this.#again = 0;
          void this.#leave();
        },
        onShift: () => void this.#lookLate(this.#run.signal),
        onReturn: () => void this.#refresh(),
      });
    if (document.readyState !== 'complete')
      document.defaultView?.addEventListener('load', () => this.#lookAgain(), {
        once: true,
        signal: this.#life.signal,
      });
    this.#asking = this.#refresh();
    await this.#examine();
  }

  /** Takes the reader's choices anew; without an answer there is no extension any more. */
  async #refresh(): Promise<void> {
    const choice = await ask({ type: 'ping' });
    if (choice) this.#apply(choice);
    else this.#end();
  }

  /** What is to come with the findings, as soon as the reader's choices are known. */
  async #want(): Promise<Wanted | null> {
    if (!this.#choice) await this.#asking;
    return this.#choice && { words: this.#margin ? null : this.#choice.words };
  }

  #apply(choice: StartAnswer): void {
    this.#choice = choice;
    if (!choice.active) {
      this.#run.abort();
      this.#findings = null;
      this.#clear();
    } else if (this.#findings) void this.#show();
    else if (this.#run.signal.aborted || !this.#examination) void this.#examine();
  }

  async #examine(): Promise<void> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const { document } = this.#parts;
    this.#trace = traceText(document);
    this.#examination = new Examination(signal, (first) => {
      // What is shown of the text already gives way to all that is found now, not to its beginning.
      if (this.#findings) return;
      this.#findings = first;
      void this.#show();
    });
    try {
      const isOurs = (element: Element): boolean => element === this.#presenter?.host;
      const findings = await this.#examination.run(document, isOurs, this.#want());
      if (signal.aborted) return;
      if (findings) {
        this.#findings = findings;
        await this.#show();
      } else this.#giveUp();
    } catch (error) {
      // A page we cannot read must not notice; whoever looks into the console may.
      console.warn('For the Record could not examine this page.', error);
      this.#giveUp();
    }
    void this.#lookLate(signal);
  }

  /** Nothing was found out: what was shown of the beginning goes, and with the next choice it is tried anew. */
  #giveUp(): void {
    this.#examination = null;
    if (this.#findings?.analysis.unfinished) this.#drop();
  }

  /**
   * The page may have gone elsewhere without loading. What is shown goes with the text it is about, not before: often
   * the new text comes later, or it is the same one under another address.
   */
  async #leave(): Promise<void> {
    if (!this.#mayStay()) return this.#end();
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const isOther = (now: TextTrace): boolean => hasChanged(this.#trace, now) || !this.#isStillThere();
    if (isOther(traceText(this.#parts.document))) this.#drop();
    void this.#refresh();
    const other = await waitForText(this.#parts.document, isOther, signal, () => this.#drop());
    if (signal.aborted) return;
    if (other || !this.#findings || this.#findings.analysis.unfinished) return this.#examine();
    this.#publish();
    void this.#lookLate(signal);
  }

  /** Nothing is shown any more of a text that is gone, nor kept of it. */
  #drop(): void {
    const wasSeen = this.#findings !== null;
    this.#findings = null;
    this.#clear();
    if (wasSeen) this.#publish();
  }

  #isStillThere(): boolean {
    return this.#findings === null || isStillThere(this.#findings);
  }

  /** Late content, a few times at most. */
  async #lookLate(signal: AbortSignal): Promise<void> {
    let waited = 0;
    for (const at of LATE_LOOKS) {
      await pause(at - waited, signal);
      if (signal.aborted || this.#lookAgain()) return;
      waited = at;
    }
  }

  #lookAgain(): boolean {
    if (this.#choice?.active === false || this.#again >= MAX_AGAIN || !this.#mayStay()) return false;
    if (!hasChanged(this.#trace, traceText(this.#parts.document))) return false;
    this.#again++;
    void this.#examine();
    return true;
  }

  async #loadMargin(): Promise<Margin | null> {
    this.#coming ??= this.#parts.loadMargin();
    this.#margin = await this.#coming;
    // What did not come may come next time.
    if (!this.#margin) this.#coming = null;
    return this.#margin;
  }

  async #show(): Promise<void> {
    const choice = this.#choice;
    const findings = this.#findings;
    if (!choice?.active || !findings) return;
    const isAbout = findings.analysis.relevance === 'about';
    const view = isAbout ? await this.#present(choice, findings) : null;
    if (!isAbout) this.#clear();
    else if (!view) return;
    this.#publish(view);
  }

  /** What is shown of findings; `null` while our words are not there, and when something else is to be shown by now. */
  async #present(choice: StartAnswer, findings: Findings): Promise<SidebarView | null> {
    const { document } = this.#parts;
    const margin = await this.#loadMargin();
    const words = margin?.words(choice.words);
    if (!margin || !words) return null;
    const { signal } = this.#life;
    this.#presenter ??= margin.createPresenter(document, signal, () => this.#publish());
    const { settings, hidden, read } = choice;
    const view = margin.buildSidebar(findings.analysis, words.dossier);
    await giveWay();
    if (signal.aborted || choice !== this.#choice || findings !== this.#findings) return null;
    const mayOpen = (choice.open ?? settings.autoOpen) && view.cards.length > 0;
    this.#presenter.present({ findings, view, messages: words.messages, settings, hidden, read, mayOpen });
    this.#heart ??= setInterval(() => this.#beat(), HEARTBEAT);
    // Children of the document only: a page can write itself anew.
    this.#replaced.observe(document, { childList: true });
    return view;
  }

  #publish(view?: SidebarView | null): void {
    if (this.#choice?.active === false || this.#findings?.analysis.unfinished) return;
    const { view: shown = null, isOpen = false } = this.#presenter ?? {};
    void ask({ type: 'page-status', status: toStatus(this.#findings, view ?? shown, isOpen) });
  }

  #hear(message: ReaderMessage): unknown {
    if (message.type === 'read-sheet') return this.#presenter?.deeds.sheet(message.card) ?? null;
    if (message.type === 'hide-card') return this.#presenter?.hideByKey(message.card) ?? false;
    if (message.type === 'settings') this.#apply(message);
    else if (message.type === 'first-findings') this.#examination?.hear(message);
    else if (message.type === 'toggle') this.#presenter?.toggle();
    else if (message.type === 'show-hidden') this.#presenter?.showHidden();
    else return this.#reportSelection();
    return true;
  }

  /** Answers whether there was anything to report. */
  #reportSelection(): boolean {
    const selection = this.#parts.document.getSelection();
    if (!selection?.rangeCount) return false;
    const margin = this.#margin;
    const findings = this.#findings;
    const draft =
      margin && findings
        ? margin.draftOfSelection(findings, selection.getRangeAt(0), selection.toString())
        : draftOfText(selection.toString(), findings?.analysis.lang ?? null);
    const dossier = this.#presenter?.deeds.dossier ?? '';
    if (draft.sentence) void ask({ type: 'open-report', draft, dossier, card: null });
    return draft.sentence !== '';
  }

  #beat(): void {
    if (!this.#mayStay()) {
      this.#end();
      return;
    }
    this.#look();
    if (this.#isStillThere()) this.#presenter?.ensure();
    else if (this.#again < MAX_AGAIN) {
      this.#again++;
      void this.#leave();
    } else this.#drop();
  }

  #mayStay(): boolean {
    return isAlive() && isWhole(this.#parts.document);
  }

  #clear(): void {
    this.#presenter?.clear();
    this.#replaced.disconnect();
    if (this.#heart !== null) clearInterval(this.#heart);
    this.#heart = null;
  }

  #end(): void {
    this.#run.abort();
    this.#life.abort();
    this.#clear();
  }
}
