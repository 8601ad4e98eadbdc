/** Examines the page once: takes its text, and has the background find out what it says. */
import type { Analysis } from '../check/types.ts';
import type { ArticleText, PageText } from '../extract/index.ts';
import { ask } from '../messages/client.ts';
import { type ReadPage, readPage } from '../page/page-text.ts';
import { runInSlices } from '../platform/slices.ts';

export interface Findings extends ReadPage {
  readonly analysis: Analysis;
}

/** Longest title and declarations that are sent: a page may write anything there. */
const MAX_TITLE = 1_000;
const MAX_NAME = 35;

/** What is to come with the findings. */
export interface Wanted {
  /** The language of our words; `null` when they and the margin are in the page. */
  readonly words: string | null;
}

/** One look at the page's text. */
export class Examination {
  /** By which the background's answer on the first sentences is known. */
  readonly #turn = Math.random();
  readonly #signal: AbortSignal;
  readonly #onFirst: (findings: Findings) => void;
  #read: ReadPage | null = null;

  /** `onFirst` is told what the first sentences of a long article say, while the others are checked. */
  constructor(signal: AbortSignal, onFirst: (findings: Findings) => void) {
    this.#signal = signal;
    this.#onFirst = onFirst;
  }

  /**
   * Takes the text, and sends it when it is known what is wanted: `null` when it may not be read.
   * @returns `null` when the signal aborted meanwhile, or nobody answers.
   */
  async run(
    document: Document,
    isOurs: (element: Element) => boolean,
    wanted: Promise<Wanted | null>,
  ): Promise<Findings | null> {
    const read = await runInSlices(readPage(document, isOurs), this.#signal);
    const want = await wanted;
    if (!read || !want || this.#signal.aborted) return null;
    this.#read = read;
    const { words } = want;
    const message = { type: 'examine', page: toMessage(read.page), turn: this.#turn, words } as const;
    // A background that is stopped in the middle of it starts anew when it is asked again.
    const analysis = (await ask(message)) ?? (this.#signal.aborted ? null : await ask(message));
    this.#read = null;
    return analysis && !this.#signal.aborted ? { ...read, analysis } : null;
  }

  /** What the background tells ahead of its answer; ignored when it is about another text, or late. */
  hear({ turn, analysis }: { readonly turn: number; readonly analysis: Analysis }): void {
    if (turn === this.#turn && this.#read && !this.#signal.aborted)
      this.#onFirst({ ...this.#read, analysis });
  }
}

/** The text alone: nobody but the page itself can do anything with its nodes. */
function toMessage(page: PageText): ArticleText {
  return {
    ...page,
    title: page.title.slice(0, MAX_TITLE),
    declaredLang: page.declaredLang?.slice(0, MAX_NAME) ?? null,
    blocks: page.blocks.map(({ kind, text }) => ({ kind, text })),
  };
}
