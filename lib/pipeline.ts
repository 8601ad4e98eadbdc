/** The engine's steps in order (docs/pipeline.md has the same numbers). Pure: text in, findings out. */
import { decideStance } from './check/decide-stance.ts';
import { findAbsent } from './check/absent.ts';
import { findDifferences } from './check/differences/index.ts';
import type { AnalysedSentence, Analysis, Pairing } from './check/types.ts';
import { decideRelevance } from './detect/relevance.ts';
import type { ScoredSentence } from './detect/page-features.ts';
import type { PageText } from './extract/index.ts';
import type { Engine } from './knowledge/engine.ts';
import type { Facts } from './knowledge/facts.ts';
import { Lexicon } from './knowledge/lexicon.ts';
import type { LanguagePack } from './knowledge/types.ts';
import { CLAIM_IDS } from './match/claim-keys.ts';
import { buildContexts } from './match/context.ts';
import { matchClaims, scoreSentence, type Scores, toProbability } from './match/pair.ts';
import { type Reading, readSentence, type Sentence } from './match/reading.ts';
import { toIso } from './text/dates.ts';
import { cleanText } from './text/clean.ts';
import { createSentenceCutter } from './text/sentences.ts';
import { cutTokens } from './text/tokens.ts';

/** What the engine needs besides the page. */
export interface Knowledge {
  readonly engine: Engine;
  /** Asked for only on a page about the case. */
  readonly facts: () => Facts;
  /** Pack of the text's language (`guessLanguage`), or `null` when it is not supported. */
  readonly pack: LanguagePack | null;
  /** Whether the page declares another language than its text is in. */
  readonly declaredOtherwise: boolean;
}

/** Asides are only looked at for a mention: this much is enough. */
const ASIDE_CHARACTERS = 20_000;

/**
 * Analyses a page. A generator, so that whoever runs it in a page can pause between sentences;
 * `runToEnd` runs it in one go.
 */
export function* analysePage(page: PageText, knowledge: Knowledge): Generator<void, Analysis, void> {
  const { engine, pack } = knowledge;
  const base = { lang: pack?.lang ?? null, declaredOtherwise: knowledge.declaredOtherwise, published: page.published };
  // 1. cut: blocks into sentences
  if (!pack) return { ...base, relevance: 'other', reasons: [{ code: 'unsupported-language', count: 0, words: '' }], sentences: [], absent: [], absentWithheld: null, dates: [] };
  const sentences = cutPage(page, pack);
  yield;
  // 2. read: words, concepts, sums, dates, quotations of each sentence
  const lexicon = new Lexicon(pack);
  const readings: Reading[] = [];
  for (const sentence of sentences) {
    const before = readings.at(-1);
    const open = before?.sentence.block === sentence.block && (before.quotations.at(-1)?.open ?? false);
    readings.push(readSentence(sentence, pack, lexicon, open));
    if (readings.length % 4 === 0) yield;
  }
  // 3. context: what the sentences before lend to each
  const contexts = buildContexts(readings);
  yield;
  // 4. score: log-odds of the thirty claims
  const scores: Scores[] = [];
  const scored: ScoredSentence[] = [];
  for (const [i, reading] of readings.entries()) {
    const context = contexts[i];
    if (!context) continue;
    const result = scoreSentence(reading, context, engine);
    scores.push(result);
    scored.push({ reading, context, probabilities: new Map(CLAIM_IDS.map((id, c) => [id, toProbability(result.logits[c] ?? -9, engine)])) });
    if (i % 4 === 3) yield;
  }
  // 5. relevance: is the article about the case?
  const decision = decideRelevance(scored, asideConcepts(page, lexicon), engine.relevance);
  if (decision.relevance !== 'about') return { ...base, relevance: decision.relevance, reasons: decision.reasons, sentences: [], absent: [], absentWithheld: null, dates: [] };
  yield;
  // 6. pair, 7. stance, 8. differences
  const facts = knowledge.facts();
  const analysed: AnalysedSentence[] = [];
  for (const [i, reading] of readings.entries()) {
    const score = scores[i];
    const context = contexts[i];
    if (!score || !context) continue;
    const matches = matchClaims(reading, score, engine);
    const pairings: Pairing[] = matches.map((match) => {
      const { stance, cues } = decideStance(reading, context, match.claim, matches.map((other) => other.claim).filter((id) => id !== match.claim), engine);
      return { ...match, stance, trace: { ...match.trace, cues } };
    });
    analysed.push({ sentence: reading.sentence, pairings, differences: findDifferences({ reading, context, pairings, facts, published: page.published, earlier: readings.slice(0, i) }) });
    if (i % 4 === 3) yield;
  }
  // 9. absent: which records the page never brings up
  const withheld = page.truncated ? 'truncated' : page.clipped ? 'clipped' : null;
  const absent = withheld ? [] : findAbsent(readings, analysed, facts, page.published);
  const dates = [...new Set(readings.flatMap((reading) => reading.dates.filter((date) => date.year !== null).map(toIso)))];
  return { ...base, relevance: 'about', reasons: decision.reasons, sentences: analysed, absent, absentWithheld: withheld, dates };
}

/** Runs the steps without pausing. */
export function runToEnd<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cutPage(page: PageText, pack: LanguagePack): Sentence[] {
  const cut = createSentenceCutter(pack);
  const sentences: Sentence[] = [];
  page.blocks.forEach((block, b) => {
    for (const { start, end } of cut(block.text)) sentences.push({ index: sentences.length, block: b, kind: block.kind, start, end, text: block.text.slice(start, end) });
  });
  return sentences;
}

function asideConcepts(page: PageText, lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  let left = ASIDE_CHARACTERS;
  for (const text of page.asides) {
    if (left <= 0) break;
    const concepts = lexicon.find(cutTokens(cleanText(text.slice(0, left)).text)).map((hit) => hit.concept);
    // Both names in one link or box, or it is two unrelated teasers.
    if (concepts.includes('NETFLIX') && (concepts.includes('FACEBOOK') || concepts.includes('META') || concepts.includes('MESSENGER'))) for (const concept of concepts) found.add(concept);
    left -= text.length;
  }
  return found;
}
