import type { Facts } from '../../knowledge/facts.ts';
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Context } from '../../match/context.ts';
import { clausesOf } from '../../match/place.ts';
import type { Reading } from '../../match/reading.ts';
import { startOfStreamer } from '../../match/streamers.ts';
import { type NumberWords, numberOf } from '../../text/number-words.ts';
import type { Span } from '../../text/span.ts';
import type { DifferenceKind, Pairing, QuoteToken } from '../types.ts';
import { isHearsayIn } from './hearsay.ts';
import { away, behind } from './near.ts';

/** What a check may look at. */
export interface CheckInput {
  readonly reading: Reading;
  readonly context: Context;
  readonly pairings: readonly Pairing[];
  readonly facts: Facts;
  /** Number words of the text's language. */
  readonly words: NumberWords;
  /** Day of publication (ISO) or `null`. */
  readonly published: string | null;
  /** The sentences before, in order. */
  readonly earlier: readonly Reading[];
}

/** A departure as a check reports it; the span belongs to the clean text. */
export interface Found {
  readonly kind: DifferenceKind;
  readonly claim: string;
  readonly span: Span;
  /** Note of the dossier, where the check knows which one fits; `null`: none does. */
  readonly note?: string | null;
  readonly quote?: string;
  readonly tokens?: readonly QuoteToken[];
}

export type Push = (claim: string, span: Span, note: string | null) => void;

/** Takes down one departure of a kind: the first that is found. */
export function firstOf(kind: DifferenceKind): { found: Found[]; push: Push } {
  const found: Found[] = [];
  return {
    found,
    push: (claim, span, note) => {
      if (!found.length) found.push({ kind, claim, span, note });
    },
  };
}

/** One typed comparison of the page's value with the record's. */
export type Check = (view: SentenceView) => Found[];

/** Words for leading others astray, in whatever language, among those for what is wrong ("wprowadzać w błąd"). */
const MISLEADING = /^(?:mislead|irrefuhr|trompeu|engan|misleid|w$)/;
/** Words between them and what others were misled about. */
const MISLED_WORDS = 5;

/** The day on which subscribers sued Netflix along with Meta. */
const NETFLIX_SUED = '2024-11-18';

/** A sentence with the questions that checks ask of it. */
export class SentenceView {
  readonly input: CheckInput;
  readonly #clauses: readonly number[];
  readonly #hits: readonly ConceptHit[];

  constructor(input: CheckInput) {
    this.input = input;
    this.#clauses = clausesOf(input.reading);
    this.#hits = input.reading.hits.filter((hit) => hit.concept !== 'SOCIALNET' || !this.isStreamer(hit));
  }

  get reading(): Reading {
    return this.input.reading;
  }

  /** Whether the sentence holds a concept, or a word in it refers to one. */
  has(...concepts: readonly string[]): boolean {
    return concepts.some(
      (concept) => this.reading.concepts.has(concept) || this.input.context.references.has(concept),
    );
  }

  /** Whether one of the last `reach` sentences, or this one, holds a concept. */
  near(reach: number, ...concepts: readonly string[]): boolean {
    return (
      this.has(...concepts) ||
      this.last(reach).some((reading) => concepts.some((concept) => reading.concepts.has(concept)))
    );
  }

  /** The `reach` sentences before this one. */
  private last(reach: number): readonly Reading[] {
    return reach > 0 ? this.input.earlier.slice(-reach) : [];
  }

  /** Mentions of some concepts, in the order of the sentence. */
  hits(...concepts: readonly string[]): ConceptHit[] {
    // Most sentences hold few of the concepts that checks ask for.
    if (!concepts.some((concept) => this.reading.concepts.has(concept))) return [];
    return this.#hits.filter((hit) => concepts.includes(hit.concept));
  }

  /** "Plataforma de streaming", "streaming platform": a platform, but the other one. */
  private isStreamer(platform: ConceptHit): boolean {
    return this.reading.hits.some(({ concept, first, last }) => {
      if (concept !== 'STREAMER' || last < platform.first) return false;
      const between = first - platform.last - 1;
      const isOf = (): boolean =>
        this.reading.hits.some((hit) => hit.concept === 'BYWHOM' && hit.first === platform.last + 1);
      return between <= 0 || (between === 1 && isOf());
    });
  }

  /** The pairing with a claim, if the page states or attributes it. */
  claimed(...claims: readonly string[]): Pairing | undefined {
    return this.input.pairings.find(
      (pairing) =>
        claims.includes(pairing.claim) && (pairing.stance === 'asserts' || pairing.stance === 'attributes'),
    );
  }

  paired(...claims: readonly string[]): Pairing | undefined {
    return this.input.pairings.find((pairing) => claims.includes(pairing.claim));
  }

  clauseOf(token: number): number {
    return this.#clauses[token] ?? 0;
  }

  sameClause(a: number, b: number): boolean {
    return this.clauseOf(a) === this.clauseOf(b);
  }

  /** A word without case and accents; empty where there is none. */
  word(token: number): string {
    return this.reading.tokens[token]?.fold ?? '';
  }

  /** Whether some word, without case and accents, is one for which there is no concept: a name, a stem. */
  hasWord(pattern: RegExp): boolean {
    return this.reading.tokens.some(({ fold }) => pattern.test(fold));
  }

  /** Index of the token that holds an offset of the clean text. */
  tokenAt(offset: number): number {
    return this.reading.tokens.findIndex((token) => token.end > offset);
  }

  /** The number right before a mention, or before one word more ("twelve long years"); `null` when none stands there. */
  numberBefore({ first, last }: ConceptHit): number | null {
    // "Zehn Jahre" may be a mention by itself.
    for (let at = last; at >= Math.max(0, first - 2); at--) {
      const { text = '', fold = '' } = this.reading.tokens[at] ?? {};
      const number = /^\d{1,4}$/.test(text) ? Number(text) : numberOf(fold, this.input.words.numberWords);
      if (number !== null && number > 1) return number;
    }
    return null;
  }

  /** Least distance in tokens between two concepts; `Infinity` when one is missing. */
  distance(a: string, b: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (const one of this.hits(a))
      for (const other of this.hits(b)) least = Math.min(least, Math.max(0, away(one, other)));
    return least;
  }

  /** Whether a word before a mention makes it the one to, by or with whom something is done ("to Facebook", "von Facebook", "Facebookowi"). */
  isAfter(hit: ConceptHit, preposition: 'TOWHOM' | 'BYWHOM' | 'WITHWHOM' | 'ONWHAT'): boolean {
    const start = startOfStreamer(hit, this.reading.hits, this.reading.tokens);
    return this.hits(preposition).some(
      ({ first, last }) =>
        first === hit.first ||
        ((last === start - 1 ||
          (last === start - 2 && this.isArticle(start - 1) && this.sameClause(last, start))) &&
          !this.isQuoteBetween(last, start)),
    );
  }

  /** "Opens with “Netflix gave …”": what is quoted has its own grammar. */
  private isQuoteBetween(before: number, after: number): boolean {
    const { start } = this.tokens(after, after);
    return /[“„«"]/.test(this.reading.clean.text.slice(this.tokens(before, before).end, start));
  }

  /** A short word between a preposition and its name: "to the social network". */
  private isArticle(token: number): boolean {
    return (this.word(token).length || 9) <= 3;
  }

  /** Whether this is told as what somebody on the net, a reader or nobody in particular says. */
  isHearsay(): boolean {
    const { clean, quotations, sentence } = this.reading;
    const quoted =
      (sentence.kind !== 'p' || clean.text.length < 90) &&
      // "3. “They read it all”"
      quotations.some(({ start, end }) => start <= 4 && end >= clean.text.length - 2) &&
      !this.has('LETTER', 'DOCUMENT', 'STONE');
    // Who names a source on record, or speaks for himself, does not go on with what posts say.
    const own = this.input.pairings.some(({ stance }) => stance === 'asserts');
    const reach = own || this.has('NYT', 'LETTER', 'DOCUMENT', 'LAWYER', 'PLAINTIFF') ? 0 : 1;
    return quoted || [...this.last(reach), this.reading].some(isHearsayIn) || this.isRumour();
  }

  /** "Half of X swears", "que repite medio Twitter": told by those who write there, and no company's answer. */
  isRumour(): boolean {
    return (
      this.hits('PLATFORMX').length > 0 &&
      !this.has('STONE', 'SPOKES', 'META', 'MUSK') &&
      this.paired('company-denials') === undefined
    );
  }

  /** "«Ten years» is an error", "the headlines are mistaken": the page itself calls what it tells wrong. */
  isRejected(): boolean {
    const wrong = this.hits('UNTRUE')
      // "Non risulta se": not known whether.
      .filter(({ last }) => !this.hits('IF').some(({ first }) => first === last + 1))
      // "Misleading practices about privacy" are what the suit is over.
      .filter(
        (hit) => !(MISLEADING.test(this.word(hit.first)) && behind(this, hit, MISLED_WORDS, 'PRIVACY')),
      );
    return wrong.length > 0 && this.paired('company-denials') === undefined;
  }

  /** "Correction: an earlier version said …": what is taken back is told right by the same page. */
  isCorrection(): boolean {
    return this.near(1, 'CORRECTION');
  }

  /** Span of tokens `first`..`last`. */
  tokens(first: number, last: number): Span {
    return {
      start: this.reading.tokens[first]?.start ?? 0,
      end: this.reading.tokens[last]?.end ?? this.reading.clean.text.length,
    };
  }

  /** From the first to the last of some hits, or the whole sentence. */
  spanOf(hits: readonly ConceptHit[]): Span {
    if (!hits.length) return { start: 0, end: this.reading.clean.text.length };
    return this.tokens(Math.min(...hits.map((hit) => hit.first)), Math.max(...hits.map((hit) => hit.last)));
  }

  /** Smallest stretch over both spans. */
  join(a: Span, b: Span): Span {
    return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  }

  /** Whether the page is known to be of this day or later. */
  isFrom(day: string): boolean {
    return this.input.published !== null && this.input.published >= day;
  }

  /** Whether the sentence, or the ones just before, speak of 2018. */
  speaksOf2018(reach = 3): boolean {
    return (
      [...this.last(reach), this.reading].some((reading) =>
        reading.dates.some((date) => date.year === 2018),
      ) || this.near(reach, 'ARCHIBONG', 'NYT')
    );
  }

  /** Whether this is told of the suit of November 2024, in which Netflix is a defendant. */
  isOtherSuit(): boolean {
    return (
      this.near(4, 'ILLINOIS') ||
      (this.isFrom(NETFLIX_SUED) && this.near(3, 'SUBSCRIBER')) ||
      this.reading.dates.some((date) => date.year === 2024 && date.month === 11) ||
      this.isNewSuit()
    );
  }

  /** In the weeks after that suit was filed a Netflix that is sued is sued there, unless the other one is spoken of. */
  private isNewSuit(): boolean {
    return (
      this.isFrom(NETFLIX_SUED) &&
      !this.isFrom('2025-01-24') &&
      this.has('NETFLIX') &&
      this.has('DEFENDANT', 'SUE') &&
      !this.near(3, 'KLEIN', 'DONATO', 'LETTER', 'ADVERTISER')
    );
  }
}
