/** What the sidebar draws: plain data, already in the reader's language. Built by `buildSidebar`. */
import type { DifferenceKind, KeyKind, QuoteToken } from '../check/types.ts';
import type { Stance } from '../check/stance.ts';
import type { ContextId, Level, RecordKind, Relation } from '../dossier/types.ts';

/** A verbatim quotation with whatever a reader needs to check it. */
export interface QuoteView {
  /** `record-id#quote-id` */
  readonly ref: string;
  readonly text: string;
  readonly lang: string;
  /** Our translation, marked as ours; `null` when the quote is in the reader's language. */
  readonly translation: string | null;
  readonly source: SourceView;
}

/** Who said it, when, and where it can be read. */
export interface SourceView {
  readonly record: string;
  readonly kind: RecordKind;
  /** Speaker, else author, else outlet. */
  readonly name: string;
  readonly role: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly titleLang: string;
  /** ISO, partial. */
  readonly date: string;
  /** Verified address, or a search to look the source up; always https. */
  readonly link: { readonly kind: 'verified' | 'web' | 'docket'; readonly url: string };
  /** Copies in which the words were seen. */
  readonly seenAt: ReadonlyArray<{ readonly label: string; readonly url: string }>;
}

/** What one of the six records says on a claim. */
export interface RecordView {
  readonly context: ContextId;
  readonly relation: Relation;
  /** Our summary; `null` when the record is silent or about something else. */
  readonly text: string | null;
  readonly quotes: readonly QuoteView[];
}

/** A source without words to quote, and what it is in ours. */
export interface BackgroundView {
  readonly about: string;
  readonly source: SourceView;
}

export interface DifferenceView {
  readonly kind: DifferenceKind;
  /** The page's own words. */
  readonly page: string;
  /** What the record says on the point, in words of ours or as its own values; `null` when only the kind is known. */
  readonly record: string | null;
  readonly quotes: readonly QuoteView[];
  /** For altered quotations: word by word. */
  readonly tokens: readonly QuoteToken[];
}

/** The four-step scale: which step the page is about, and which ones anybody on record alleges. */
export interface ScaleView {
  readonly page: Level;
  /** Set where the page does not say so itself: it denies the step or asks about it. */
  readonly unsaid?: 'denies' | 'asks';
  readonly alleged: readonly Level[];
}

/** A change of the record, as readers are told of it. */
export interface ChangeView {
  /** Version of the dossier that brought it. */
  readonly version: string;
  readonly date: string;
  readonly text: string;
}

/** One claim of one sentence. */
export interface CardView {
  /** `sentence:claim` */
  readonly id: string;
  readonly sentence: number;
  /** The page's sentence, invisible and bidi control characters removed. */
  readonly text: string;
  /** Words that matched, and words that differ, as offsets in `text`. */
  readonly matched: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly departing: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly claim: string;
  readonly title: string;
  readonly statement: string;
  readonly modality: string;
  readonly stance: Stance;
  readonly confidence: 'sure' | 'possible';
  readonly scale: ScaleView | null;
  readonly differences: readonly DifferenceView[];
  readonly records: readonly RecordView[];
  /** What else is on record on the claim, beside the six. */
  readonly background: readonly BackgroundView[];
  /** What changed on it, newest first. */
  readonly changes: readonly ChangeView[];
  /** Events of the timeline that have to do with the claim and whose dates the sentence mentions. */
  readonly events: ReadonlyArray<Pick<EventView, 'id' | 'date' | 'title'>>;
  /** Cards of earlier sentences on the same claim. */
  readonly earlier: readonly string[];
  readonly why: {
    readonly words: readonly string[];
    readonly probability: number;
    /** What had to agree exactly, in the page's words, and whether it does. */
    readonly keys: ReadonlyArray<{
      readonly kind: KeyKind;
      readonly text: string;
      readonly differs: boolean;
    }>;
    /** The next claim, how likely it was and would have had to be. */
    readonly runnerUp: {
      readonly title: string;
      readonly probability: number;
      readonly needed: number;
    } | null;
  };
}

export interface AbsentView {
  readonly context: ContextId;
  /** The quotation that best stands for the record. */
  readonly quotes: readonly QuoteView[];
}

export interface EventView {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  /** Whether the article mentions its date. */
  readonly mentioned: boolean;
  /** Whether it came after the page was published. */
  readonly since: boolean;
  readonly sources: readonly SourceView[];
}

export interface SidebarView {
  readonly lang: string;
  /** Only the first cards are known yet: no counts, and nothing of the article as a whole. */
  readonly unfinished: boolean;
  readonly counts: {
    /** Sentences of the article. */
    readonly examined: number;
    /** Sentences with at least one card. */
    readonly paired: number;
    /** Sentences with at least one difference. */
    readonly differing: number;
    /** Sentences examined that got no card. */
    readonly left: number;
  };
  readonly notices: ReadonlyArray<
    'translated' | 'declared-otherwise' | 'unsupported-language' | 'truncated' | 'clipped'
  >;
  readonly cards: readonly CardView[];
  readonly absent: readonly AbsentView[];
  readonly events: readonly EventView[];
  /** Dates of the article that mean one or more of the events. */
  readonly dates: number;
  readonly published: string | null;
  readonly dossier: {
    readonly version: string;
    readonly asOf: string;
    /** What changed in it, newest first. */
    readonly changes: readonly ChangeView[];
  };
}
