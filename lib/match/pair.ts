import type { Engine } from '../knowledge/engine.ts';
import type { KeyKind, Trace } from '../check/types.ts';
import { CLAIM_KEYS, SPECIAL_CASES } from './claim-keys.ts';
import type { Context } from './context.ts';
import { FeatureBag } from './feature-bag.ts';
import { gatherFeatures } from './features.ts';
import { sigmoid } from './model.ts';
import type { Reading } from './reading.ts';
import { toOriginal } from '../text/clean.ts';
import type { Span } from '../text/span.ts';

/** A claim that a sentence makes, before its stance is known. */
export interface Match {
  readonly claim: string;
  readonly probability: number;
  readonly confidence: 'sure' | 'possible';
  readonly trace: Omit<Trace, 'cues'>;
}

/** Log-odds of every claim for one sentence. */
export interface Scores {
  readonly logits: Float64Array;
  /** The features they come from; gathered when they are asked for. */
  readonly features: () => FeatureBag;
}

const SHARED = new FeatureBag();

/**
 * Log-odds of the thirty claims for one sentence, in the order of `CLAIM_IDS`, and the features they come
 * from.
 */
export function scoreSentence(reading: Reading, context: Context, engine: Engine): Scores {
  const gather = (): FeatureBag => {
    gatherFeatures(reading, context, engine.space, SHARED.clear());
    return SHARED;
  };
  return { logits: engine.claims.score(gather()), features: gather };
}

/** Calibrated probability of a log-odds value. */
export function toProbability(logit: number, engine: Engine): number {
  return sigmoid(engine.calibration.a * logit + engine.calibration.b);
}

/** Claims that fell short of being shown by at most `most` log-odds, and by how much. */
export function nearMisses(
  { logits }: Pick<Scores, 'logits'>,
  engine: Engine,
  most: number,
): Array<{ readonly claim: string; readonly short: number }> {
  return CLAIM_KEYS.flatMap(({ id }, c) => {
    const short = engine.thresholds.show - (logits[c] ?? -99);
    return short > 0 && short <= most ? [{ claim: id, short }] : [];
  });
}

/**
 * Which claims a sentence makes, best first, each with its reasons. `evident` ones fell short, but a value of theirs was found:
 * they are shown as possible.
 */
export function matchClaims(
  reading: Reading,
  scores: Scores,
  engine: Engine,
  evident: ReadonlySet<string> = new Set(),
): Match[] {
  // Numbers alone make no claim: something the lexicon knows must stand in the sentence.
  if (!reading.hits.length) return [];
  const matches: Match[] = [];
  let features: FeatureBag | null = null;
  let runnerUp: Trace['runnerUp'] = null;
  let best = Number.NEGATIVE_INFINITY;
  CLAIM_KEYS.forEach((claim, c) => {
    const logit = scores.logits[c] ?? Number.NEGATIVE_INFINITY;
    if (logit < engine.thresholds.show && !evident.has(claim.id)) {
      if (logit > best && logit > -4) {
        best = logit;
        runnerUp = {
          claim: claim.id,
          probability: toProbability(logit, engine),
          needed: toProbability(engine.thresholds.show, engine),
        };
      }
      return;
    }
    features ??= scores.features();
    matches.push({
      claim: claim.id,
      probability: toProbability(logit, engine),
      confidence: logit >= engine.thresholds.sure ? 'sure' : 'possible',
      trace: explain(reading, features, engine, c),
    });
  });
  return withoutGeneral(matches, reading)
    .sort((a, b) => b.probability - a.probability)
    .map((match) => ({ ...match, trace: { ...match.trace, runnerUp } }));
}

function withoutGeneral(matches: readonly Match[], reading: Reading): Match[] {
  const { general, special, named } = SPECIAL_CASES;
  const covered =
    !reading.concepts.has(named) &&
    matches.some(({ claim }) => (special as readonly string[]).includes(claim));
  return matches.filter(({ claim }) => !covered || claim !== general);
}

/** Names and words behind a match: what added most to its score. */
const SHOWN_FEATURES = 8;

function explain(
  reading: Reading,
  features: FeatureBag,
  engine: Engine,
  claimIndex: number,
): Omit<Trace, 'cues'> {
  const { space } = engine;
  const told = engine.claims
    .weigh(features, claimIndex)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_FEATURES);
  const telling = new Set(told.flatMap(({ id }) => space.conceptsOf(id)));
  const words: Span[] = [];
  for (const hit of reading.hits) {
    const first = reading.tokens[hit.first];
    const last = reading.tokens[hit.last];
    if (!first || !last || !telling.has(space.conceptOf(hit.concept)?.id ?? -1)) continue;
    if (words.some((span) => span.start <= first.start && span.end >= first.end)) continue;
    words.push(toOriginal(reading.clean, first.start, last.end));
  }
  return {
    words: words.sort((a, b) => a.start - b.start),
    features: told.map(({ id }) => space.nameOf(id)),
    keys: findKeys(reading),
    runnerUp: null,
  };
}

const KEY_CONCEPTS: Readonly<Record<string, KeyKind>> = {
  NETFLIX: 'name',
  STREAMER: 'name',
  FACEBOOK: 'name',
  META: 'name',
  MESSENGER: 'name',
  SOCIALNET: 'name',
  SPOTIFY: 'name',
  NEG: 'negation',
  NEVER: 'negation',
  NOBODY: 'negation',
};

/** What the checks hold against the record value by value, in the order of the sentence. */
function findKeys({ hits, tokens, amounts, dates, clean }: Reading): Trace['keys'] {
  const found: Array<Span & { kind: KeyKind }> = [];
  for (const hit of hits) {
    const kind = KEY_CONCEPTS[hit.concept];
    const first = tokens[hit.first];
    const last = tokens[hit.last];
    if (kind && first && last) found.push({ kind, start: first.start, end: last.end });
  }
  for (const { start, end } of amounts) found.push({ kind: 'number', start, end });
  for (const { start, end } of dates) found.push({ kind: 'date', start, end });
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, ...toOriginal(clean, start, end) }));
}
