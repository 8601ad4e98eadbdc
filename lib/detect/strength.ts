/** The lead: what an article is about stands in these sentences or nowhere. */
export const LEAD = 4;
/** Places in the order of a page's sentences, the likeliest first, that tell pages apart: what is said once is no subject. */
export const RANKS: readonly number[] = [1, 2, 3, 5, 8];
const KEPT = Math.max(...RANKS);

/** How strongly the sentences of a page make claims of one kind; each sentence counts with its likeliest one, from 0 to 1. */
export class Strength {
  sum = 0;
  /** Of the first sentence, the headline. */
  title = 0;
  /** The highest of the lead. */
  lead = 0;
  readonly #highest: number[] = [];

  /** Sentences in order, `at` from 0. */
  add(value: number, at: number): void {
    this.sum += value;
    if (at === 0) this.title = value;
    if (at < LEAD) this.lead = Math.max(this.lead, value);
    const highest = this.#highest;
    if (highest.length === KEPT && value <= this.at(KEPT)) return;
    highest.push(value);
    highest.sort((a, b) => b - a);
    highest.length = Math.min(highest.length, KEPT);
  }

  /** The value in this place from the top, counted from 1, no lower than the last rank; 0 when there are fewer sentences. */
  at(rank: number): number {
    return this.#highest[rank - 1] ?? 0;
  }
}
