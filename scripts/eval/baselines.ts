/** What one would use without an engine of one's own: nearest labelled sentence by TF-IDF, and by MiniSearch. */
import MiniSearch from 'minisearch';
import { foldText } from '../../lib/text/fold.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';

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
export function tfIdf(train: readonly LabelledPage[]): Baseline {
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

/** Micro counts of a baseline on the `about` pages of a corpus at several floors, page decision given. */
export function scoreBaseline(
  pages: readonly LabelledPage[],
  baseline: Baseline,
  floors: readonly number[],
): Array<{ tp: number; fp: number; fn: number }> {
  const sentences = sentencesOf(pages.filter((page) => page.relevance === 'about')).map((sentence) => ({
    sentence,
    ...baseline(sentence.text),
  }));
  return floors.map((floor) => countAt(sentences, floor));
}

function countAt(
  sentences: ReadonlyArray<{ sentence: LabelledSentence; score: number; claims: readonly string[] }>,
  floor: number,
): { tp: number; fp: number; fn: number } {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { sentence, score, claims } of sentences) {
    const found = new Set(score >= floor ? claims : []);
    for (const claim of sentence.claims) if (!claim.optional) counts[found.has(claim.id) ? 'tp' : 'fn']++;
    for (const id of found) if (!sentence.claims.some((claim) => claim.id === id)) counts.fp++;
  }
  return counts;
}
