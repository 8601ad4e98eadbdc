import type { Stance } from '../check/stance.ts';
import type { DifferenceKind } from '../check/types.ts';
import type { CardView, DifferenceView } from './types.ts';

/** On the companies' answers a page that says what was answered states nothing itself. */
const ANSWERS = 'company-denials';

/** Which words say how the page puts a claim. */
export function wordOfStance({ claim, stance }: Pick<CardView, 'claim' | 'stance'>): Stance | 'answers' {
  return claim === ANSWERS && (stance === 'asserts' || stance === 'attributes') ? 'answers' : stance;
}

/** Which words name a difference: what is attributed to a source that does not say it is not told as the page's own. */
export function wordOfDifference(
  { kind }: Pick<DifferenceView, 'kind'>,
  stance: Stance,
): DifferenceKind | 'not-in-source' {
  return kind === 'stated-as-fact' && stance === 'attributes' ? 'not-in-source' : kind;
}
