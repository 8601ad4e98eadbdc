/** Trains the three parts of the engine and sets its operating points. */
import { type Engine, loadEngine, type StoredEngine } from '../../lib/knowledge/engine.ts';
import { gatherStanceFeatures, STANCES } from '../../lib/check/stance.ts';
import { gatherPageFeatures, MIDDLE, type ScoredSentence, SHORT } from '../../lib/detect/page-features.ts';
import { CLAIM_IDS, CLAIM_KEYS } from '../../lib/match/claim-keys.ts';
import { conceptNames } from '../../lib/knowledge/packed-language.ts';
import { FeatureBag } from '../../lib/match/feature-bag.ts';
import { FeatureSpace, featureName } from '../../lib/match/feature-space.ts';
import { gatherFeatures } from '../../lib/match/features.ts';
import { scoreSentence, toProbabilities } from '../../lib/match/pair.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';
import { chooseWeights, encodeModel, type FeatureUse } from './encode.ts';
import { type Packs, readLabelled, type Row } from './examples.ts';
import { type Example, trainLogistic } from './logistic.ts';
import type { StoredModel } from '../../lib/match/model.ts';
import { fitPlatt, type HeldScore, setThresholds } from './calibrate.ts';

/** Settings chosen by cross-validation on the training pages (docs/matching.md). */
const SETTINGS = {
  claims: { epochs: 24, rate: 0.15, l2: 0.01, positive: 1.5, minCount: 3, keep: 17_600, otherPages: 0.5 },
  stance: { epochs: 20, rate: 0.2, l2: 0.006, positive: 1, minCount: 3, keep: 4_500 },
  relevance: { epochs: 80, rate: 0.2, l2: 0.001, positive: 1, minCount: 3, keep: 1_000 },
} as const;
const RELEVANCES = ['about', 'mention', 'other'] as const;
type Relevance = (typeof RELEVANCES)[number];
/**
 * Thresholds, calibration and the relevance model must see scores as they come on pages never trained on: the pages are
 * divided by story, and each part is scored by a model trained on the others.
 */
const FOLDS = 5;
/** Labelled pages are long: their beginnings, of so many sentences, teach relevance what short articles look like. */
const BEGINNINGS = [2, 4, SHORT - 1, SHORT + 1, MIDDLE - 2];

type Features = ReadonlyMap<number, number>;
interface Raw {
  readonly features: Features;
  readonly targets: Int8Array;
  readonly weight: number;
}

/** Words that stand in fewer sentences teach little that is true elsewhere; concepts are for the rest. */
const COMMON_WORD = 12;
/** How many examples of a feature there must be. */
type Least = (id: number) => number;

function vocabularyOf(raws: readonly Raw[], leastOf: Least): Map<number, number> {
  const kept = [...usesOf(raws)]
    .filter(([id, { count }]) => count >= leastOf(id))
    .map(([id]) => id)
    .sort((a, b) => a - b);
  return new Map(kept.map((id, i) => [id, i]));
}

function usesOf(raws: readonly Raw[]): Map<number, FeatureUse> {
  const uses = new Map<number, { value: number; count: number }>();
  for (const raw of raws) {
    for (const [id, value] of raw.features) {
      const use = uses.get(id);
      if (use) use.count++;
      else uses.set(id, { value, count: 1 });
    }
  }
  return uses;
}

function toExamples(raws: readonly Raw[], vocabulary: ReadonlyMap<number, number>): Example[] {
  return raws.map(({ features, targets, weight }) => {
    const known = [...features].filter(([id]) => vocabulary.has(id));
    return {
      features: Int32Array.from(known.map(([id]) => vocabulary.get(id) ?? 0)),
      values: Float32Array.from(known.map(([, value]) => value)),
      targets,
      weight,
    };
  });
}

/** What is told twice counts as it is told first, as in the engine. */
function collect(gather: (bag: FeatureBag) => void): Features {
  const bag = new FeatureBag();
  gather(bag);
  const features = new Map<number, number>();
  for (let i = bag.count - 1; i >= 0; i--) features.set(bag.ids[i] ?? 0, bag.values[i] ?? 0);
  return features;
}

function claimRaws(rows: readonly Row[], space: FeatureSpace): Raw[] {
  return rows.map(({ page, gold, reading, context }) => {
    const targets = new Int8Array(CLAIM_IDS.length);
    for (const claim of gold.claims) targets[CLAIM_IDS.indexOf(claim.id)] = claim.optional ? -1 : 1;
    return {
      features: collect((bag) => gatherFeatures(reading, context, space, bag)),
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
          features: collect((bag) => gatherStanceFeatures(reading, context, claim, others, bag)),
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
  leastOf: Least = () => settings.minCount,
): StoredModel {
  const vocabulary = vocabularyOf(raws, leastOf);
  const examples = toExamples(raws, vocabulary);
  const options = { ...settings, features: vocabulary.size, classes: classes.length, softmax };
  const first = trainLogistic(examples, options);
  const mask = chooseWeights(first, vocabulary, classes.length, usesOf(raws), settings.keep);
  return encodeModel(trainLogistic(examples, { ...options, mask }), vocabulary, classes);
}

function trainClaims(rows: readonly Row[], space: FeatureSpace): StoredModel {
  const { minCount } = SETTINGS.claims;
  return trainModel(claimRaws(rows, space), CLAIM_IDS, SETTINGS.claims, false, (id) =>
    featureName(space, id).startsWith('w:') ? Math.max(minCount, COMMON_WORD) : minCount,
  );
}

/** A labelled sentence with scores of a model that has not seen its story. */
interface ScoredRow extends HeldScore {
  readonly row: Row;
}

/** Scores every row by a model trained on the stories of the other folds. */
function scoreOutOfFold(rows: readonly Row[], base: StoredEngine): ScoredRow[] {
  const scored = new Map<Row, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = rows.filter(({ page }) => foldOf(page) !== fold);
    const engine = loadEngine({
      ...base,
      claims: trainClaims(others, new FeatureSpace(base.concepts)),
    });
    for (const row of rows)
      if (foldOf(row.page) === fold) scored.set(row, scoreSentence(row.reading, row.context, engine).logits);
  }
  return rows.map((row) => ({ row, gold: row.gold, logits: scored.get(row) ?? new Float64Array() }));
}

type PageRow = ScoredSentence & { readonly gold: LabelledSentence };

function relevanceRaws(scored: readonly ScoredRow[], packs: Packs, engine: Engine): Raw[] {
  const byPage = new Map<LabelledPage, PageRow[]>();
  for (const { row, logits } of scored) {
    const rows = byPage.get(row.page) ?? [];
    byPage.set(row.page, rows);
    rows.push({
      gold: row.gold,
      reading: row.reading,
      context: row.context,
      probabilities: toProbabilities({ logits }, engine),
    });
  }
  return [...byPage].flatMap(([page, rows]) => {
    const aside = asideConceptsOf(page, packs);
    const example = (of: readonly PageRow[], relevance: Relevance, weight: number): Raw => {
      const targets = new Int8Array(RELEVANCES.length);
      targets[RELEVANCES.indexOf(relevance)] = 1;
      return { features: collect((bag) => gatherPageFeatures(CLAIM_IDS, of, aside, bag)), targets, weight };
    };
    const begins = BEGINNINGS.filter((count) => count < rows.length).map((count) => {
      const begin = rows.slice(0, count);
      const touches = begin.some(({ gold }) => gold.claims.some((claim) => !claim.optional));
      const relevance = page.relevance === 'mention' && !touches ? 'other' : page.relevance;
      return example(begin, relevance, relevance === 'about' ? 0.2 : 0.7);
    });
    return [example(rows, page.relevance, 1), ...begins];
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

/**
 * For each page an engine whose claims and stances were trained on other stories: scores as they come on new pages, on many
 * more of them than are held back. The rest is the given engine's.
 */
export function trainFolds(
  pages: readonly LabelledPage[],
  packs: Packs,
  base: StoredEngine,
): (page: LabelledPage) => Engine {
  const rows = pages.flatMap((page) => readLabelled(page, packs));
  const engines = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter(({ page }) => foldOf(page) !== fold);
    const claims = trainClaims(others, new FeatureSpace(base.concepts));
    return loadEngine({
      ...base,
      claims,
      stance: trainModel(stanceRaws(others), STANCES, SETTINGS.stance, true),
    });
  });
  return (page) => engines[foldOf(page)] ?? loadEngine(base);
}

const EMPTY = { classes: [], weights: '', scales: [], bias: [] };

/** Trains the engine on labelled pages; what must not be seen in training is left out by the caller. */
export function trainEngine(pages: readonly LabelledPage[], packs: Packs): StoredEngine {
  const rows = pages.flatMap((page) => readLabelled(page, packs));
  const base = {
    version: '2026.11',
    concepts: conceptNames([...packs.packs.values()]),
    claims: EMPTY,
    stance: EMPTY,
    relevance: EMPTY,
    thresholds: { show: 0, sure: 0 },
    calibration: { a: 1, b: 0 },
  };
  const scored = scoreOutOfFold(rows, base);
  const shown = scored.filter(({ row }) => row.page.relevance === 'about');
  const calibration = fitPlatt(shown);
  return {
    ...base,
    claims: trainClaims(rows, new FeatureSpace(base.concepts)),
    stance: trainModel(stanceRaws(rows), STANCES, SETTINGS.stance, true),
    relevance: trainModel(
      relevanceRaws(scored, packs, loadEngine({ ...base, calibration })),
      RELEVANCES,
      SETTINGS.relevance,
      true,
    ),
    thresholds: setThresholds(shown),
    calibration,
  };
}
