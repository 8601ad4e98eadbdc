/** What one would use without an engine of one's own: nearest labelled sentence by TF-IDF, and by MiniSearch. */
import MiniSearch from 'minisearch';
import { foldText } from '../../lib/text/fold.ts';
import { type LabelledPage, type LabelledSentence, splitOf } from '../corpus/read.ts';
import { type Counts, f1, zero } from './score.ts';

/** The nearest labelled sentence: its claims, and how near it is. */
export type Baseline = (text: string) => { readonly score: number; readonly claims: readonly string[] };

const sentencesOf = (pages: readonly LabelledPage[]): LabelledSentence[] =>
  pages.flatMap((page) =>
    page.blocks.filter((block) => block.type !== 'aside').flatMap((block) => block.sentences),
  );
const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const claimsOf = (sentence: LabelledSentence): string[] =>
  sentence.claims.filter((claim) => !claim.optional).map((claim) => claim.id);

/** Cosine over TF-IDF. */
function tfIdf(train: readonly LabelledPage[]): Baseline {
  const labelled = sentencesOf(train);
  const frequency = new Map<string, number>();
  for (const sentence of labelled)
    for (const word of new Set(wordsOf(sentence.text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vector = (text: string): Map<string, number> => {
    const weights = new Map<string, number>();
    for (const word of wordsOf(text))
      weights.set(
        word,
        (weights.get(word) ?? 0) + Math.log((labelled.length + 1) / ((frequency.get(word) ?? 0) + 1)),
      );
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [word, weight] of weights) weights.set(word, weight / norm);
    return weights;
  };
  const index = new Map<string, Array<{ readonly at: number; readonly weight: number }>>();
  labelled.forEach((sentence, at) => {
    for (const [word, weight] of vector(sentence.text)) {
      const postings = index.get(word);
      if (postings) postings.push({ at, weight });
      else index.set(word, [{ at, weight }]);
    }
  });
  return (text) => {
    const scores = new Map<number, number>();
    for (const [word, weight] of vector(text))
      for (const posting of index.get(word) ?? [])
        scores.set(posting.at, (scores.get(posting.at) ?? 0) + weight * posting.weight);
    let best = -1;
    let score = 0;
    for (const [at, similarity] of scores) if (similarity > score) [best, score] = [at, similarity];
    const nearest = labelled[best];
    return { score, claims: nearest ? claimsOf(nearest) : [] };
  };
}

/** MiniSearch over the labelled sentences; its score is divided by the words asked for. */
export function miniSearch(train: readonly LabelledPage[]): Baseline {
  const labelled = sentencesOf(train);
  const search = new MiniSearch({ fields: ['text'], processTerm: (term) => foldText(term) });
  search.addAll(labelled.map((sentence, id) => ({ id, text: sentence.text })));
  return (text) => {
    const [best] = search.search(text, { combineWith: 'OR' });
    const nearest = best ? labelled[best.id as number] : undefined;
    return { score: best ? best.score / wordsOf(text).length : 0, claims: nearest ? claimsOf(nearest) : [] };
  };
}

/** Floors tried on the calibration pages. */
const FLOORS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6];

export interface BaselineResult {
  readonly name: string;
  /** Below it nothing is shown: the best of `FLOORS` on the calibration pages. */
  readonly floor: number;
  readonly byPage: ReadonlyMap<LabelledPage, Counts>;
}

/** Both baselines on `pages`, learnt from the training part of `corpus`. They are told which pages are about the case. */
export function runBaselines(
  corpus: readonly LabelledPage[],
  pages: readonly LabelledPage[],
): BaselineResult[] {
  const train = corpus.filter((page) => splitOf(page) === 'train' && page.relevance === 'about');
  const calibrate = corpus.filter((page) => splitOf(page) === 'calibrate');
  return [
    { name: 'TF-IDF', make: tfIdf },
    { name: 'MiniSearch', make: miniSearch },
  ].map(({ name, make }) => {
    const baseline = make(train);
    const tried = scoreBaseline(calibrate, baseline, FLOORS).map(f1);
    const floor = FLOORS[tried.indexOf(Math.max(...tried))] ?? 1;
    return {
      name,
      floor,
      byPage: new Map(pages.map((page) => [page, scoreBaseline([page], baseline, [floor])[0] ?? zero()])),
    };
  });
}

/** Micro counts of a baseline on the `about` pages of `pages` at each floor; other pages are left alone. */
export function scoreBaseline(
  pages: readonly LabelledPage[],
  baseline: Baseline,
  floors: readonly number[],
): Counts[] {
  const all = floors.map(zero);
  for (const sentence of sentencesOf(pages.filter((page) => page.relevance === 'about'))) {
    const { score, claims } = baseline(sentence.text);
    floors.forEach((floor, i) => {
      const counts = all[i];
      if (counts) countSentence(sentence, new Set(score >= floor ? claims : []), counts);
    });
  }
  return all;
}

function countSentence(sentence: LabelledSentence, found: ReadonlySet<string>, counts: Counts): void {
  for (const claim of sentence.claims) {
    if (claim.optional) continue;
    if (found.has(claim.id)) counts.tp++;
    else {
      counts.fn++;
      if (!found.size) counts.silent++;
    }
  }
  for (const id of found) if (!sentence.claims.some((claim) => claim.id === id)) counts.fp++;
}
