import { type Amount, findAmounts } from '../text/amounts.ts';
import { type CleanText, cleanText } from '../text/clean.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import { cutTokens, isFigure, type Token } from '../text/tokens.ts';
import type { Casing, ConceptHit, Lexicon } from '../knowledge/lexicon.ts';
import type { LanguagePack } from '../knowledge/types.ts';
import { withStreamers } from './streamers.ts';
import type { BlockKind } from '../extract/types.ts';

/** A sentence of the article, before it is read. */
export interface Sentence {
  readonly index: number;
  /** Index of its block in the page. */
  readonly block: number;
  readonly kind: BlockKind;
  /** Offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything found in one sentence without regard to the others. Offsets are those of `clean.text`. */
export interface Reading {
  readonly sentence: Sentence;
  readonly clean: CleanText;
  readonly tokens: readonly Token[];
  readonly hits: readonly ConceptHit[];
  readonly concepts: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly dates: readonly FoundDate[];
  readonly quotations: readonly Quotation[];
  /** Whether a quotation begun in an earlier sentence is still open where this one starts. */
  readonly startsInQuotation: boolean;
  /** Whether it ends with a question mark. */
  readonly asks: boolean;
}

/** A sentence with more words than this is a list or a broken page; what comes after is not read. */
const MAX_TOKENS = 220;
/** … nor what comes after this many characters, however few words they make. */
const MAX_CHARACTERS = 4_000;

/** Reads one sentence: words, concepts, sums, dates, quotations. */
export function readSentence(
  sentence: Sentence,
  pack: LanguagePack,
  lexicon: Lexicon,
  startsInQuotation: boolean,
): Reading {
  const clean = cleanText(sentence.text.slice(0, MAX_CHARACTERS));
  const tokens = cutTokens(clean.text).slice(0, MAX_TOKENS);
  const hits = withStreamers(lexicon.find(tokens, casingOf(tokens)), tokens);
  return {
    sentence,
    clean,
    tokens,
    hits,
    concepts: new Set(hits.map((hit) => hit.concept)),
    amounts: findAmounts(clean.text, tokens, pack),
    dates: findDates(clean.text, tokens, pack.months),
    quotations: findQuotations(clean.text, startsInQuotation),
    startsInQuotation,
    asks: /[?？][!！…”“"»’)\]\s]*$/.test(clean.text),
  };
}

/** Reads sentences in order; a quotation may run over several of one block. */
export function readSentences(
  sentences: readonly Sentence[],
  pack: LanguagePack,
  lexicon: Lexicon,
): Reading[] {
  const readings: Reading[] = [];
  for (const sentence of sentences) {
    const before = readings.at(-1);
    const open = before?.sentence.block === sentence.block && (before.quotations.at(-1)?.open ?? false);
    readings.push(readSentence(sentence, pack, lexicon, open));
  }
  return readings;
}

/** Words without a capital that make a sentence of somebody who writes none. */
const WITHOUT_CAPITALS = 5;

/** In capitals are four of five letters; figures are neither. */
function casingOf(tokens: readonly Token[]): Casing {
  let letters = 0;
  let capitals = 0;
  for (const { text, lower } of tokens) {
    if (isFigure(text)) continue;
    letters += text.length;
    if (text === lower) continue;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== lower.charCodeAt(i)) capitals++;
  }
  if (letters > 8 && capitals > letters * 0.8) return 'caps';
  return capitals || tokens.length < WITHOUT_CAPITALS ? 'mixed' : 'lower';
}
