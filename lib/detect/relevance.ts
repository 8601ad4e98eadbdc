import { FeatureBag } from '../match/feature-bag.ts';
import { type LinearModel, softmax } from '../match/model.ts';
import type { Relevance, RelevanceReason } from '../check/types.ts';
import type { Reading } from '../match/reading.ts';
import type { PageSummary } from './page-features.ts';

export interface RelevanceDecision {
  readonly relevance: Relevance;
  readonly reasons: readonly RelevanceReason[];
  /** Probability of `about`. */
  readonly about: number;
}

/** What a page must reach to be `about`: false openings annoy more than a missed page. */
const ABOUT_FLOOR = 0.67;
/** A page of few sentences shows little of what it is about: it must be surer. */
const FEW = 7;
const FEW_FLOOR = 0.75;

/** Who the case is about; the streamer has names that are in no list, so that one of the two must do. */
const NAMES = ['NETFLIX', 'STREAMER', 'FACEBOOK', 'META', 'SOCIALNET', 'MESSENGER'];

/** A page that speaks of the messages as surely as this touches the case, unless the weights make it far more another story. */
const SURE_TOUCH = 0.98;
const FAR_MORE = 0.3;

/** Decides whether an article is about the case, mentions it, or neither. */
export function decideRelevance(
  summary: PageSummary,
  asideConcepts: ReadonlySet<string>,
  model: LinearModel,
): RelevanceDecision {
  const all = summary.concepts;
  const named = NAMES.some((name) => all.has(name));
  const asideTouch =
    asideConcepts.has('NETFLIX') &&
    (asideConcepts.has('MESSAGE') || asideConcepts.has('DM')) &&
    (asideConcepts.has('FACEBOOK') || asideConcepts.has('META'));
  if (!named) {
    return asideTouch
      ? { relevance: 'mention', reasons: [{ code: 'only-aside', count: 1, words: '' }], about: 0 }
      : { relevance: 'other', reasons: [{ code: 'no-names', count: 0, words: '' }], about: 0 };
  }
  const features = new FeatureBag();
  summary.gather(asideConcepts, features);
  const scores = softmax(model.score(features));
  const of = (name: Relevance): number => scores[model.classes.indexOf(name)] ?? 0;
  const about = of('about');
  const reasons: RelevanceReason[] = [];
  const { counted, first, headline } = summary;
  const wordsOf = (reading: Reading | null): string => reading?.sentence.text.slice(0, 160) ?? '';
  const floor = summary.count < FEW ? FEW_FLOOR : ABOUT_FLOOR;
  if (counted && about >= floor && !summary.opensWithSubscribers) {
    reasons.push({ code: 'core-claims', count: counted, words: '' });
    if (first && first === headline)
      reasons.push({ code: 'in-headline', count: 1, words: wordsOf(headline) });
    return { relevance: 'about', reasons, about };
  }
  const needed = summary.likeliestOnMessages >= SURE_TOUCH ? of('other') * FAR_MORE : of('other');
  if (of('mention') >= needed || asideTouch) {
    reasons.push({
      code: counted ? 'passing' : 'only-aside',
      count: counted,
      words: wordsOf(first),
    });
    return { relevance: 'mention', reasons, about };
  }
  return {
    relevance: 'other',
    reasons: [{ code: 'neighbour', count: counted, words: wordsOf(headline) }],
    about,
  };
}
