import type { Stance } from '../check/stance.ts';
import type { CardView } from './types.ts';

/** On the companies' answers a page that says what was answered states nothing itself. */
const ANSWERS = 'company-denials';

/** Which words say how the page puts a claim. */
export function wordOfStance({ claim, stance }: Pick<CardView, 'claim' | 'stance'>): Stance | 'answers' {
  return claim === ANSWERS && (stance === 'asserts' || stance === 'attributes') ? 'answers' : stance;
}
