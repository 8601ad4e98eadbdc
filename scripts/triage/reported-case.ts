/** An accepted report as a test: what the engine or the record must do that it did not do when somebody reported it. */
import type { AnalysedSentence, Analysis } from '../../lib/check/types.ts';
import type { Dossier } from '../../lib/dossier/types.ts';
import type { Block, PageText } from '../../lib/extract/index.ts';
import type { Report } from '../../lib/report/index.ts';
import { uuidOf } from '../../lib/report/index.ts';
import type { Analyse } from '../pages/analyse.ts';
import { FRAMES } from './frames.ts';

/** What must hold. Everything that is there counts. */
export interface Expectation {
  /** Claims the sentence must be paired with; with a stance where it matters. */
  readonly claims?: ReadonlyArray<{ readonly id: string; readonly stance?: string }>;
  /** Claims it must not be paired with. */
  readonly notClaims?: readonly string[];
  /** At least one claim, whichever. */
  readonly some?: true;
  readonly differences?: readonly string[];
  readonly notDifferences?: readonly string[];
  /** The page must not be taken for one about the case. */
  readonly notAbout?: true;
  /** The claim's file in the dossier must have been revised since this version of it. */
  readonly revised?: { readonly claim: string; readonly since: number };
}

/** `tests/cases/reported/<id>.json`. */
export interface ReportedCase {
  /** Public id: what the changelog names. */
  readonly id: string;
  readonly report: string;
  readonly reason: string;
  readonly lang: string;
  readonly engine: string;
  readonly dossier: string;
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  readonly expect: Expectation;
}

/** The short name under which a report is spoken of in public. */
export function publicId(report: Report): string {
  return `r-${uuidOf(report).slice(0, 8)}`;
}

/** What a maintainer says beyond the report's own reason. */
export interface Decision {
  readonly claims: ReadonlyArray<{ readonly id: string; readonly stance?: string }>;
  readonly notClaims: readonly string[];
  readonly differences: readonly string[];
  readonly notDifferences: readonly string[];
}

/** Turns an accepted report into a case. @throws Error when the reason does not say enough and the maintainer neither. */
export function makeCase(report: Report, decision: Decision, dossier: Dossier): ReportedCase {
  const [reason, finding] = report.body;
  const [quote] = report.target.selector;
  return {
    id: publicId(report),
    report: uuidOf(report),
    reason: reason.value,
    lang: report.target.language.split('-')[0] ?? '',
    engine: report.generator['ftr:engine'],
    dossier: report.generator['ftr:dossier'],
    before: quote.prefix,
    sentence: quote.exact,
    after: quote.suffix,
    expect: isDecided(decision)
      ? decided(decision)
      : byReason(reason.value, finding['ftr:claim'], finding['ftr:difference'], dossier),
  };
}

function isDecided({ claims, notClaims, differences, notDifferences }: Decision): boolean {
  return claims.length + notClaims.length + differences.length + notDifferences.length > 0;
}

function decided({ claims, notClaims, differences, notDifferences }: Decision): Expectation {
  return {
    ...(claims.length > 0 && { claims }),
    ...(notClaims.length > 0 && { notClaims }),
    ...(differences.length > 0 && { differences }),
    ...(notDifferences.length > 0 && { notDifferences }),
  };
}

/** What follows from the reason alone. */
function byReason(
  reason: string,
  claim: string | null,
  difference: string | null,
  dossier: Dossier,
): Expectation {
  switch (reason) {
    case 'wrong-page':
      return { notAbout: true };
    case 'should-have-matched':
      return claim ? { claims: [{ id: claim }] } : { some: true };
    case 'wrong-sentence':
    case 'wrong-record':
      if (difference) return { notDifferences: [difference] };
      if (claim) return { notClaims: [claim] };
      break;
    default: {
      const found = dossier.claims.find((one) => one.id === claim);
      if (found) return { revised: { claim: found.id, since: found.version } };
    }
  }
  throw new Error(
    `“${reason}” without a claim does not say what would be right: say it with --claim, --not-claim, --difference or --not-difference.`,
  );
}

/** What does not hold; empty when the case passes. */
export function checkCase(one: ReportedCase, analyse: Analyse, dossier: Dossier): string[] {
  const { expect } = one;
  const failures: string[] = [];
  if (expect.revised) {
    const { claim, since } = expect.revised;
    const version = dossier.claims.find((entry) => entry.id === claim)?.version ?? Number.POSITIVE_INFINITY;
    if (version <= since)
      failures.push(`assets/dossier/claims/${claim}.json has not been revised since version ${since}`);
  }
  if (expect.notAbout) {
    if (analyse(toPage(one, false)).relevance === 'about')
      failures.push('the page is taken for one about the case');
    return failures;
  }
  const found = findSentence(analyse(toPage(one, true)), one.sentence);
  const claims = found.flatMap((sentence) => sentence.pairings);
  const kinds = found.flatMap((sentence) =>
    sentence.differences.map((difference) => difference.kind as string),
  );
  for (const { id, stance } of expect.claims ?? []) {
    const pairing = claims.find((other) => other.claim === id);
    if (!pairing) failures.push(`${id} is not found`);
    else if (stance && pairing.stance !== stance)
      failures.push(`${id} is taken as “${pairing.stance}”, not “${stance}”`);
  }
  for (const id of expect.notClaims ?? [])
    if (claims.some((pairing) => pairing.claim === id)) failures.push(`${id} is found`);
  if (expect.some && claims.length === 0) failures.push('no claim is found');
  for (const kind of expect.differences ?? [])
    if (!kinds.includes(kind)) failures.push(`the difference “${kind}” is not found`);
  for (const kind of expect.notDifferences ?? [])
    if (kinds.includes(kind)) failures.push(`the difference “${kind}” is found`);
  return failures;
}

/** What the engine of today makes of a reported sentence. */
export function readSentence(
  one: Pick<ReportedCase, 'lang' | 'before' | 'sentence' | 'after'>,
  analyse: Analyse,
): AnalysedSentence[] {
  return findSentence(analyse(toPage(one, true)), one.sentence);
}

/** The sentence cut as the engine cuts it: a report's sentence may be a selection of several. */
function findSentence(analysis: Analysis, text: string): AnalysedSentence[] {
  const plain = (value: string): string => value.replace(/\s+/g, ' ').trim();
  const wanted = plain(text);
  return analysis.sentences.filter(
    ({ sentence }) =>
      sentence.block === REPORTED_BLOCK &&
      (wanted.includes(plain(sentence.text)) || plain(sentence.text).includes(wanted)),
  );
}

/** Index of the block that holds the reported sentence, with the frame before it. */
const REPORTED_BLOCK = 2;

function toPage(
  one: Pick<ReportedCase, 'lang' | 'before' | 'sentence' | 'after'>,
  framed: boolean,
): PageText {
  const frame = FRAMES[one.lang] ?? { headline: '', lead: '', tail: '' };
  const block = (kind: Block['kind'], text: string): Block => ({ kind, text, chunks: [] });
  const reported = block('p', [one.before, one.sentence, one.after].filter(Boolean).join(' '));
  return {
    title: framed ? frame.headline : '',
    declaredLang: one.lang,
    published: null,
    blocks: framed
      ? [block('h1', frame.headline), block('p', frame.lead), reported, block('p', frame.tail)]
      : [reported],
    asides: [],
    truncated: false,
    clipped: false,
  };
}
