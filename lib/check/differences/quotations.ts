/** Quotations against the verbatim record, word by word. */
import { rememberEach } from '../../text/remember.ts';
import type { VerbatimQuote } from '../../knowledge/facts.ts';
import type { QuoteToken } from '../types.ts';
import { isEnglish } from './english.ts';
import type { Check, Found, SentenceView } from './input.ts';
import {
  align,
  type Aligned,
  contains,
  type Cut,
  cutText,
  joinKeys,
  keyOf,
  type Word,
  withoutBrackets,
} from './word-diff.ts';

/** Which records' words a speaker's quotation is compared with. */
const SPEAKER_CONTEXTS: ReadonlyArray<{
  readonly concepts: readonly string[];
  readonly contexts: readonly string[];
}> = [
  { concepts: ['STONE'], contexts: ['meta-denial-2024'] },
  { concepts: ['ARCHIBONG'], contexts: ['meta-response-2018'] },
  { concepts: ['NYT'], contexts: ['nyt-2018'] },
  {
    concepts: ['META', 'FACEBOOK', 'SPOKES'],
    contexts: ['meta-denial-2024', 'meta-response-2018', 'case-status'],
  },
  { concepts: ['NETFLIX', 'STREAMER'], contexts: ['netflix-statement'] },
  {
    concepts: ['LETTER', 'DOCUMENT', 'COMPLAINT', 'PLAINTIFF', 'LAWYER', 'LAWSUIT', 'DUNNE', 'KLEIN'],
    contexts: ['court-filing'],
  },
];
/** Share of the quotation's words that must stand in the record in order for the two to be versions of one another. */
const LIKE = 0.5;
/** For a long quotation of a named speaker less is enough. */
const LIKE_LONG = 0.44;
/** A question is nearly always a reader's own. */
const QUESTION = /\?!?\s*$/;
const LIKE_QUESTION = 0.75;
/** A quotation of one word is a scare quote. */
const LEAST_WORDS = 2;
/** A quotation of so few words may be one of Stone's two; of so few more, if it says that something is shocking. */
const SHORT_WORDS = 4;
const SHOCKING_WORDS = 6;
/** Quotations of one sentence that are compared. */
const MAX_QUOTATIONS = 16;
export const checkQuotes: Check = (view) => {
  const first = view.input.pairings[0]?.claim;
  if (!first) return [];
  return view.reading.quotations.slice(0, MAX_QUOTATIONS).flatMap((quotation): Found[] => {
    const part = cutText(quotation.text);
    const { words } = part;
    if (words.length < LEAST_WORDS || isTitle(quotation.text)) return [];
    const speakers = contextsOf(view);
    const stone = view.near(1, 'STONE', 'SPOKES') || view.paired('company-denials') !== undefined;
    const shocking =
      stone &&
      (words.some(({ key }) => /^(?:shock|incredibl|untrue|untruth|unfaithful)/.test(key)) ||
        // The same said in other words: "Stunningly incorrect".
        (words.length <= SHORT_WORDS && view.near(1, 'STONE') && view.hits('UNTRUE').length > 0));
    const long = words.length >= 5;
    if (!speakers.length && !long && !shocking) return [];
    // "A post says that it “sold your DMs” to Netflix": few words, and nobody's on record.
    if (!long && !stone && view.isHearsay()) return [];
    if (!isEnglish(words) || view.input.facts.quotes.some((quote) => holds(quote, part))) return [];
    const candidates = view.input.facts.quotes.filter(
      ({ lang, context }) => lang === 'en' && (long || speakers.includes(context)),
    );
    const floor = QUESTION.test(quotation.text)
      ? LIKE_QUESTION
      : words.length <= 8 || !speakers.length
        ? LIKE
        : LIKE_LONG;
    // Whatever else it says: in a few words he said one thing only.
    const best =
      shocking && words.length <= SHOCKING_WORDS
        ? likest(words, view.input.facts.quotes.filter(isShocking), 0)
        : likest(words, candidates, floor);
    if (
      !best ||
      goesOnBehind(best.quote, words) ||
      (words.length <= SHORT_WORDS && !shocking && best.tokens.every(isNoneOfIts)) ||
      (best.matched < 2 &&
        !shocking &&
        !(words.length === 2 && best.matched === 1 && hasRareWord(words, best.tokens)))
    )
      return [];
    const claim = view.paired('company-denials')?.claim ?? first;
    return [
      {
        kind: 'quote-altered',
        claim,
        span: { start: quotation.start, end: quotation.end },
        note: best.quote.context === 'meta-denial-2024' ? 'E16' : null,
        quote: best.quote.ref,
        tokens: best.tokens,
      },
    ];
  });
};

/** The record that a quotation is most like, at least by a share of `floor`. */
function likest(
  words: readonly Word[],
  quotes: readonly VerbatimQuote[],
  floor: number,
): (Aligned & { readonly quote: VerbatimQuote }) | undefined {
  const [best] = quotes
    .filter((quote) => shareAtMost(words, quote) >= floor)
    .map((quote) => ({ quote, ...align(words, verbatim(quote).words) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= floor ? best : undefined;
}

/** Stone’s two words by themselves. */
const isShocking = (quote: VerbatimQuote): boolean =>
  quote.context === 'meta-denial-2024' && quote.lang === 'en' && verbatim(quote).words.length === 2;

/** What is on record of the court papers are excerpts: a quotation that goes on behind one of them is not altered. */
function goesOnBehind(quote: VerbatimQuote, words: readonly Word[]): boolean {
  if (quote.context !== 'court-filing') return false;
  const { keys } = verbatim(quote);
  return words.some((_, i) => i >= EXCERPT_WORDS && keys.endsWith(joinKeys(words.slice(0, i))));
}
const EXCERPT_WORDS = 6;

/** Words that any quotation shares with a record: "the Netflix thing" is none of it. */
const COMMON = /^(?:an?|the|of|to|in|on|it|and|netflix|facebook|meta|users?)$/i;
const isNoneOfIts = ({ side, text }: QuoteToken): boolean => side !== 'both' || COMMON.test(text);

/** "The Social Network": a short quotation that begins with an article and has a capital in each word names a work. */
const isTitle = (text: string): boolean => /^(?:The|A|An)(?: \p{Lu}\p{Ll}+){1,3}$/u.test(text.trim());

/** The contexts of the records whose words stand in the quotations of a sentence, word for word. */
export const quotedContexts = (view: SentenceView): string[] =>
  recordContexts(
    view.reading.quotations
      .slice(0, MAX_QUOTATIONS)
      .filter(({ text }) => cutText(text).words.length >= SHORT_WORDS),
    view.input.facts.quotes,
  );

/** The contexts of the records of whose own words some quotations consist. */
export const recordContexts = (
  quotations: ReadonlyArray<{ readonly text: string }>,
  quotes: readonly VerbatimQuote[],
): string[] => quotations.flatMap(({ text }) => recordsOf(text, quotes).map(({ context }) => context));

/** The records of whose own words a quotation consists. */
function recordsOf(text: string, quotes: readonly VerbatimQuote[]): VerbatimQuote[] {
  const part = cutText(text);
  return quotes.filter((quote) => holds(quote, part));
}

/** Whether a quotation stands in a record word for word. */
function holds(quote: VerbatimQuote, part: Cut): boolean {
  const { words } = part;
  if (!words.length) return false;
  const letters = lettersOf(quote);
  return words.every(({ key }) => letters.includes(key)) && contains(verbatim(quote), part);
}

/** The share of a quotation's words that a record can have at most: those whose letters stand in it at all. */
function shareAtMost(words: readonly Word[], quote: VerbatimQuote): number {
  const letters = lettersOf(quote);
  return words.filter(({ key }) => letters.includes(key)).length / words.length;
}

/** The letters of a record: they tell nearly all records apart from a quotation without cutting them into words. */
const lettersOf = rememberEach(({ text }: VerbatimQuote): string => keyOf(withoutBrackets(text)));

function contextsOf(view: SentenceView): string[] {
  const own = SPEAKER_CONTEXTS.filter(({ concepts }) => view.has(...concepts)).flatMap(
    ({ contexts }) => contexts,
  );
  if (own.length) return own;
  const speaker = view.input.context.speaker;
  return SPEAKER_CONTEXTS.filter(
    ({ concepts }) =>
      (speaker !== null && concepts.includes(speaker)) ||
      (view.paired('company-denials') !== undefined && view.near(2, ...concepts)),
  ).flatMap(({ contexts }) => contexts);
}

function hasRareWord(words: readonly Word[], tokens: readonly QuoteToken[]): boolean {
  return tokens.some(({ side, text }) => side === 'both' && text.length >= 8) && words.length === 2;
}

/** A record is compared with many quotations: its words are cut once. */
const verbatim = rememberEach(({ text }: VerbatimQuote): Cut => cutText(text));
