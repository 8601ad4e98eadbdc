import type { Span } from '../text/span.ts';
import type { Sentence } from '../match/reading.ts';
import type { Stance } from './stance.ts';

/** The fourteen ways in which a sentence can depart from the record. */
export const DIFFERENCE_KINDS = [
  'quote-altered',
  'date',
  'amount',
  'name',
  'role',
  'case-type',
  'duration',
  'sequence',
  'direction',
  'frequency',
  'scope',
  'attribution',
  'stated-as-fact',
  'outdated',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A word of a compared quotation: the same on both sides, or only on one. */
export interface QuoteToken {
  readonly text: string;
  readonly side: 'both' | 'page' | 'record';
}

/** Where a sentence departs from the record. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly claim: string;
  /** The words that depart, in the sentence's text. */
  readonly span: Span;
  /** Note of the dossier with what the record says ("E03"), if one fits. */
  readonly note: string | null;
  /** For altered quotations: the verbatim quote compared with, as `record#quote`, and the words in which they differ. */
  readonly quote: string | null;
  readonly tokens: readonly QuoteToken[];
}

/** Names of the companies, sums and numbers, dates, negations. */
export type KeyKind = 'name' | 'number' | 'date' | 'negation';

/** Why a claim was paired with a sentence. */
export interface Trace {
  /** Words that matched, in the sentence's text. */
  readonly words: readonly Span[];
  /** Names of the features that weighed most, strongest first. */
  readonly features: readonly string[];
  /** What is compared exactly and never by likeness, in the sentence's text. */
  readonly keys: ReadonlyArray<Span & { readonly kind: KeyKind }>;
  /** The best claim that was not shown, and the probability it would have needed. */
  readonly runnerUp: {
    readonly claim: string;
    readonly probability: number;
    readonly needed: number;
  } | null;
  /** Words that decided the stance, in the sentence's text. */
  readonly cues: readonly Span[];
}

/** A claim of the dossier that a sentence makes. */
export interface Pairing {
  readonly claim: string;
  readonly stance: Stance;
  /** By how much "asserts" leads before any other stance, in log-odds; large where a rule decided. */
  readonly margin: number;
  /** 0–1; calibrated on pages scored by weights that have not seen their story. */
  readonly probability: number;
  readonly confidence: 'sure' | 'possible';
  readonly trace: Trace;
}

export interface AnalysedSentence {
  readonly sentence: Sentence;
  readonly pairings: readonly Pairing[];
  readonly differences: readonly Difference[];
}

/** A date in the article. */
export interface DateMention {
  /** ISO, partial. */
  readonly iso: string;
  /** Index of its sentence, and where in that sentence's text it stands. */
  readonly sentence: number;
  readonly span: Span;
}

export type Relevance = 'about' | 'mention' | 'other';

/** Why a page is (not) about the case; `words` are the page's own. */
export interface RelevanceReason {
  readonly code:
    | 'no-names'
    | 'core-claims'
    | 'in-headline'
    | 'passing'
    | 'only-aside'
    | 'neighbour'
    | 'unsupported-language';
  readonly count: number;
  readonly words: string;
}

/** Everything the engine finds out about a page. */
export interface Analysis {
  /** Language of the text, or `null` when it is none of the supported ones. */
  readonly lang: string | null;
  /** The page declares another language than its text has: perhaps a machine translation. */
  readonly declaredOtherwise: boolean;
  /** The text is a translation that a browser or service put in its place. */
  readonly translated: boolean;
  readonly relevance: Relevance;
  readonly reasons: readonly RelevanceReason[];
  /** Every sentence of the article, in order. */
  readonly sentences: readonly AnalysedSentence[];
  /** Records the page never brings up (only on `about` pages). */
  readonly absent: readonly string[];
  /** Why nothing is said on absent records, or `null`. */
  readonly absentWithheld: 'truncated' | 'clipped' | null;
  readonly published: string | null;
  /** Dates the article mentions, in order, for the timeline. */
  readonly dates: readonly DateMention[];
  /** Only the first sentences were held against the record yet: what is said of the whole is still to come. */
  readonly unfinished: boolean;
}
