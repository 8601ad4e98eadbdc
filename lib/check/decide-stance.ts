import type { Engine } from '../knowledge/engine.ts';
import { CLAIM_KEYS, type ClaimKeys } from '../match/claim-keys.ts';
import type { Context } from '../match/context.ts';
import { FeatureBag } from '../match/feature-bag.ts';
import type { Reading } from '../match/reading.ts';
import { toOriginal } from '../text/clean.ts';
import type { Span } from '../text/span.ts';
import { isRetold } from './stance-retold.ts';
import { isAccused, isPlain, stanceByRule } from './stance-rules.ts';
import { gatherStanceFeatures, isCue, type Stance, STANCES } from './stance.ts';

/** Log-odds by which the weights must contradict a sentence in which nobody speaks. Chosen by cross-validation. */
const PLAIN = 1.5;

const BAG = new FeatureBag();

/** Where a rule decided: more than weights make. */
const RULED = 9;

export interface StanceDecision {
  readonly stance: Stance;
  /** Words that say who speaks, and how surely. */
  readonly cues: readonly Span[];
  /** By how much "asserts" leads, in log-odds. */
  readonly margin: number;
}

/** How the page presents one claim of a sentence. `others` are the other claims paired with it. */
export function decideStance(
  reading: Reading,
  context: Context,
  claimId: string,
  others: readonly string[],
  engine: Engine,
): StanceDecision {
  const claim = CLAIM_KEYS.find((entry) => entry.id === claimId);
  if (!claim) return { stance: 'asserts', cues: [], margin: 0 };
  const told = gatherStanceFeatures(reading, context, claim, others, BAG.clear());
  const ruled = stanceByRule(reading, context, claim, told);
  const { stance, margin } = ruled
    ? { stance: ruled, margin: RULED }
    : weighStance(reading, claim, told, engine);
  const cues: Span[] = [];
  for (const hit of reading.hits) {
    const first = reading.tokens[hit.first];
    const last = reading.tokens[hit.last];
    if (first && last && isCue(hit.concept)) cues.push(toOriginal(reading.clean, first.start, last.end));
  }
  return { stance, cues, margin };
}

/** By the cues in the bag. */
function weighStance(
  reading: Reading,
  claim: ClaimKeys,
  told: ReadonlySet<string>,
  engine: Engine,
): Omit<StanceDecision, 'cues'> {
  const scores = engine.stance.score(BAG);
  const weighed = weigh(scores, isPlain(reading, told) ? PLAIN : 0);
  const stance = weighed === 'asserts' && isOthers(reading, claim) ? 'attributes' : weighed;
  const [own = 0, ...rest] = scores;
  return { stance, margin: own - Math.max(...rest) };
}

/** Whatever else is said, the page does not say it itself. */
const isOthers = (reading: Reading, claim: ClaimKeys): boolean =>
  isAccused(reading, claim) || isRetold(reading, claim);

/** The best stance; `plain` is what another than "asserts" must be ahead by. */
function weigh(scores: Float64Array, plain: number): Stance {
  let best = 0;
  for (let i = 1; i < scores.length; i++)
    if ((scores[i] ?? 0) > (scores[best] ?? 0) + (best === 0 ? plain : 0)) best = i;
  return STANCES[best] ?? 'asserts';
}
