/** Claims that fell just short of being paired, and whose typed value departs from the record all the same. */
import type { Engine } from '../knowledge/engine.ts';
import { CLAIM_KEYS } from '../match/claim-keys.ts';
import { matchClaims, nearMisses, type Scores } from '../match/pair.ts';
import { hasSign } from '../match/signs.ts';
import { decideStance } from './decide-stance.ts';
import { findDifferences } from './differences/index.ts';
import type { CheckInput } from './differences/input.ts';
import type { DifferenceKind, Pairing } from './types.ts';

/** Log-odds a claim may lack when a value of the kind was found. Chosen by cross-validation; other kinds are no evidence. */
const SLACK: Partial<Readonly<Record<DifferenceKind, number>>> = {
  date: 3,
  name: 3,
  'quote-altered': 3,
  frequency: 2,
  role: 2,
  direction: 2,
  attribution: 1.5,
  amount: 1.2,
  sequence: 1.2,
  outdated: 1.2,
  'case-type': 1.2,
  duration: 1,
  scope: 1,
};
/** … and where other claims are shown, whose value it may be. */
const BESIDE = 1;
/** Claims that depart by being made: that they do is no evidence that they are. */
const DEPARTING = new Set([
  'paid-100m-for-access',
  'inbox-deal-timing-vs-board',
  'access-nearly-a-decade',
  'messages-sold',
  'netflix-as-defendant',
]);
const MOST = Math.max(...Object.values(SLACK));
const KINDS = Object.keys(SLACK) as readonly DifferenceKind[];

type Input = Omit<CheckInput, 'pairings'>;

/** The claims of a sentence, with their stances. */
export function pairClaims(input: Input, scores: Scores, engine: Engine): Pairing[] {
  const shown = pair(input, scores, engine);
  const evident = nearMisses(scores, engine, MOST).filter(
    ({ claim, short }) =>
      (!shown.length || short <= BESIDE) &&
      !DEPARTING.has(claim) &&
      hasKey(input, claim) &&
      findDifferences(
        { ...input, pairings: [...shown, supposed(input, claim, shown, engine)] },
        KINDS.filter((kind) => (SLACK[kind] ?? 0) >= short),
      ).some((difference) => difference.claim === claim),
  );
  return evident.length ? pair(input, scores, engine, new Set(evident.map(({ claim }) => claim))) : shown;
}

/** Said of much else: what newspapers write is a report, too. */
const WEAK = new Set(['REPORT']);

/** A value alone says nothing: a word that the claim turns on must stand beside it. */
function hasKey({ reading }: Input, claim: string): boolean {
  const keys = CLAIM_KEYS.find(({ id }) => id === claim)?.keys ?? [];
  return keys.some((key) => !WEAK.has(key) && reading.concepts.has(key));
}

function pair(
  { reading, context }: Input,
  scores: Scores,
  engine: Engine,
  evident?: ReadonlySet<string>,
): Pairing[] {
  const matches = matchClaims(reading, scores, engine, evident).filter(({ claim }) =>
    hasSign(reading, context, claim),
  );
  const claims = matches.map(({ claim }) => claim);
  return matches.map((match) => {
    const others = claims.filter((id) => id !== match.claim);
    const { stance, cues, margin } = decideStance(reading, context, match.claim, others, engine);
    return { ...match, stance, margin, trace: { ...match.trace, cues } };
  });
}

/** A pairing as the checks see it, without its reasons. */
function supposed(
  { reading, context }: Input,
  claim: string,
  shown: readonly Pairing[],
  engine: Engine,
): Pairing {
  const others = shown.map((pairing) => pairing.claim);
  const { stance, margin } = decideStance(reading, context, claim, others, engine);
  const trace = { words: [], features: [], keys: [], runnerUp: null, cues: [] };
  return { claim, stance, margin, probability: 0, confidence: 'possible', trace };
}
