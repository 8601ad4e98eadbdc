/** Marks in the page by the CSS Custom Highlight API: no element of the page is touched. */

/**
 * `paired`: a sentence with a card; `differs`: the words that depart from the record; `date`: a date of the timeline where
 * nothing else is marked; `current`: what the reader was led to.
 */
export type MarkKind = 'paired' | 'differs' | 'date' | 'current';

const NAMES: Readonly<Record<MarkKind, string>> = {
  paired: 'ftr-paired',
  differs: 'ftr-differs',
  date: 'ftr-date',
  current: 'ftr-current',
};

const PRIORITY: Readonly<Record<MarkKind, number>> = { date: 0, paired: 1, current: 2, differs: 3 };

/**
 * Rules for the marks; injected by the background. Distinguishable without colour: single, double, dotted, thick.
 * `where` is the element whose highlights the rules speak of. Chromium hands them down to everything inside, so `:root` is
 * enough there, and rules for any element (an empty text) would be asked for with each one a page adds. Firefox hands
 * nothing down. Lengths are told in parts of the text's own size, which is handed down as such.
 */
export function highlightCss(where: ':root' | ''): string {
  const of = (kind: MarkKind): string => `${where}::highlight(${NAMES[kind]})`;
  const line = (style: string, colour: string): string =>
    `text-decoration:underline ${style} ${colour};text-underline-offset:20%`;
  const all = (Object.keys(NAMES) as MarkKind[]).map(of).join();
  return `
${of('paired')}{${line('1.5px solid', '#6b7fa8')}}
${of('differs')}{${line('1.5px double', '#a8632a')}}
${of('date')}{${line('1.5px dotted', '#6b7fa8')}}
${of('current')}{background-color:rgb(120 140 190 / .28);${line('2.5px solid', '#6b7fa8')}}
@media print{${all}{text-decoration:none;background-color:transparent}}
`;
}

export function highlightsSupported(): boolean {
  return typeof Highlight === 'function';
}

/**
 * The marks of one reader. Highlights are shared with the page and with an earlier self that may still be running after
 * an update: only what is ours is taken away again.
 */
export class Marks {
  readonly #own = new Map<MarkKind, { readonly highlight: Highlight; ranges: ReadonlySet<Range> }>();

  /** Replaces all marks of one kind; an empty list removes them. Those that stay are left alone. */
  set(kind: MarkKind, ranges: readonly Range[]): void {
    if (!highlightsSupported()) return;
    if (!ranges.length) {
      this.#remove(kind);
      return;
    }
    const own = this.#own.get(kind);
    const wanted = new Set(ranges);
    if (own && CSS.highlights.get(NAMES[kind]) === own.highlight) {
      for (const range of own.ranges) if (!wanted.has(range)) own.highlight.delete(range);
      for (const range of wanted) if (!own.ranges.has(range)) own.highlight.add(range);
      own.ranges = wanted;
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY[kind];
    CSS.highlights.set(NAMES[kind], highlight);
    this.#own.set(kind, { highlight, ranges: wanted });
  }

  clear(): void {
    for (const kind of this.#own.keys()) this.#remove(kind);
  }

  #remove(kind: MarkKind): void {
    const own = this.#own.get(kind);
    if (own && CSS.highlights.get(NAMES[kind]) === own.highlight) CSS.highlights.delete(NAMES[kind]);
    this.#own.delete(kind);
  }
}

/** Takes away whatever an earlier self left. */
export function removeDeadMarks(): void {
  if (highlightsSupported()) for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
