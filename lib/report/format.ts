/**
 * The format of a report, version 1: a W3C Web Annotation (docs/report-format.md). `assets/report/report-1.schema.json`
 * says the same for other programs; a test holds the two together.
 */
import type { AddressPrecision, ReportDraft, ReportReason } from './types.ts';

export const REPORT_VERSION = 1;
export const REPORT_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { ftr: 'urn:for-the-record:terms#' },
] as const;
/** The media type that the Web Annotation Protocol prescribes. */
export const REPORT_MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** A language tag. */
export const LANGUAGE_FORM = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
/** A version of the extension, the engine or the dossier. */
export const VERSION_FORM = /^[\w.+-]{1,40}$/;

/** Upper bounds; lengths in UTF-16 units unless bytes are named. */
export const LIMITS = {
  /** Bytes of a whole report. */
  bytes: 8192,
  comment: 1000,
  sentence: 1500,
  /** A sentence is never cut below this. */
  sentenceAtLeast: 400,
  neighbour: 400,
  address: 2048,
  traceEntries: 24,
  traceEntry: 80,
  id: 80,
  language: 35,
} as const;

/** Why: one code of the closed list. */
export interface ReasonBody {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying';
  readonly format: 'text/plain';
  readonly value: ReportReason;
}

/** What the reader wrote. */
export interface CommentBody {
  readonly type: 'TextualBody';
  readonly purpose: 'commenting';
  readonly format: 'text/plain';
  readonly value: string;
}

/** What the engine had found, so that the maintainers can see it again. */
export interface FindingBody {
  readonly type: 'ftr:Finding';
  readonly purpose: 'describing';
  readonly 'ftr:about': ReportDraft['about'];
  readonly 'ftr:claim': string | null;
  readonly 'ftr:stance': string | null;
  readonly 'ftr:difference': string | null;
  readonly 'ftr:probability': number | null;
  readonly 'ftr:trace': readonly string[];
}

export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets in the article's text as the extension reads it. */
export interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface Report {
  readonly '@context': typeof REPORT_CONTEXT;
  /** `urn:uuid:…`; also the Idempotency-Key of its delivery. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'assessing';
  /** The day, as a time stamp: the hour is nobody's business. */
  readonly created: string;
  readonly generator: {
    readonly type: 'Software';
    readonly name: 'For the Record';
    readonly 'ftr:format': typeof REPORT_VERSION;
    readonly 'ftr:version': string;
    readonly 'ftr:engine': string;
    readonly 'ftr:dossier': string;
    /** Language of the interface. */
    readonly 'ftr:locale': string;
  };
  /** Reason, finding and, if there is one, comment. */
  readonly body: readonly [ReasonBody, FindingBody] | readonly [ReasonBody, FindingBody, CommentBody];
  readonly target: {
    readonly source: string;
    readonly 'ftr:precision': AddressPrecision;
    /** Language of the article's text. */
    readonly language: string;
    readonly selector: readonly [QuoteSelector, PositionSelector];
  };
}

/** A report as the very bytes that are shown, kept and sent. */
export function serializeReport(report: Report): string {
  return JSON.stringify(report, null, 1);
}

/** UUID of a report. */
export function uuidOf(report: Report): string {
  return report.id.slice('urn:uuid:'.length);
}
