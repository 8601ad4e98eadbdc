import { MESSAGE_CLAIMS } from '../match/claim-groups.ts';
import type { FeatureBag } from '../match/feature-bag.ts';
import { mergedConcept } from '../match/feature-space.ts';
import { hashedId } from '../match/hash.ts';
import type { Reading } from '../match/reading.ts';
import { LEAD, RANKS, Strength } from './strength.ts';

/** Claims that are about the case itself, not about its surroundings. */
export const CORE_CLAIMS: ReadonlySet<string> = new Set([
  ...MESSAGE_CLAIMS,
  'report-every-two-weeks',
  'api-agreements-confidential',
  'inbox-deal-timing-vs-board',
  'special-relationship',
  'paid-100m-for-access',
  'watch-ended-for-netflix',
  'watch-budget-cut-750m',
  'prior-nyt-2018-report',
  'users-unaware-no-consent',
]);

/** Another suit, by subscribers: told first, it is what the page is about, whatever it says of Watch. */
const DEFENDANT = 'netflix-as-defendant';

/** Said of many an app: it adds to the case where it is told, but shows by itself no page to be about it. */
const COMMON = 'users-unaware-no-consent';

/** A sentence of the article with the log-odds of every claim, in the order of the claims. */
export interface ScoredSentence {
  readonly reading: Reading;
  readonly logits: Float64Array;
}

const SUBSCRIBERS = ['ILLINOIS', 'SUBSCRIBER'];
const SUIT = ['SUE', 'LAWSUIT', 'DEFENDANT', 'COMPLAINT'];
const MESSAGES = ['MESSAGE', 'DM', 'INBOX', 'INBOXAPI', 'NYT'];
/** Concepts whose share of the sentences tells stories apart. */
const THEMES = new Set([
  'N',
  'F',
  'MSG',
  'PRIVATE',
  'WATCH',
  'SNAPCHAT',
  'GHOSTBUSTERS',
  'ENCRYPT',
  'FINE',
  'FTC',
  'DPC',
  'SCRAPE',
  'CAMBRIDGE',
  'WHATSAPP',
  'ILLINOIS',
  'SUBSCRIBER',
  'HASTINGS',
  'NYT',
  'SPOTIFY',
  'RBC',
  'API',
  'LAWSUIT',
  'ANTITRUST',
  'DOCUMENT',
  'DENY',
  'AD',
  'WATCHING',
  'VIDEOSERVICE',
  'ORIGINALS',
  'ADVERTISER',
  'ACCESS',
  'READ',
  'DATA',
  'PRIVACY',
  'DISMISS',
  'CERTIFY',
  'APPEAL',
  'BOARD',
]);

/** Pages of fewer sentences than this have weights of their own: how much they say of the case they cannot show. */
export const SHORT = 5;

/** Parts of a page in each of which a page about the case speaks of it. */
const QUARTERS = 4;

/** A claim is counted from this probability on. */
const COUNTED = 0.4;
/** Log-odds below which a claim adds nothing to what a page says of it. */
const NOTHING = -4;

/** Claims that a page about the case tells. */
const MANY_CLAIMS = 6;

/** The names, and what it is about: an article names them early. */
const EARLY = ['N', 'F', 'MSG'];

/** What is noted of a page sentence by sentence, so that nothing is left to be gone through at its end. */
export class PageSummary {
  readonly concepts = new Set<string>();
  /** Sentences that make a claim of the case itself, and the first of them. */
  counted = 0;
  first: Reading | null = null;
  /** First sentence of the page: its headline. */
  headline: Reading | null = null;
  /** Sentences looked at. */
  count = 0;
  readonly #strength = {
    core: new Strength(),
    message: new Strength(),
    defendant: new Strength(),
    any: new Strength(),
  };
  /** How often each claim is made, probabilities added up. */
  readonly #claimed: Float64Array;
  /** How surely each claim is made once: what only mentions the case tells little of it. */
  readonly #surest: Float64Array;
  /** Sentences before the first that has the names or the subject. */
  readonly #before = new Map<string, number>();
  /** Sentences that make a core claim, by their place, and the blocks they stand in. */
  readonly #at: number[] = [];
  readonly #blocks = { all: new Set<number>(), core: new Set<number>() };
  readonly #lead = { suit: false, messages: false };
  readonly #themes = new Map<string, number>();

  readonly #claims: readonly string[];
  readonly #ownClaims: readonly number[];
  readonly #commonClaim: readonly number[];
  readonly #messageClaims: readonly number[];
  readonly #defendantClaim: readonly number[];
  readonly #toProbability: (logit: number) => number;

  /** `claims` in the order of the log-odds; what those are as probabilities. */
  constructor(claims: readonly string[], toProbability: (logit: number) => number) {
    this.#toProbability = toProbability;
    this.#claims = claims;
    this.#claimed = new Float64Array(claims.length);
    this.#surest = new Float64Array(claims.length);
    const indexesOf = (wanted: ReadonlySet<string>): number[] =>
      claims.flatMap((id, index) => (wanted.has(id) ? [index] : []));
    this.#commonClaim = [claims.indexOf(COMMON)];
    this.#ownClaims = indexesOf(CORE_CLAIMS).filter((index) => claims[index] !== COMMON);
    this.#messageClaims = indexesOf(MESSAGE_CLAIMS);
    this.#defendantClaim = [claims.indexOf(DEFENDANT)];
  }

  /** Whether the page opens with the suit of Netflix's subscribers, and not with anybody's messages. */
  get opensWithSubscribers(): boolean {
    return this.#lead.suit && !this.#lead.messages;
  }

  /** How likely the likeliest claim on the messages is. */
  get likeliestOnMessages(): number {
    return this.#strength.message.at(1);
  }

  /** Sentences in order. */
  add({ reading, logits }: ScoredSentence): void {
    const at = this.count++;
    const likeliest = (claims: readonly number[]): number => {
      let most = Number.NEGATIVE_INFINITY;
      for (const claim of claims) most = Math.max(most, logits[claim] ?? most);
      return this.#toProbability(most);
    };
    const own = likeliest(this.#ownClaims);
    const core = Math.max(own, likeliest(this.#commonClaim));
    this.#strength.core.add(core, at);
    this.#strength.message.add(likeliest(this.#messageClaims), at);
    this.#strength.defendant.add(likeliest(this.#defendantClaim), at);
    let any = NOTHING;
    logits.forEach((logit, claim) => {
      any = Math.max(any, logit);
      if (logit <= NOTHING) return;
      const probability = this.#toProbability(logit);
      this.#claimed[claim] = (this.#claimed[claim] ?? 0) + probability;
      this.#surest[claim] = Math.max(this.#surest[claim] ?? 0, probability);
    });
    this.#strength.any.add(this.#toProbability(any), at);
    if (at === 0) this.headline = reading;
    if (at < LEAD) {
      const has = (concepts: readonly string[]): boolean =>
        concepts.some((concept) => reading.concepts.has(concept));
      this.#lead.suit ||= has(SUBSCRIBERS) && has(SUIT);
      this.#lead.messages ||= has(MESSAGES);
    }
    if (own >= COUNTED) {
      this.counted++;
      this.first ??= reading;
    }
    this.#blocks.all.add(reading.sentence.block);
    if (core > COUNTED) {
      this.#at.push(at);
      this.#blocks.core.add(reading.sentence.block);
    }
    this.#addConcepts(reading, at);
  }

  #addConcepts({ concepts }: Reading, at: number): void {
    const merged = new Set<string>();
    for (const concept of concepts) {
      this.concepts.add(concept);
      merged.add(mergedConcept(concept));
    }
    const count = (theme: string): void => void this.#themes.set(theme, (this.#themes.get(theme) ?? 0) + 1);
    for (const concept of merged) if (THEMES.has(concept)) count(concept);
    for (const name of EARLY) if (merged.has(name) && !this.#before.has(name)) this.#before.set(name, at);
    if (merged.has('N') && merged.has('F')) count('N+F');
    if (merged.has('N') && merged.has('MSG')) count('N+MSG');
  }

  /** Puts what tells an article about the case from a mention and from neighbours into the bag. */
  gather(asideConcepts: ReadonlySet<string>, bag: FeatureBag): void {
    const count = Math.max(1, this.count);
    const length = count < SHORT ? 'short-' : '';
    const tell = (name: string, value: number): void => bag.add(hashedId(length + name), value);
    const times = (theme: string): number => this.#themes.get(theme) ?? 0;
    for (const [kind, strength] of Object.entries(this.#strength)) {
      tell(`${kind}-share`, (strength.sum / count) * 2);
      tell(`${kind}-sum`, Math.min(1.5, strength.sum / 6));
      tell(`${kind}-title`, strength.title);
      tell(`${kind}-lead`, strength.lead);
      for (const rank of RANKS) tell(`${kind}-at-${rank}`, strength.at(rank));
    }
    tell('distinct', this.#surest.reduce((sum, probability) => sum + probability, 0) / MANY_CLAIMS);
    tell('other-suit', this.#strength.defendant.lead * (1 - this.#strength.message.lead));
    this.#claims.forEach((id, i) => {
      tell(`claimed:${id}`, Math.min(1.5, (this.#claimed[i] ?? 0) / 3));
    });
    const places = this.#at;
    const [begin = 0] = places;
    tell('core-spread', places.length ? ((places.at(-1) ?? 0) - begin + 1) / count : 0);
    // What only mentions the case does so in one place.
    const quarters = new Set(places.map((at) => Math.floor((at * QUARTERS) / count)));
    tell('core-quarters', quarters.size / QUARTERS);
    const gaps = [...places, count].map((at, i) => at - (places[i - 1] ?? -1) - 1);
    tell('core-gap', Math.max(...gaps) / count);
    tell('core-blocks', this.#blocks.core.size / Math.max(1, this.#blocks.all.size));
    for (const theme of THEMES)
      if (times(theme)) tell(`share:${theme}`, Math.min(1, (times(theme) / count) * 2));
    tell('share:N+F', Math.min(1, (times('N+F') / count) * 3));
    tell('share:N+MSG', Math.min(1, (times('N+MSG') / count) * 4));
    for (const name of EARLY) tell(`before:${name}`, (this.#before.get(name) ?? count) / count);
    tell('N-of-names', times('N') / (times('N') + times('F') + 1));
    if (times('N') === 0) tell('no-N', 1);
    if (times('N') < 3) tell('few-N', 1);
    if (asideConcepts.has('NETFLIX') && asideConcepts.has('MESSAGE')) tell('aside-touch', 1);
    if (length) tell('page', 1);
  }
}

/** The features of a page whose sentences are all there. */
export function gatherPageFeatures(
  claims: readonly string[],
  toProbability: (logit: number) => number,
  sentences: readonly ScoredSentence[],
  asideConcepts: ReadonlySet<string>,
  bag: FeatureBag,
): void {
  const summary = new PageSummary(claims, toProbability);
  for (const sentence of sentences) summary.add(sentence);
  summary.gather(asideConcepts, bag);
}
