/** Trains the three parts of the engine and sets its operating points. */
import type { StoredEngine } from '../../lib/knowledge/engine.ts';
import { loadEngine } from '../../lib/knowledge/engine.ts';
import { emitStanceFeatures, STANCES } from '../../lib/check/stance.ts';
import { emitPageFeatures, type ScoredSentence } from '../../lib/detect/page-features.ts';
import { CLAIM_IDS, CLAIM_KEYS } from '../../lib/match/claim-keys.ts';
import { emitFeatures } from '../../lib/match/features.ts';
import { scoreSentence, toProbabilities } from '../../lib/match/pair.ts';
import type { LabelledPage } from '../corpus/read.ts';
import { chooseWeights, encodeModel, type FeatureUse } from './encode.ts';
import { type Packs, readLabelled, type Row } from './examples.ts';
import { type Example, trainLogistic } from './logistic.ts';
import { fitPlatt, setThresholds } from './calibrate.ts';

/** Settings chosen on the calibration pages (docs/matching.md). */
const SETTINGS = {
  claims: { epochs: 30, rate: 0.3, l2: 0.01, positive: 1.5, minCount: 3, keep: 20_000, otherPages: 0.5 },
  stance: { epochs: 20, rate: 0.2, l2: 0.006, positive: 1, minCount: 3, keep: 6_000 },
  relevance: { epochs: 80, rate: 0.2, l2: 0.01, positive: 1, minCount: 3, keep: 1_000 },
} as const;
const RELEVANCES = ['about', 'mention', 'other'] as const;
/** The relevance model must see probabilities as they come on pages never trained on: three folds by story. */
const FOLDS = 3;

type Features = ReadonlyMap<string, number>;
interface Raw {
  readonly features: Features;
  readonly targets: Int8Array;
  readonly weight: number;
}

function vocabularyOf(raws: readonly Raw[], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of raws)
    for (const name of raw.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= minCount)
    .map(([name]) => name)
    .sort();
  return new Map(kept.map((name, i) => [name, i]));
}

function usesOf(raws: readonly Raw[]): Map<string, FeatureUse> {
  const uses = new Map<string, { value: number; count: number }>();
  for (const raw of raws) {
    for (const [name, value] of raw.features) {
      const use = uses.get(name);
      if (use) use.count++;
      else uses.set(name, { value, count: 1 });
    }
  }
  return uses;
}

function toExamples(raws: readonly Raw[], vocabulary: ReadonlyMap<string, number>): Example[] {
  return raws.map(({ features, targets, weight }) => {
    const known = [...features].filter(([name]) => vocabulary.has(name));
    return {
      features: Int32Array.from(known.map(([name]) => vocabulary.get(name) ?? 0)),
      values: Float32Array.from(known.map(([, value]) => value)),
      targets,
      weight,
    };
  });
}

const collect = (emit: (sink: (name: string, value: number) => void) => void): Features => {
  const features = new Map<string, number>();
  emit((name, value) => features.set(name, value));
  return features;
};

function claimRaws(rows: readonly Row[]): Raw[] {
  return rows.map(({ page, gold, reading, context }) => {
    const targets = new Int8Array(CLAIM_IDS.length);
    for (const claim of gold.claims) targets[CLAIM_IDS.indexOf(claim.id)] = claim.optional ? -1 : 1;
    return {
      features: collect((emit) => emitFeatures(reading, context, emit)),
      targets,
      weight: page.relevance === 'other' ? SETTINGS.claims.otherPages : 1,
    };
  });
}

function stanceRaws(rows: readonly Row[]): Raw[] {
  return rows.flatMap(({ gold, reading, context }) =>
    gold.claims.flatMap((label) => {
      const claim = CLAIM_KEYS.find((entry) => entry.id === label.id);
      if (!claim) return [];
      const others = gold.claims
        .filter((other) => other.id !== label.id && !other.optional)
        .map((other) => other.id);
      const targets = new Int8Array(STANCES.length);
      targets[STANCES.indexOf(label.stance)] = 1;
      return [
        {
          features: collect((emit) => emitStanceFeatures(reading, context, claim, others, emit)),
          targets,
          weight: label.optional ? 0.5 : 1,
        },
      ];
    }),
  );
}

interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly positive: number;
  readonly minCount: number;
  readonly keep: number;
}

/** Trains, keeps the weights that matter most, and trains those again so that they make up for the rest. */
function trainModel(
  raws: readonly Raw[],
  classes: readonly string[],
  settings: Settings,
  softmax: boolean,
): StoredEngine['stance'] {
  const vocabulary = vocabularyOf(raws, settings.minCount);
  const examples = toExamples(raws, vocabulary);
  const options = { ...settings, features: vocabulary.size, classes: classes.length, softmax };
  const first = trainLogistic(examples, options);
  const mask = chooseWeights(first, vocabulary, classes.length, usesOf(raws), settings.keep);
  return encodeModel(trainLogistic(examples, { ...options, mask }), vocabulary, classes);
}

/** Scores the sentences of a page with a claims model. */
function scorePage(rows: readonly Row[], stored: StoredEngine): ScoredSentence[] {
  const engine = loadEngine(stored);
  return rows.map(({ reading, context }) => {
    const scores = scoreSentence(reading, context, engine);
    return { reading, context, probabilities: toProbabilities(scores, engine) };
  });
}

function relevanceRaws(
  pages: readonly LabelledPage[],
  packs: Packs,
  foldEngines: readonly StoredEngine[],
): Raw[] {
  return pages.map((page) => {
    const scored = scorePage(
      readLabelled(page, packs),
      foldEngines[foldOf(page)] ?? (foldEngines[0] as StoredEngine),
    );
    const targets = new Int8Array(RELEVANCES.length);
    targets[RELEVANCES.indexOf(page.relevance)] = 1;
    return {
      features: collect((emit) => emitPageFeatures(CLAIM_IDS, scored, asideConceptsOf(page, packs), emit)),
      targets,
      weight: 1,
    };
  });
}

/** Concepts of aside texts that name both companies: see `asideConcepts` in lib/pipeline.ts. */
function asideConceptsOf(page: LabelledPage, packs: Packs): Set<string> {
  const lexicon = packs.lexicons.get(page.lang);
  const found = new Set<string>();
  for (const block of page.blocks) {
    if (block.type !== 'aside' || !lexicon) continue;
    const text = block.sentences.map((sentence) => sentence.text).join(' ');
    const concepts = lexicon.conceptsIn(text);
    if (concepts.has('NETFLIX') && ['FACEBOOK', 'META', 'MESSENGER'].some((name) => concepts.has(name)))
      for (const concept of concepts) found.add(concept);
  }
  return found;
}

function foldOf(page: LabelledPage): number {
  let hash = 7;
  for (const char of page.topic) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

const EMPTY = { classes: [], weights: '', scales: [], bias: [] };

/** Trains on `train`, sets thresholds and calibration on `calibrate`. */
export function trainEngine(
  train: readonly LabelledPage[],
  calibrate: readonly LabelledPage[],
  packs: Packs,
): StoredEngine {
  const rows = train.flatMap((page) => readLabelled(page, packs));
  const base = { version: '', stance: EMPTY, relevance: EMPTY, thresholds: {}, calibration: { a: 1, b: 0 } };
  const claims = trainModel(claimRaws(rows), CLAIM_IDS, SETTINGS.claims, false);
  const held = calibrate
    .filter((page) => page.relevance !== 'other')
    .flatMap((page) => readLabelled(page, packs));
  const heldScores = held.map(({ reading, context, gold }) => ({
    gold,
    logits: scoreSentence(reading, context, loadEngine({ ...base, claims })).logits,
  }));
  const calibration = fitPlatt(heldScores);
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    ...base,
    calibration,
    claims: trainModel(
      claimRaws(train.filter((page) => foldOf(page) !== fold).flatMap((page) => readLabelled(page, packs))),
      CLAIM_IDS,
      SETTINGS.claims,
      false,
    ),
  }));
  const stance = trainModel(stanceRaws(rows), STANCES, SETTINGS.stance, true);
  const relevance = trainModel(relevanceRaws(train, packs, folds), RELEVANCES, SETTINGS.relevance, true);
  return {
    version: '2026.11',
    claims,
    stance,
    relevance,
    thresholds: setThresholds(heldScores),
    calibration,
  };
}
