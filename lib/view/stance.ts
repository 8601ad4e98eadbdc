import type { Stance } from '../check/stance.ts';
import type { DifferenceKind } from '../check/types.ts';
import type { CardView, DifferenceView } from './types.ts';

/** On the companies' answers a page that says what was answered states nothing itself. */
const ANSWERS = 'company-denials';

/** Which words say how the page puts a claim. */
export function wordOfStance({ claim, stance }: Pick<CardView, 'claim' | 'stance'>): Stance | 'answers' {
  return claim === ANSWERS && (stance === 'asserts' || stance === 'attributes') ? 'answers' : stance;
}

/** Ways of being on record that would sound like a word for whatever the page makes of the claim. */
const CONFIRMING = /alleged|reported|documented|court-record/;

/** Which words lead to how a claim is on record: beside a difference, that it is so there and not as on the page. */
export function wordOfRecord({
  modality,
  differences,
}: Pick<CardView, 'modality' | 'differences'>): 'onRecord' | 'onRecordDiffers' {
  return differences[0] && CONFIRMING.test(modality) ? 'onRecordDiffers' : 'onRecord';
}

/** Which words name a difference: what is attributed to a source that does not say it is not told as the page's own. */
export function wordOfDifference(
  { kind }: Pick<DifferenceView, 'kind'>,
  stance: Stance,
): DifferenceKind | 'not-in-source' {
  return kind === 'stated-as-fact' && stance === 'attributes' ? 'not-in-source' : kind;
}
