import { CONTEXT_FROM, CONTEXTS, type ContextId } from '../dossier/types.ts';
import type { Facts, VerbatimQuote } from '../knowledge/facts.ts';
import type { Reading } from '../match/reading.ts';
import { foldText } from '../text/fold.ts';
import type { AnalysedSentence } from './types.ts';

/** Concepts that bring up the court papers. */
const PAPERS = [
  'LAWSUIT',
  'LETTER',
  'COMPLAINT',
  'COURT',
  'PLAINTIFF',
  'UNSEAL',
  'DUNNE',
  'SUBPOENA',
  'DONATO',
  'KLEIN',
  'LAWYER',
  'LEAK',
];
/** Shorter quotations than this are found in too many records. */
const LEAST_QUOTE = 12;
/** What makes a name the one who answers, when it stands behind the name. */
const SPEECH = new Set(['DENY', 'NEVER', 'SAY', 'UNAWARE', 'STATEMENT', 'NEG', 'RECOMMEND', 'NOBODY']);
/** A year named this many sentences ago still dates an answer. */
const REACH = 2;

/** Which of the six records a page never brings up; none that is younger than the page. */
export function findAbsent(
  readings: readonly Reading[],
  analysed: readonly AnalysedSentence[],
  facts: Facts,
  published: string | null,
): ContextId[] {
  const paired = new Set(analysed.flatMap(({ pairings }) => pairings.map(({ claim }) => claim)));
  const broughtUp = new Set<string>(readings.flatMap((reading) => quotedContexts(reading, facts)));
  for (let i = 0; i < readings.length; i++)
    for (const context of toldIn(readings, i, published)) broughtUp.add(context);
  if (paired.has('prior-nyt-2018-report')) broughtUp.add('nyt-2018');
  if (paired.has('case-outcome')) broughtUp.add('case-status');
  const papersPaired = [
    'lawsuit-nature-and-parties',
    'lawsuit-filing-and-unsealing-dates',
    'netflix-as-defendant',
  ].some((id) => paired.has(id));
  if (papersPaired || readings.some(({ concepts }) => PAPERS.some((concept) => concepts.has(concept))))
    broughtUp.add('court-filing');
  for (const { sentence, pairings } of analysed) {
    // Only Facebook's posts of 2018 say that people had to sign in.
    if (
      readings[sentence.index]?.concepts.has('SIGNIN') &&
      pairings.some(
        ({ claim, stance }) =>
          claim === 'company-denials' || (claim === 'users-unaware-no-consent' && stance === 'denies'),
      )
    )
      broughtUp.add('meta-response-2018');
    const answers = pairings.some(
      ({ claim, stance }) =>
        claim === 'company-denials' ||
        (stance === 'denies' &&
          (claim === 'netflix-read-messages' || claim === 'meta-shared-messages-with-netflix')),
    );
    if (answers)
      for (const context of answersIn(
        readings,
        sentence.index,
        pairings.some(({ claim }) => claim === 'company-denials'),
        published,
      ))
        broughtUp.add(context);
  }
  return CONTEXTS.filter(
    (context) =>
      !broughtUp.has(context) &&
      (published === null ? context !== 'case-status' : published >= CONTEXT_FROM[context]),
  );
}

const NETWORK = ['META', 'FACEBOOK', 'SPOKES', 'SOCIALNET'];

/** Records that a sentence tells of in so many words, whichever claims it was paired with. */
function toldIn(readings: readonly Reading[], index: number, published: string | null): ContextId[] {
  const own = readings[index];
  if (!own) return [];
  const says = (...concepts: readonly string[]): boolean =>
    concepts.some((concept) => own.concepts.has(concept));
  const dated = (...years: readonly number[]): boolean =>
    own.dates.some(({ year }) => years.includes(year ?? 0));
  const then = isOf2018(readings, index, published);
  const found: ContextId[] = [];
  if (says('NYT') && (dated(2018) || says('REPORTED', 'EARLIER'))) found.push('nyt-2018');
  if (says('STONE')) found.push('meta-denial-2024');
  if (!then && says(...NETWORK) && says('DENY', 'UNTRUE') && !says('NETFLIX', 'STREAMER'))
    found.push('meta-denial-2024');
  if (
    says('ARCHIBONG') ||
    (then && says(...NETWORK) && says('SIGNIN', 'DENY', 'ADMIT', 'EXPLAIN') && !says('STONE'))
  )
    found.push('meta-response-2018');
  const netflix = says('NETFLIX', 'STREAMER');
  const feature = says('FEATURE', 'RECOMMEND') && (dated(2014, 2015) || says('ENDED'));
  if (
    netflix &&
    (feature || (says('NEVER') && says('ASK', 'ACCESS', 'READ') && says('SAY', 'STATEMENT', 'DENY')))
  )
    found.push('netflix-statement');
  return found;
}

/** Whether this is told of 2018: the page is older than the case became known, or it was dated so just before. */
function isOf2018(readings: readonly Reading[], index: number, published: string | null): boolean {
  return (
    (published !== null && published < '2024') ||
    readings
      .slice(Math.max(0, index - REACH), index + 1)
      .some(
        (reading) =>
          reading.dates.some((date) => date.year === 2018) ||
          reading.concepts.has('ARCHIBONG') ||
          reading.concepts.has('NYT'),
      )
  );
}

/** Records whose own words stand between quotation marks. */
function quotedContexts(reading: Reading, facts: Facts): string[] {
  return reading.quotations.flatMap(({ text }) => {
    const words = normalise(text);
    return words.length < LEAST_QUOTE
      ? []
      : facts.quotes.filter((quote) => wordsOf(quote).includes(words)).map((quote) => quote.context);
  });
}

/** A record is compared with many quotations: its words are taken once. */
const taken = new WeakMap<VerbatimQuote, string>();

function wordsOf(quote: VerbatimQuote): string {
  const words = taken.get(quote) ?? normalise(quote.text);
  taken.set(quote, words);
  return words;
}

function normalise(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whose answer, and of which year: the sentence's own names and dates, else those of the sentences just before. */
function answersIn(
  readings: readonly Reading[],
  index: number,
  isDenial: boolean,
  published: string | null,
): ContextId[] {
  const own = readings[index];
  if (!own) return [];
  const says = (...concepts: readonly string[]): boolean =>
    concepts.some((concept) => own.concepts.has(concept));
  const year2018 = isOf2018(readings, index, published);
  const streamer = says('NETFLIX', 'STREAMER', 'SPOTIFY') && !says('STONE', 'META', 'SPOKES', 'ARCHIBONG');
  const network = says('META', 'FACEBOOK', 'SOCIALNET', 'STONE', 'SPOKES', 'ARCHIBONG');
  const found: ContextId[] = [];
  const subject = own.hits.find(
    (hit) => hit.concept === 'NETFLIX' || hit.concept === 'STREAMER' || hit.concept === 'SPOTIFY',
  );
  const speaks = own.hits.some(
    (hit) => SPEECH.has(hit.concept) && subject !== undefined && hit.first > subject.first,
  );
  // The feature's years are known from Netflix's own words.
  if (speaks && own.dates.some((date) => date.year === 2014 || date.year === 2015))
    found.push('netflix-statement');
  if (streamer && year2018 && speaks) found.push('netflix-statement');
  if (!isDenial) return found;
  if (says('STONE')) found.push('meta-denial-2024');
  else if (says('ARCHIBONG') || (network && year2018 && !own.dates.some((date) => date.year === 2024)))
    found.push('meta-response-2018');
  else if (!streamer)
    found.push(
      year2018 && !own.dates.some((date) => date.year === 2024) ? 'meta-response-2018' : 'meta-denial-2024',
    );
  return found;
}
