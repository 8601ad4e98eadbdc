import { type LinearModel, softmax } from '../match/model.ts';
import type { Relevance, RelevanceReason } from '../check/types.ts';
import { CORE_CLAIMS, emitPageFeatures, type ScoredSentence } from './page-features.ts';

export interface RelevanceDecision {
  readonly relevance: Relevance;
  readonly reasons: readonly RelevanceReason[];
  /** Probability of `about`. */
  readonly about: number;
}

/** What a page must reach to be `about`: false openings annoy more than a missed page. */
const ABOUT_FLOOR = 0.65;
/** A claim is counted for the reasons from here on. */
const COUNTED = 0.4;

/** Decides whether an article is about the case, mentions it, or neither. */
export function decideRelevance(
  sentences: readonly ScoredSentence[],
  asideConcepts: ReadonlySet<string>,
  model: LinearModel,
): RelevanceDecision {
  const all = new Set(sentences.flatMap(({ reading }) => [...reading.concepts]));
  const named =
    (all.has('NETFLIX') || all.has('STREAMER')) &&
    (all.has('FACEBOOK') || all.has('META') || all.has('SOCIALNET') || all.has('MESSENGER'));
  const asideTouch =
    asideConcepts.has('NETFLIX') &&
    (asideConcepts.has('MESSAGE') || asideConcepts.has('DM')) &&
    (asideConcepts.has('FACEBOOK') || asideConcepts.has('META'));
  if (!named) {
    return asideTouch
      ? { relevance: 'mention', reasons: [{ code: 'only-aside', count: 1, words: '' }], about: 0 }
      : { relevance: 'other', reasons: [{ code: 'no-names', count: 0, words: '' }], about: 0 };
  }
  const features = new Map<string, number>();
  emitPageFeatures(sentences, asideConcepts, (name, value) => features.set(name, value));
  const scores = softmax(model.score(features));
  const of = (name: Relevance): number => scores[model.classes.indexOf(name)] ?? 0;
  const core = sentences.filter(({ probabilities }) =>
    [...probabilities].some(([id, p]) => CORE_CLAIMS.has(id) && p >= COUNTED),
  );
  const about = of('about');
  const reasons: RelevanceReason[] = [];
  const headline = core.find(({ reading }) => reading.sentence.index === 0);
  if (about >= ABOUT_FLOOR) {
    reasons.push({ code: 'core-claims', count: core.length, words: '' });
    if (headline)
      reasons.push({ code: 'in-headline', count: 1, words: headline.reading.sentence.text.slice(0, 160) });
    return { relevance: 'about', reasons, about };
  }
  if (of('mention') >= of('other') || asideTouch) {
    reasons.push({
      code: core.length ? 'passing' : 'only-aside',
      count: core.length,
      words: core[0]?.reading.sentence.text.slice(0, 160) ?? '',
    });
    return { relevance: 'mention', reasons, about };
  }
  return {
    relevance: 'other',
    reasons: [
      {
        code: 'neighbour',
        count: core.length,
        words: sentences[0]?.reading.sentence.text.slice(0, 160) ?? '',
      },
    ],
    about,
  };
}
