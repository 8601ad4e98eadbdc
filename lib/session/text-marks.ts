/** The marks in the text of an article, as far as its cards are shown: drawn, found under a click or a selection. */
import { findAtPoint } from '../page/at-point.ts';
import { Marks } from '../page/highlights.ts';
import { NearWindow } from '../page/near-window.ts';
import { scrollToRange } from '../page/scroll.ts';
import { type DateMark, findDateMarks } from './dates.ts';
import { findMarks, type PageMarks } from './marks.ts';
import type { Presentation } from './presentation.ts';
import { giveWay, runInSlices } from '../platform/slices.ts';

/**
 * From so many marks on only those near the window are drawn: the browser goes through all that are whenever the page changes, and paints
 * them with every press.
 */
const MANY = 200;

const NONE: PageMarks = { paired: new Map(), differing: new Map() };

interface Mark {
  readonly sentence: number;
  readonly range: Range;
}

/** The element a mark begins in. */
const elementOf = ({ range }: Pick<Mark, 'range'>): Element | null => range.startContainer.parentElement;

export class TextMarks {
  readonly #document: Document;
  readonly #marker = new Marks();
  readonly #near = new NearWindow(() => this.#paint());
  #marks = NONE;
  #dates: readonly DateMark[] = [];
  /** Those that are drawn now. */
  #drawn: PageMarks | null = null;
  #wanted: ReadonlySet<number> = new Set();
  /** What is marked as long as marks are visible: sentences, and dates outside of them. */
  #sentences: readonly Mark[] = [];
  #loneDates: readonly DateMark[] = [];
  #visible = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Looks for the marks of a text, unless `signal` aborts meanwhile. */
  async load(
    { findings, view }: Pick<Presentation, 'findings' | 'view'>,
    signal: AbortSignal,
  ): Promise<void> {
    await giveWay();
    const marks = await runInSlices(findMarks(findings), signal);
    if (!marks) return;
    this.#marks = marks;
    this.#dates = findDateMarks(findings, view.events);
  }

  clear(): void {
    this.#near.stop();
    this.#marker.clear();
    this.#drawn = null;
    this.#marks = NONE;
    this.#dates = [];
    this.#wanted = new Set();
    this.#sentences = [];
    this.#loneDates = [];
  }

  /** Marks these sentences and their words that differ; none at all unless `visible`. */
  draw(sentences: ReadonlySet<number>, visible: boolean): void {
    // A text has hundreds of marks, and the browser paints the whole page again for each change.
    if (this.#drawn === this.#marks && this.#visible === visible && isSame(this.#wanted, sentences)) return;
    this.#drawn = this.#marks;
    this.#wanted = sentences;
    this.#visible = visible;
    this.#sentences = [...this.#marks.paired]
      .filter(([sentence]) => sentences.has(sentence))
      .map(([sentence, range]) => ({ sentence, range }));
    // A sentence is marked once: dates in one with a card are reached from the card.
    this.#loneDates = this.#dates.filter(
      ({ sentence }) => !(sentences.has(sentence) && this.#marks.paired.has(sentence)),
    );
    const all = visible ? [...this.#sentences, ...this.#loneDates] : [];
    if (all.length > MANY) this.#near.watch(all.flatMap((mark) => elementOf(mark) ?? []));
    else this.#near.stop();
    this.#paint();
  }

  #paint(): void {
    const shown = this.#inSight(this.#sentences);
    this.#marker.set(
      'paired',
      shown.map(({ range }) => range),
    );
    this.#marker.set(
      'differs',
      shown.flatMap(({ sentence }) => this.#marks.differing.get(sentence) ?? []),
    );
    this.#marker.set(
      'date',
      this.#inSight(this.#loneDates).map(({ range }) => range),
    );
  }

  /** The sentence of the card in focus. */
  setCurrent(range: Range | null): void {
    this.#marker.set('current', range ? [range] : []);
  }

  /** … and the text goes there. */
  showCurrent(range: Range | null): void {
    if (!range) return;
    this.setCurrent(range);
    scrollToRange(range);
  }

  /** The marked sentence under a point of the window, or `null`. */
  at(x: number, y: number): number | null {
    return findAtPoint(this.#inSight(this.#sentences), x, y)?.sentence ?? null;
  }

  /** The event of the marked date under a point of the window, or `null`. */
  eventAt(x: number, y: number): string | null {
    return findAtPoint(this.#inSight(this.#loneDates), x, y)?.event ?? null;
  }

  /** The marked sentence that the selection, or the cursor, stands in. */
  selected(): number | null {
    const selection = this.#document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || !this.#document.body?.contains(range.startContainer)) return null;
    const found = this.#sentences.find((mark) =>
      mark.range.isPointInRange(range.startContainer, range.startOffset),
    );
    return found?.sentence ?? null;
  }

  /** Those that are drawn: none while marks are off, of many those near the window. What cannot be seen cannot be clicked. */
  #inSight<Kind extends Mark>(marks: readonly Kind[]): readonly Kind[] {
    if (!this.#visible) return [];
    return marks.filter((mark) => {
      const element = elementOf(mark);
      return element === null || this.#near.has(element);
    });
  }
}

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((sentence) => other.has(sentence));
