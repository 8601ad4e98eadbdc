/** How near mentions stand to each other, in words. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';

/** Token indices of what is compared: a mention, a sum, a word. */
export type Place = Pick<ConceptHit, 'first' | 'last'>;

export { away } from '../../match/place.ts';

/** The first of some concepts that begins within so many words behind a mention, or a token. */
export const behind = (
  view: SentenceView,
  { last }: Pick<ConceptHit, 'last'>,
  words: number,
  ...concepts: readonly string[]
): ConceptHit | undefined =>
  view.hits(...concepts).find(({ first }) => first > last && first - last <= words);

/** The first of some concepts that ends within so many words before a mention, or a token. */
export const ahead = (
  view: SentenceView,
  { first }: Pick<ConceptHit, 'first'>,
  words: number,
  ...concepts: readonly string[]
): ConceptHit | undefined => view.hits(...concepts).find(({ last }) => last < first && first - last <= words);

/** Whether one of some concepts stands in the clause of a token. */
export const beside = (view: SentenceView, token: number, ...concepts: readonly string[]): boolean =>
  view.hits(...concepts).some(({ first }) => view.sameClause(first, token));

/** Whether a mention of one of some concepts begins with a token: one word may stand for several. */
export const startsAt = (view: SentenceView, token: number, ...concepts: readonly string[]): boolean =>
  view.hits(...concepts).some(({ first }) => first === token);
