import { type AddressParts, coarserPrecision, describeAddress } from './address.ts';
import {
  type CommentBody,
  type FindingBody,
  LANGUAGE_FORM,
  LIMITS,
  REPORT_CONTEXT,
  REPORT_VERSION,
  type ReasonBody,
  type Report,
  serializeReport,
  VERSION_FORM,
} from './format.ts';
import { firstUnits, lastUnits, tidyLine, tidyLines, utf8Length } from './text.ts';
import type { AddressPrecision, ReportDraft, ReportReason } from './types.ts';

/** What the reader chose on the confirm page. */
export interface ReportChoices {
  readonly reason: ReportReason;
  readonly comment: string;
  readonly precision: AddressPrecision;
}

/** What the report was made with, and the identity of this one report. */
export interface ReportStamp {
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly version: string;
  readonly engine: string;
  readonly dossier: string;
  readonly locale: string;
}

/** What had to give way to the size limit. */
export type Shortened = 'neighbours' | 'trace' | 'address' | 'sentence' | 'comment';

export interface ComposedReport {
  readonly report: Report;
  /** The very bytes that are shown, kept and sent. */
  readonly text: string;
  readonly bytes: number;
  readonly shortened: readonly Shortened[];
}

interface Parts {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly trace: readonly string[];
  readonly comment: string;
  readonly precision: AddressPrecision;
}

/** Puts a report together. What is too long gives way in a fixed order: neighbours, trace, address, sentence, comment. */
export function composeReport(
  draft: ReportDraft,
  address: AddressParts | null,
  choices: ReportChoices,
  versions: ReportStamp,
): ComposedReport {
  const shortened = new Set<Shortened>();
  const keep = (text: string, limit: number, what: Shortened): string => {
    if (text.length > limit) shortened.add(what);
    return firstUnits(text, limit);
  };
  const before = tidyLine(draft.before);
  const after = tidyLine(draft.after);
  if (before.length > LIMITS.neighbour || after.length > LIMITS.neighbour) shortened.add('neighbours');
  let parts: Parts = {
    exact: keep(tidyLine(draft.sentence), LIMITS.sentence, 'sentence'),
    prefix: lastUnits(before, LIMITS.neighbour),
    suffix: firstUnits(after, LIMITS.neighbour),
    trace: draft.trace
      .slice(0, LIMITS.traceEntries)
      .map((entry) => firstUnits(tidyLine(entry), LIMITS.traceEntry)),
    comment: keep(tidyLines(choices.comment), LIMITS.comment, 'comment'),
    precision: address ? choices.precision : 'none',
  };
  while (utf8Length(describeAddress(address, parts.precision)) > LIMITS.address) {
    parts = { ...parts, precision: coarserPrecision(parts.precision) };
    shortened.add('address');
  }
  for (;;) {
    const report = build(draft, address, choices, versions, parts);
    const text = serializeReport(report);
    const bytes = utf8Length(text);
    const shorter = bytes > LIMITS.bytes ? shorten(parts, shortened) : null;
    if (!shorter) return { report, text, bytes, shortened: [...shortened] };
    parts = shorter;
  }
}

/** One step shorter, or `null` when nothing may give way any more. */
function shorten(parts: Parts, shortened: Set<Shortened>): Parts | null {
  if (parts.prefix || parts.suffix) {
    shortened.add('neighbours');
    const half = Math.floor(Math.max(parts.prefix.length, parts.suffix.length) / 2);
    return { ...parts, prefix: lastUnits(parts.prefix, half), suffix: firstUnits(parts.suffix, half) };
  }
  if (parts.trace.length > 0) {
    shortened.add('trace');
    return { ...parts, trace: parts.trace.slice(0, Math.floor(parts.trace.length / 2)) };
  }
  if (parts.precision === 'full' || parts.precision === 'no-query') {
    shortened.add('address');
    return { ...parts, precision: coarserPrecision(parts.precision) };
  }
  if (parts.exact.length > LIMITS.sentenceAtLeast) {
    shortened.add('sentence');
    return {
      ...parts,
      exact: firstUnits(parts.exact, Math.max(LIMITS.sentenceAtLeast, parts.exact.length - 100)),
    };
  }
  if (parts.comment.length > 0) {
    shortened.add('comment');
    return { ...parts, comment: firstUnits(parts.comment, Math.floor(parts.comment.length * 0.8)) };
  }
  return null;
}

function build(
  draft: ReportDraft,
  address: AddressParts | null,
  choices: ReportChoices,
  versions: ReportStamp,
  parts: Parts,
): Report {
  const reason: ReasonBody = {
    type: 'TextualBody',
    purpose: 'classifying',
    format: 'text/plain',
    value: choices.reason,
  };
  const finding: FindingBody = {
    type: 'ftr:Finding',
    purpose: 'describing',
    'ftr:about': draft.about,
    'ftr:claim': shortId(draft.claim),
    'ftr:stance': shortId(draft.stance),
    'ftr:difference': shortId(draft.difference),
    'ftr:probability':
      draft.probability === null
        ? null
        : Math.round(Math.min(1, Math.max(0, draft.probability)) * 1000) / 1000,
    'ftr:trace': parts.trace,
  };
  const comment: CommentBody | null = parts.comment
    ? { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: parts.comment }
    : null;
  const start = Number.isSafeInteger(draft.position) && draft.position > 0 ? draft.position : 0;
  return {
    '@context': REPORT_CONTEXT,
    id: `urn:uuid:${versions.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: `${versions.day}T00:00:00Z`,
    generator: {
      type: 'Software',
      name: 'For the Record',
      'ftr:format': REPORT_VERSION,
      'ftr:version': knownVersion(versions.version),
      'ftr:engine': knownVersion(versions.engine),
      'ftr:dossier': knownVersion(versions.dossier),
      'ftr:locale': knownLanguage(versions.locale),
    },
    body: comment ? [reason, finding, comment] : [reason, finding],
    target: {
      source: describeAddress(address, parts.precision),
      'ftr:precision': parts.precision,
      language: knownLanguage(draft.lang),
      selector: [
        { type: 'TextQuoteSelector', exact: parts.exact, prefix: parts.prefix, suffix: parts.suffix },
        { type: 'TextPositionSelector', start, end: start + parts.exact.length },
      ],
    },
  };
}

/** Where nothing was read, and where a page says nonsense, a report is still one that can be kept. */
const knownVersion = (version: string): string => (VERSION_FORM.test(version) ? version : 'unknown');
const knownLanguage = (tag: string): string =>
  tag.length <= LIMITS.language && LANGUAGE_FORM.test(tag) ? tag : 'und';

function shortId(id: string | null): string | null {
  return id === null ? null : firstUnits(tidyLine(id), LIMITS.id);
}
