/** The engine's steps in order (docs/pipeline.md has the same numbers). Pure: text in, findings out. */
import { findAbsent } from './check/absent.ts';
import { findDifferences } from './check/differences/index.ts';
import { pairClaims } from './check/evident.ts';
import type { AnalysedSentence, Analysis, DateMention } from './check/types.ts';
import { decideRelevance } from './detect/relevance.ts';
import { PageSummary } from './detect/page-features.ts';
import type { ArticleText } from './extract/index.ts';
import type { Engine } from './knowledge/engine.ts';
import type { Facts } from './knowledge/facts.ts';
import { type Lexicon, lexiconOf } from './knowledge/lexicon.ts';
import type { LanguagePack } from './knowledge/types.ts';
import { eachContext, type Context } from './match/context.ts';
import { CLAIM_IDS } from './match/claim-keys.ts';
import { lookAround } from './match/neighbours.ts';
import { scoreSentence, type Scores, toProbability } from './match/pair.ts';
import { type Reading, readSentence, type Sentence } from './match/reading.ts';
import { lendYear, toIso } from './text/dates.ts';
import { cleanText, toOriginal } from './text/clean.ts';
import { createSentenceSteps } from './text/sentences.ts';
import { cutTokens } from './text/tokens.ts';

/** What the engine needs to read a page. */
export interface ReadingKnowledge {
  readonly engine: Engine;
  /** Pack of the text's language (`guessLanguage`), or `null` when it is not supported. */
  readonly pack: LanguagePack | null;
  /** Whether the page declares another language than its text is in. */
  readonly declaredOtherwise: boolean;
  /** Told once, as soon as the page promises to be about the case: what it takes to check it can be fetched meanwhile. */
  readonly onPromising?: () => void;
}

/** What it needs to check it, too. */
export interface Knowledge extends ReadingKnowledge {
  /** Asked for only on a page about the case. */
  readonly facts: () => Facts;
}

/** An article about the case, read and scored, before it is held against the record. */
export interface ReadArticle {
  readonly page: ArticleText;
  readonly engine: Engine;
  /** `null` when the language is not supported; nothing was read then. */
  readonly pack: LanguagePack | null;
  readonly readings: readonly Reading[];
  readonly contexts: readonly Context[];
  readonly scores: readonly Scores[];
  /** Whether some of the page was left out: on the way here, or as it was cut. */
  readonly clipped: boolean;
  /** What is known by now. */
  readonly analysis: Analysis;
}

/** Asides are only looked at for a mention: this much is enough. */
const ASIDE_CHARACTERS = 20_000;
/** Sentences a check may look back. */
const EARLIER = 40;
/** Sentences after which no further block is cut, and those with cards after which none is checked: many times the longest article's. */
const MAX_SENTENCES = 5_000;
const MAX_PAIRED = 800;
/** Sentences that make a claim of the case, from which on a page promises to be about it. */
const PROMISING = 4;
/** Sentences with cards that are told of before the others are checked, and how many sentences must be left to make that worth it. */
const FIRST_PAIRED = 4;
const WORTH_WAITING = 10;
/** Sentences between two pauses. */
const STEP = 4;

/** Analyses a page: reads it, and holds it against the record when it is about the case. */
export function* analysePage(page: ArticleText, knowledge: Knowledge): Generator<void, Analysis, void> {
  const read = yield* readArticle(page, knowledge);
  return read.analysis.relevance === 'about' ? yield* checkArticle(read, knowledge.facts()) : read.analysis;
}

/**
 * Steps 1 to 5: what is said, and whether it is about the case. A generator, so that whoever runs it in a page can pause
 * between sentences; `runToEnd` runs it in one go.
 */
export function* readArticle(
  page: ArticleText,
  knowledge: ReadingKnowledge,
): Generator<void, ReadArticle, void> {
  const { engine, pack } = knowledge;
  const readings: Reading[] = [];
  const contexts: Context[] = [];
  const scores: Scores[] = [];
  const nothing: Analysis = {
    lang: pack?.lang ?? null,
    declaredOtherwise: knowledge.declaredOtherwise,
    translated: page.translated ?? false,
    published: page.published,
    relevance: 'other',
    reasons: [{ code: 'unsupported-language', count: 0, words: '' }],
    sentences: [],
    absent: [],
    absentWithheld: null,
    dates: [],
    unfinished: false,
  };
  const read = { page, engine, pack, readings, contexts, scores, clipped: page.clipped };
  if (!pack) return { ...read, analysis: nothing };
  // 1. cut: blocks into sentences
  const sentences: Sentence[] = [];
  if (yield* cutPage(page, pack, sentences)) read.clipped = true;
  // 2. read: words, concepts, sums, dates, quotations of each sentence. 3. context: what the sentences before lend to it.
  // 4. score: log-odds of the thirty claims, of each sentence by itself and then beside its neighbours
  const lexicon = lexiconOf(pack);
  const around = eachContext(readings);
  const first: Scores[] = [];
  let promising = 0;
  for (const [i, sentence] of sentences.entries()) {
    const before = readings.at(-1);
    const open = before?.sentence.block === sentence.block && (before.quotations.at(-1)?.open ?? false);
    const reading = readSentence(sentence, pack, lexicon, open);
    readings.push(reading);
    // As long as there is a reading more, there is a context more.
    const context = around.next().value as Context;
    contexts.push(context);
    const score = scoreSentence(reading, context, engine);
    first.push(score);
    const makesClaim = Math.max(...score.logits) >= engine.thresholds.show;
    if (makesClaim && ++promising === PROMISING) knowledge.onPromising?.();
    if (i % STEP === 0) yield;
  }
  const summary = new PageSummary(engine.claims.classes, (logit) => toProbability(logit, engine));
  for (const [i, byItself] of first.entries()) {
    const result = { ...byItself, logits: lookAround(first, i, engine) };
    const reading = readings[i];
    scores.push(result);
    if (reading) summary.add({ reading, logits: result.logits });
    if (i % STEP === 0) yield;
  }
  // 5. relevance: is the article about the case?
  const aside = asideConcepts(page, lexicon);
  const { relevance, reasons } = decideRelevance(summary, aside, engine.relevance);
  return { ...read, analysis: { ...nothing, relevance, reasons } };
}

/**
 * Steps 6 to 9, for an article about the case: which claims each sentence makes, how, and where it departs from the record.
 * `onFirst` is told, once and of a long article alone, what the first sentences say: it can be shown while the others are checked.
 */
export function* checkArticle(
  read: ReadArticle,
  facts: Facts,
  onFirst?: (first: Analysis) => void,
): Generator<void, Analysis, void> {
  const { page, engine, pack, readings, contexts, scores } = read;
  let { clipped } = read;
  const withheld = (isClipped: boolean): Analysis['absentWithheld'] =>
    page.truncated ? 'truncated' : isClipped ? 'clipped' : null;
  // 6. pair, 7. stance, 8. differences
  const analysed: AnalysedSentence[] = [];
  let paired = 0;
  for (const [i, reading] of readings.entries()) {
    const score = scores[i];
    const context = contexts[i];
    if (!score || !context || !pack) continue;
    if (paired >= MAX_PAIRED) {
      clipped = true;
      break;
    }
    const earlier = readings.slice(Math.max(0, i - EARLIER), i);
    const input = { reading, context, facts, words: pack, published: page.published, earlier };
    const pairings = pairClaims(input, score, engine);
    analysed.push({
      sentence: reading.sentence,
      pairings,
      differences: findDifferences({ ...input, pairings }),
    });
    if (pairings.length > 0 && ++paired === FIRST_PAIRED && readings.length - i > WORTH_WAITING)
      onFirst?.({
        ...read.analysis,
        sentences: [...analysed],
        // Told already where it can be told by now: a notice that comes later moves all below it.
        absentWithheld: withheld(clipped || seemsTooLong(scores, engine)),
        unfinished: true,
      });
    if (i % STEP === 0) yield;
  }
  // 9. absent: which records the page never brings up
  const likely = (index: number, claim: string): number =>
    toProbability(scores[index]?.logits[CLAIM_IDS.indexOf(claim)] ?? -99, engine);
  const absentWithheld = withheld(clipped);
  const absent = absentWithheld ? [] : findAbsent(readings, analysed, likely, facts, page.published);
  const dates = readings.flatMap((reading) => datesOf(reading, page.published));
  return { ...read.analysis, sentences: analysed, absent, absentWithheld, dates };
}

/** Whether more sentences make a claim, going by their scores, than are given cards. */
function seemsTooLong(scores: readonly Scores[], { thresholds }: Engine): boolean {
  if (scores.length <= MAX_PAIRED) return false;
  return scores.filter(({ logits }) => Math.max(...logits) >= thresholds.show).length > MAX_PAIRED;
}

/** Runs the steps without pausing. */
export function runToEnd<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Dates whose year is known: named, or, of a day and month, the last such day before the page was published. */
function datesOf({ sentence, dates, clean }: Reading, published: string | null): DateMention[] {
  return dates
    .map((date) => lendYear(date, published))
    .filter(({ year }) => year !== null)
    .map((date) => ({
      iso: toIso(date),
      sentence: sentence.index,
      span: toOriginal(clean, date.start, date.end),
    }));
}

/** Adds the page's sentences to a list. @returns whether some were left out. */
function* cutPage(
  page: ArticleText,
  pack: LanguagePack,
  sentences: Sentence[],
): Generator<void, boolean, void> {
  const cut = createSentenceSteps(pack);
  for (const [b, block] of page.blocks.entries()) {
    if (sentences.length >= MAX_SENTENCES) return true;
    for (const { start, end } of yield* cut(block.text))
      sentences.push({
        index: sentences.length,
        block: b,
        kind: block.kind,
        start,
        end,
        text: block.text.slice(start, end),
      });
    yield;
  }
  return false;
}

function asideConcepts(page: ArticleText, lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  let left = ASIDE_CHARACTERS;
  for (const text of page.asides) {
    if (left <= 0) break;
    const concepts = lexicon.find(cutTokens(cleanText(text.slice(0, left)).text)).map((hit) => hit.concept);
    // Both names in one link or box, or it is two unrelated teasers.
    if (
      concepts.includes('NETFLIX') &&
      (concepts.includes('FACEBOOK') || concepts.includes('META') || concepts.includes('MESSENGER'))
    )
      for (const concept of concepts) found.add(concept);
    left -= text.length;
  }
  return found;
}
