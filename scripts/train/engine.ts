/** Trains the parts of the engine and sets its operating points. */
import { gatherStanceFeatures, STANCES } from '../../lib/check/stance.ts';
import { stanceByRule } from '../../lib/check/stance-rules.ts';
import { gatherPageFeatures, type ScoredSentence, SHORT } from '../../lib/detect/page-features.ts';
import { type Engine, loadEngine, type StoredEngine } from '../../lib/knowledge/engine.ts';
import { conceptNames } from '../../lib/knowledge/packed-language.ts';
import { CLAIM_IDS, CLAIM_KEYS } from '../../lib/match/claim-keys.ts';
import { FeatureBag } from '../../lib/match/feature-bag.ts';
import { FeatureSpace } from '../../lib/match/feature-space.ts';
import { toProbability } from '../../lib/match/pair.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';
import { fitPlatt, setThresholds } from './calibrate.ts';
import {
  byPage,
  FOLDS,
  foldOf,
  lookAroundOutOfFold,
  type ScoredRow,
  scoreOutOfFold,
  trainClaims,
  trainFoldClaims,
  trainFoldNeighbours,
  trainNeighbours,
} from './claims.ts';
import { type Packs, readLabelled, type Row } from './examples.ts';
import { SETTINGS } from './settings.ts';
import { collect, featuresOf, type Raw, trainModel, trainSmallModel } from './train-model.ts';

const RELEVANCES = ['about', 'mention', 'other'] as const;
type Relevance = (typeof RELEVANCES)[number];
/**
 * Beginnings of labelled pages, of so many sentences, teach relevance what a cut-off article looks like. They count little:
 * where nothing is cut off, real short pages tell more.
 */
const BEGINNINGS: ReadonlyArray<{ readonly count: number; readonly about: number; readonly others: number }> =
  [
    ...Array.from({ length: SHORT - 2 }, (_, i) => ({ count: i + 2, about: 0.2, others: 0.5 })),
    { count: 6, about: 0.02, others: 0.02 },
    { count: 8, about: 0.02, others: 0.02 },
  ];

/** What the weights of stance learn from: the labels that no rule decides, as they weigh nothing else. */
function stanceRaws(rows: readonly Row[]): Raw[] {
  return rows.flatMap(({ gold, reading, context }) =>
    gold.claims.flatMap((label) => {
      const claim = CLAIM_KEYS.find((entry) => entry.id === label.id);
      if (!claim) return [];
      const others = gold.claims
        .filter((other) => other.id !== label.id && !other.optional)
        .map((other) => other.id);
      const bag = new FeatureBag();
      const told = gatherStanceFeatures(reading, context, claim, others, bag);
      if (stanceByRule(reading, context, claim, told)) return [];
      const targets = new Int8Array(STANCES.length);
      targets[STANCES.indexOf(label.stance)] = 1;
      return [{ features: featuresOf(bag), targets, weight: label.optional ? 0.5 : 1 }];
    }),
  );
}

type PageRow = ScoredSentence & { readonly gold: LabelledSentence };

function relevanceRaws(scored: readonly ScoredRow[], packs: Packs, engine: Engine): Raw[] {
  return byPage(scored).flatMap((scoredRows) => {
    const page = scoredRows[0]?.row.page;
    if (!page) return [];
    const rows: PageRow[] = scoredRows.map(({ gold, row, logits }) => ({
      gold,
      reading: row.reading,
      logits,
    }));
    const aside = asideConceptsOf(page, packs);
    const example = (of: readonly PageRow[], relevance: Relevance, weight: number): Raw => {
      const targets = new Int8Array(RELEVANCES.length);
      targets[RELEVANCES.indexOf(relevance)] = 1;
      const features = collect((bag) =>
        gatherPageFeatures(CLAIM_IDS, (logit) => toProbability(logit, engine), of, aside, bag),
      );
      return { features, targets, weight };
    };
    const begins = BEGINNINGS.flatMap(({ count, about, others }) => {
      const begin = rows.slice(0, count);
      const touches = begin.some(({ gold }) => gold.claims.some((claim) => !claim.optional));
      if (count >= rows.length || (page.relevance === 'about' && !touches)) return [];
      const relevance = page.relevance === 'mention' && !touches ? 'other' : page.relevance;
      return [example(begin, relevance, relevance === 'about' ? about : others)];
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
  const claims = trainFoldClaims(rows, base.concepts);
  const neighbours = trainFoldNeighbours(scoreOutOfFold(rows, base, claims));
  const engines = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter(({ page }) => foldOf(page) !== fold);
    return loadEngine({
      ...base,
      claims: claims[fold] ?? base.claims,
      neighbours: neighbours[fold] ?? base.neighbours,
      stance: trainModel(stanceRaws(others), STANCES, SETTINGS.stance, true),
    });
  });
  return (page) => engines[foldOf(page)] ?? loadEngine(base);
}

/** A model that knows nothing. */
const EMPTY = { classes: [], bytes: new Uint8Array(), top: 0, bias: [] };

/** Trains the engine on labelled pages; what must not be seen in training is left out by the caller. */
export function trainEngine(pages: readonly LabelledPage[], packs: Packs): StoredEngine {
  const rows = pages.flatMap((page) => readLabelled(page, packs));
  const base = {
    version: '2026.11',
    concepts: conceptNames([...packs.packs.values()]),
    claims: { ...EMPTY, classes: CLAIM_IDS },
    neighbours: EMPTY,
    stance: EMPTY,
    relevance: EMPTY,
    thresholds: { show: 0, sure: 0 },
    calibration: { a: 1, b: 0 },
  };
  const first = scoreOutOfFold(rows, base, trainFoldClaims(rows, base.concepts));
  const scored = lookAroundOutOfFold(first, base);
  const shown = scored.filter(({ row }) => row.page.relevance === 'about');
  const calibration = fitPlatt(shown);
  return {
    ...base,
    claims: trainClaims(rows, new FeatureSpace(base.concepts)),
    neighbours: trainNeighbours(first),
    stance: trainModel(stanceRaws(rows), STANCES, SETTINGS.stance, true),
    relevance: trainSmallModel(
      relevanceRaws(scored, packs, loadEngine({ ...base, calibration })),
      RELEVANCES,
      SETTINGS.relevance,
    ),
    thresholds: setThresholds(shown),
    calibration,
  };
}
