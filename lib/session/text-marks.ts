/** The marks in the text of an article, as far as its cards are shown: drawn, found under a click or a selection. */
import { findAtPoint } from '../page/at-point.ts';
import { Marks } from '../page/highlights.ts';
import { scrollToRange } from '../page/scroll.ts';
import type { Findings } from './examine.ts';
import { findMarks, type PageMarks } from './marks.ts';

const NONE: PageMarks = { paired: new Map(), differing: new Map() };

export class TextMarks {
  readonly #document: Document;
  readonly #marker = new Marks();
  #marks = NONE;
  #wanted: ReadonlySet<number> = new Set();

  constructor(document: Document) {
    this.#document = document;
  }

  load(findings: Findings): void {
    this.#marks = findMarks(findings);
  }

  clear(): void {
    this.#marker.clear();
    this.#marks = NONE;
    this.#wanted = new Set();
  }

  /** Marks these sentences and their words that differ; none at all unless `visible`. */
  draw(sentences: ReadonlySet<number>, visible: boolean): void {
    this.#wanted = sentences;
    const shown = visible ? this.#shown() : [];
    this.#marker.set(
      'paired',
      shown.map(([, range]) => range),
    );
    this.#marker.set(
      'differs',
      shown.flatMap(([sentence]) => this.#marks.differing.get(sentence) ?? []),
    );
  }

  /** The sentence of the card in focus. */
  setCurrent(range: Range | null): void {
    this.#marker.set('current', range ? [range] : []);
  }

  showCurrent(range: Range): void {
    this.setCurrent(range);
    scrollToRange(range);
  }

  /** The marked sentence under a point of the window, or `null`. */
  at(x: number, y: number): number | null {
    return findAtPoint(this.#shown(), x, y);
  }

  /** The marked sentence that the selection, or the cursor, stands in. */
  selected(): number | null {
    const selection = this.#document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || !this.#document.body?.contains(range.startContainer)) return null;
    const found = this.#shown().find(([, mark]) =>
      mark.isPointInRange(range.startContainer, range.startOffset),
    );
    return found?.[0] ?? null;
  }

  #shown(): Array<readonly [number, Range]> {
    return [...this.#marks.paired].filter(([sentence]) => this.#wanted.has(sentence));
  }
}
