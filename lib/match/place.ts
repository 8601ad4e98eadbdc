import type { ConceptHit } from '../knowledge/lexicon.ts';
import { rememberEach } from '../text/remember.ts';
import type { Reading } from './reading.ts';
import type { ClaimKeys } from './claim-keys.ts';

/** Where in a sentence a claim is made: tokens, inclusive. */
export interface Place {
  readonly first: number;
  readonly last: number;
  /** The concepts that place it. */
  readonly concepts: readonly string[];
}

/** The most telling key concepts present, as one stretch of tokens; the whole sentence when none is. */
export function placeClaim(reading: Reading, claim: ClaimKeys): Place {
  const found = claim.keys.filter((concept) => reading.concepts.has(concept)).slice(0, 2);
  const hits = reading.hits.filter((hit) => found.includes(hit.concept));
  if (!hits.length) return { first: 0, last: Math.max(0, reading.tokens.length - 1), concepts: [] };
  return {
    first: Math.min(...hits.map((hit) => hit.first)),
    last: Math.max(...hits.map((hit) => hit.last)),
    concepts: found,
  };
}

/**
 * Number of the clause every token stands in: commas, colons, dashes, brackets and quotation marks divide. Every claim of a
 * sentence and every check asks for them.
 */
export const clausesOf = rememberEach(({ tokens, clean }: Reading): readonly number[] => {
  const clauses: number[] = [];
  let clause = 0;
  let end = 0;
  for (const token of tokens) {
    // Between most words there is a space and nothing else.
    const between = token.start - end;
    if (end > 0 && (between > 1 || (between === 1 && clean.text[end] !== ' ')))
      if (DIVIDES.test(clean.text.slice(end, token.start))) clause++;
    clauses.push(clause);
    end = token.end;
  }
  return clauses;
});

const DIVIDES = /[,;:()–—“”„«»"]|\s-\s/;

type Tokens = Pick<ConceptHit, 'first' | 'last'>;

/** Words from one place to another, whichever comes first; none where they overlap. */
export const away = (a: Tokens, b: Tokens): number => Math.max(a.first - b.last, b.first - a.last);

/** The text between two tokens, in the order of the sentence. */
export const textBetween = ({ tokens, clean }: Reading, from: number, to: number): string =>
  clean.text.slice(tokens[from]?.end ?? 0, tokens[to]?.start ?? 0);

/** A word that goes on with another clause, in whatever language, without case and accents. */
export const AND = /^(?:and|und|et|y|e|i|oraz|en)$/;
