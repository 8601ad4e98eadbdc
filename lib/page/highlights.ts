/** Marks in the page by the CSS Custom Highlight API: no element of the page is touched. */

/** `paired`: a sentence with a card; `differs`: the words that depart from the record; `current`: the card in focus. */
export type MarkKind = 'paired' | 'differs' | 'current';

const NAMES: Readonly<Record<MarkKind, string>> = { paired: 'ftr-paired', differs: 'ftr-differs', current: 'ftr-current' };

/** Rules for the marks; injected by the background. Distinguishable without colour: single, double, thick. */
export const HIGHLIGHT_CSS = `
::highlight(${NAMES.paired}){text-decoration:underline 1.5px solid #6b7fa8;text-underline-offset:.2em}
::highlight(${NAMES.differs}){text-decoration:underline 3px double #a8632a;text-underline-offset:.2em}
::highlight(${NAMES.current}){background-color:rgb(120 140 190 / .28);text-decoration:underline 2.5px solid #6b7fa8;text-underline-offset:.2em}
@media print{::highlight(${NAMES.paired}),::highlight(${NAMES.differs}),::highlight(${NAMES.current}){text-decoration:none;background-color:transparent}}
`;

export function highlightsSupported(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Replaces all marks of one kind; an empty list removes it. */
export function setMarks(kind: MarkKind, ranges: readonly Range[]): void {
  if (!highlightsSupported()) return;
  if (!ranges.length) {
    CSS.highlights.delete(NAMES[kind]);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = kind === 'paired' ? 1 : kind === 'current' ? 2 : 3;
  CSS.highlights.set(NAMES[kind], highlight);
}

export function clearMarks(): void {
  for (const kind of Object.keys(NAMES) as MarkKind[]) setMarks(kind, []);
}
