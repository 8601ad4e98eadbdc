/** Quotations against the verbatim record, word by word. */
import { foldText } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';
import type { VerbatimQuote } from '../../knowledge/facts.ts';
import type { QuoteToken } from '../types.ts';
import { isEnglish } from './english.ts';
import type { Check, Found, SentenceView } from './input.ts';

interface Word {
  readonly text: string;
  readonly key: string;
}

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
/** A quotation of so few words may be one of Stone's two. */
const SHORT_WORDS = 4;
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
    if (!isEnglish(words) || view.input.facts.quotes.some((quote) => holds(quote, part))) return [];
    const candidates = view.input.facts.quotes.filter(
      ({ lang, context }) =>
        lang === 'en' && (long || speakers.includes(context) || (shocking && context === 'meta-denial-2024')),
    );
    const floor = QUESTION.test(quotation.text)
      ? LIKE_QUESTION
      : words.length <= 4
        ? shocking
          ? 0
          : LIKE
        : words.length <= 8 || !speakers.length
          ? LIKE
          : LIKE_LONG;
    const best = candidates
      .filter((quote) => shareAtMost(words, quote) >= floor)
      .map((quote) => ({ quote, ...align(words, verbatim(quote).words) }))
      .sort((a, b) => b.share - a.share)[0];
    if (
      !best ||
      best.share < floor ||
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

/** Words with the differences that do not count taken away: case, apostrophes, "user's/users'", bracketed letters. */
function cutWords(text: string): Word[] {
  return (withoutBrackets(text).match(WORDS) ?? []).map((word) => ({
    text: word,
    key: keyOf(word).replace(/^userss$/, 'users'),
  }));
}

/** Words with the apostrophes in them and behind. */
const WORDS = /[\dA-Za-zÀ-ɏ]+(?:[’'‘][A-Za-zÀ-ɏ]+)?[’'‘]?/g;

const keyOf = (text: string): string => foldText(text).replace(/[’'‘]/g, '');
const withoutBrackets = (text: string): string =>
  text.includes('[') ? text.replace(/\[([A-Za-zÀ-ɏ])\]/g, '$1') : text;

interface Cut {
  readonly words: readonly Word[];
  /** As one text in which a row of words can be looked for. */
  readonly keys: string;
  /** The same of what stands before, between and behind marks of omission. */
  readonly pieces: readonly string[];
}

const OMISSION = /\[?(?:…|\.{3})\]?/;

const joinKeys = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

function cutText(text: string): Cut {
  const words = cutWords(text);
  const keys = joinKeys(words);
  const pieces = OMISSION.test(text)
    ? text.split(OMISSION).map((piece) => joinKeys(cutWords(piece)))
    : [keys];
  return { words, keys, pieces: pieces.filter((piece) => piece.trim()) };
}

/** A record is compared with many quotations: its words are cut once. */
const verbatim = rememberEach(({ text }: VerbatimQuote): Cut => cutText(text));

/** Whether `part` stands in a record; words may be left out, with a mark for it or, of long quotations, without. */
function contains({ words: whole, keys }: Cut, part: Cut): boolean {
  let from = 0;
  for (const piece of part.pieces) {
    const found = from < 0 ? -1 : keys.indexOf(piece, from);
    // The space behind a word is the one before the next.
    from = found < 0 ? -1 : found + piece.length - 1;
  }
  if (from >= 0) return true;
  let at = 0;
  let run = 0;
  for (const { key } of part.words) {
    if (whole[at]?.key === key) {
      at++;
      run++;
      continue;
    }
    const next = whole.findIndex((word, i) => i >= at && word.key === key);
    if (next < 0 || (run > 0 && run < 3)) return false;
    at = next + 1;
    run = 1;
  }
  return run >= 3;
}

/** Longest common subsequence inside the best window of the record, as a word-by-word comparison. */
function align(
  page: readonly Word[],
  record: readonly Word[],
): { share: number; matched: number; tokens: QuoteToken[] } {
  const rows = page.length;
  const columns = record.length;
  const table: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const like = (a: Word | undefined, b: Word | undefined): boolean =>
    a !== undefined && b !== undefined && a.key === b.key;
  for (let i = rows - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = columns - 1; j >= 0; j--)
      row[j] = like(page[i], record[j])
        ? (table[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
  }
  const tokens: QuoteToken[] = [];
  let i = 0;
  let j = 0;
  let firstMatch = -1;
  let lastMatch = -1;
  while (i < rows && j < columns) {
    if (like(page[i], record[j])) {
      if (firstMatch < 0) firstMatch = tokens.length;
      lastMatch = tokens.length;
      tokens.push({ text: page[i]?.text ?? '', side: 'both' });
      i++;
      j++;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
      tokens.push({ text: page[i++]?.text ?? '', side: 'page' });
    else tokens.push({ text: record[j++]?.text ?? '', side: 'record' });
  }
  while (i < rows) tokens.push({ text: page[i++]?.text ?? '', side: 'page' });
  // As many words of the record as the page has others at its end.
  const end = firstMatch < 0 ? [] : tokens.slice(lastMatch + 1);
  const others = end.filter(({ side }) => side === 'page').length * 2 - end.length;
  for (const { text } of record.slice(j, j + Math.max(0, others))) tokens.push({ text, side: 'record' });
  // Record words before the first and after the last common one belong to what the page did not quote.
  const trimmed = tokens.filter(
    (token, k) => token.side !== 'record' || firstMatch < 0 || (k > firstMatch - 3 && k < lastMatch + 3),
  );
  const matched = table[0]?.[0] ?? 0;
  return { share: matched / rows, matched, tokens: trimmed };
}
