import { ALLEGED_CLAIMS } from '../match/claim-groups.ts';
import type { ClaimKeys } from '../match/claim-keys.ts';
import type { Context } from '../match/context.ts';
import { clausesOf, placeClaim, textBetween } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import { foldText } from '../text/fold.ts';
import type { Stance } from './stance.ts';
import { HANGS_ON, NOT_ANSWERED, SOURCED, TOLD, TURNED_BY_NEVER } from './stance-claims.ts';
import { type Hits, isAdmitted, TURNED } from './stance-admitted.ts';
import { isDeniedBehind, isToldThat, stanceOfComplement } from './stance-complement.ts';
import { wereAsked } from './stance-consent.ts';
import { deniesDuration } from './stance-duration.ts';
import { isSupposed } from './stance-supposed.ts';
import { isDeniedInEnglish } from './stance-quoted.ts';
import { isRebutted } from './stance-verdict.ts';

/** A source before a colon has at most this many words. */
const HEAD_WORDS = 4;
const PAPERS = ['DOCUMENT', 'LETTER', 'COURT'];
const PEOPLE = ['LAWYER', 'PLAINTIFF', 'PROSECUTOR', 'DUNNE'];
const SOURCES = [
  ...PAPERS,
  'COMPLAINT',
  'LAWSUIT',
  'NYT',
  'MEDIA',
  'REPORT',
  'REPORTED',
  'LAWYER',
  'PLAINTIFF',
];

/** An inserted "…, the letter goes on, …" has at most this many words. */
const INSERTED_WORDS = 5;

/** "…, they add", "…, heißt es", "…, precisa la lettera": a short clause of its own that names who says it. */
function isInsertedSource(
  reading: Reading,
  claim: ClaimKeys,
  hits: (...concepts: readonly string[]) => Reading['hits'],
): boolean {
  if (
    reading.asks ||
    !SOURCED.has(claim.id) ||
    hits('DENY', 'NEG', 'NEVER', 'UNTRUE', 'NOBODY', 'WITHOUT').length
  )
    return false;
  const clauses = clausesOf(reading);
  const { first } = placeClaim(reading, claim);
  const sources = new Set(hits(...SOURCES, 'PROSECUTOR').map((source) => clauses[source.first]));
  const speeches = [
    ...hits('ACCORDING', 'SAY', 'ALLEGE', 'REPORTED'),
    ...hits('WRITE', 'EXPLAIN', 'DESCRIBE').filter(({ first }) => sources.has(clauses[first])),
  ];
  return speeches.some((speech) => {
    const clause = clauses[speech.first];
    const short = clauses.filter((other) => other === clause).length <= INSERTED_WORDS;
    return (
      short &&
      clause !== clauses[first] &&
      !hits('META', 'FACEBOOK', 'STONE', 'SPOKES', 'NETFLIX').some((party) => clauses[party.first] === clause)
    );
  });
}

/** Words between "according to" and whom. */
const SOURCE_WORDS = 4;

/** "According to TechCrunch, Meta rejects it", "TechCrunch writes that Meta rejects it". */
function isHearsayDenial(hits: Hits): boolean {
  return hits('MEDIA', 'NYT').some(
    (media) =>
      hits('ACCORDING').some(
        (according) => media.first >= according.last && media.first - according.last <= SOURCE_WORDS,
      ) ||
      hits('SAY', 'REPORTED', 'READ').some(
        (says) =>
          says.first > media.last &&
          says.first - media.last <= SOURCE_WORDS &&
          hits('META', 'FACEBOOK', 'STONE', 'COMPANY').some(
            (party) => party.first > says.last && hits('DENY').some((deny) => deny.first > party.last),
          ),
      ),
  );
}

/** "According to the letter …", "the Times reported that …", "Facebook conceded that …", nothing in it negated. */
function isSourced(claim: ClaimKeys, hits: Hits): Stance | null {
  if (!SOURCED.has(claim.id) || hits(...TURNED).length) return null;
  const according = hits('ACCORDING').some((word) =>
    hits(...SOURCES).some((source) => source.first >= word.first && source.first - word.last <= SOURCE_WORDS),
  );
  const told = hits('NYT', ...PEOPLE).some((paper) =>
    hits('REPORTED', 'SAY', 'WRITE', 'REVEAL', 'DESCRIBE').some(
      (says) => says.first > paper.last && says.first - paper.last <= SOURCE_WORDS,
    ),
  );
  return according || (told && claim.id !== 'prior-nyt-2018-report') ? 'attributes' : null;
}

/** Words over which "never" reaches a claim across a comma: "could never open, write and delete". */
const NEVER_WORDS = 6;

/** "Netflix never had access": "never" in the stretch that makes a claim turns it, unless the rest is admitted. */
function isTurned(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (!TURNED_BY_NEVER.has(claim.id)) return false;
  const { concepts } = placeClaim(reading, claim);
  const keys = hits(...concepts);
  const admits = hits('ADMIT');
  // "It never let them in": the claim hangs on the sentences before, the whole sentence makes it.
  if (!keys.length)
    return hits('NEVER').some(
      (never) => !admits.some((admit) => admit.first < never.first && never.first - admit.last > NEVER_WORDS),
    );
  return hits('NEVER').some((never) =>
    keys.some((key) => {
      if (key.first > never.last) {
        const text = textBetween(reading, never.last, key.first);
        return !/[,;:()–—]/.test(text) || (!/[;:()]/.test(text) && key.first - never.last <= NEVER_WORDS);
      }
      const stretch = !/[,;:()–—]/.test(textBetween(reading, key.last, never.first));
      // Right behind what the claim turns on it turns that, whoever admits it.
      const close = never.first - key.last <= 2;
      return stretch && (close || !admits.some((admit) => admit.first < key.first));
    }),
  );
}

/** "Having", for an infinitive of the past, in the languages that deny with one. */
const HAVING = /^(?:having|haber|avoir|avere?|ter)$/;
/** Words from a denial to it: "denied on Tuesday having …". */
const HAVING_WORDS = 7;
/** "Meta dément avoir livré des messages", "nega ter entregado": what somebody denies having done. */
function deniesHaving(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (NOT_ANSWERED.has(claim.id) || claim.id === 'prior-nyt-2018-report') return false;
  const { first } = placeClaim(reading, claim);
  return hits('DENY').some((deny) => {
    const having = reading.tokens
      .slice(deny.last + 1, Math.min(first, deny.last + HAVING_WORDS) + 1)
      .findIndex(({ fold }) => HAVING.test(fold));
    const end = deny.last + 1 + having;
    return (
      having >= 0 &&
      !hits('NEG', 'NEVER', 'NOBODY').some((negation) => negation.first < end && negation.first > deny.first)
    );
  });
}

/** Words that open an answer with no, whoever gives it: "No, …", "Fact check: No, …", "Und nein, …". */
const NO =
  /^(?:[a-z\d_ .-]{1,20}: ?)?[«"“„‚'—–-]?\s?(?:[a-z]{1,4} )?(?:no|nein|non|nee|nie|nao|nope)[,:.!–—]\s/;
/** "No, it was not inside for ten years": the answer is no, and the claim stands in a clause that is negated. */
function saysNo(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (NOT_ANSWERED.has(claim.id) || !NO.test(foldText(reading.clean.text.slice(0, 60)))) return false;
  const clauses = clausesOf(reading);
  const { first, last } = placeClaim(reading, claim);
  return hits('NEG', 'NOBODY', 'NEVER').some(
    (negation) => negation.first > 2 && [clauses[first], clauses[last]].includes(clauses[negation.first]),
  );
}

/**
 * "The only defendant is Meta", "against Meta and Meta alone", "verklagt ist nur Meta, Netflix sitzt im Saal": who is not named
 * in the same clause is not sued. "Not only Meta" says that more are.
 */
function stanceOfMetaAlone(reading: Reading, hits: Hits): Stance | null {
  const clauses = clausesOf(reading);
  for (const only of hits('ONLY')) {
    const there = (...concepts: readonly string[]): Reading['hits'] =>
      hits(...concepts).filter(({ first }) => clauses[first] === clauses[only.first]);
    const isMeta = there('META', 'FACEBOOK', 'SOCIALNET', 'ZUCKERBERG', 'DEFENDANT').length > 0;
    if (!isMeta || there('NETFLIX', 'STREAMER', 'BOTH').length) continue;
    const negations = there('NEG');
    if (negations.some(({ last }) => last === only.first - 1)) return 'asserts';
    if (!negations.length) return 'denies';
  }
  return null;
}

/** What denies a single claim, in ways of its own. */
const DENIED_BY: Readonly<Record<string, (reading: Reading, hits: Hits) => boolean>> = {
  'access-nearly-a-decade': deniesDuration,
  'users-unaware-no-consent': wereAsked,
  // "Messenger encrypts only if you switch it on": not by default.
  'messenger-e2ee-default': (_, hits) => ['OPTIN', 'ONLY', 'IF'].every((word) => hits(word).length),
};

/** Stances of a sentence that asks nothing, by what it says of the claim and by what leads up to it. */
function stanceOfStatement(reading: Reading, context: Context, claim: ClaimKeys, hits: Hits): Stance | null {
  if (isSupposed(reading, claim, hits)) return 'asks';
  if (isDeniedInEnglish(reading, claim)) return 'denies';
  // "Who looks for it in the letter looks in vain."
  if (HANGS_ON.has(claim.id) && hits('INVAIN').length) return 'denies';
  const alone = claim.id === 'netflix-as-defendant' ? stanceOfMetaAlone(reading, hits) : null;
  if (alone) return alone;
  if (DENIED_BY[claim.id]?.(reading, hits)) return 'denies';
  if (isAdmitted(reading, claim, hits)) return 'attributes';
  if (
    isTurned(reading, claim, hits) ||
    isRebutted(reading, claim, hits) ||
    saysNo(reading, claim, hits) ||
    deniesHaving(reading, claim, hits)
  )
    return 'denies';
  if (HANGS_ON.has(claim.id)) {
    const hangs = stanceOfComplement(reading, claim, hits);
    if (hangs) return hangs;
    if (isDeniedBehind(reading, claim, hits)) return 'denies';
  }
  // "What the letter does not say? That anybody read them."
  const turned = hits(...TURNED, 'SAY', 'REPORTED', 'NYT').length > 0;
  if (context.lead === 'denies' && !turned && claim.id !== 'company-denials') return 'denies';
  if ((context.lead === 'tells' || context.lead === 'asks') && !turned && SOURCED.has(claim.id))
    return 'attributes';
  const sourced = isSourced(claim, hits);
  if (sourced !== null) return sourced;
  return TOLD.has(claim.id) && isToldThat(reading, claim, hits) ? 'attributes' : null;
}

/**
 * Stances that need no weighing. `null` leaves the decision to the trained weights.
 * `told` are the cues that `gatherStanceFeatures` found.
 */
export function stanceByRule(
  reading: Reading,
  context: Context,
  claim: ClaimKeys,
  told: ReadonlySet<string>,
): Stance | null {
  const hits = (...concepts: readonly string[]): Reading['hits'] =>
    reading.hits.filter((hit) => concepts.includes(hit.concept));
  // "According to TechCrunch, Meta rejects it": the denial itself is hearsay.
  if (claim.id === 'company-denials') {
    if (isHearsayDenial(hits)) return 'attributes';
  } else {
    // "Meta rejected claims that it had …": what stands behind is denied.
    const { first } = placeClaim(reading, claim);
    const rejected = hits('DENY', 'DISMISS').some((deny) =>
      hits('ACCUSE', 'REPORTED', 'REPORT').some(
        (accuse) => accuse.first > deny.last && accuse.first - deny.last <= 5 && first > accuse.last,
      ),
    );
    if (rejected) return 'denies';
  }
  const stated = reading.asks ? null : stanceOfStatement(reading, context, claim, hits);
  if (stated) return stated;
  // Papers that reveal, show, prove.
  const proven = hits('REVEAL').some((reveal) =>
    hits(...PAPERS).some((paper) => Math.abs(paper.first - reveal.first) <= 4),
  );
  if (proven && !['NEGATION', 'HEDGE', 'MOOD'].some((cue) => told.has(cue))) return 'asserts';
  // "Court papers: Facebook let …": the source stands before a colon.
  const colon = reading.clean.text.indexOf(':');
  const head = colon > 0 ? reading.tokens.filter((token) => token.end <= colon).length : 0;
  if (
    head > 0 &&
    head <= HEAD_WORDS &&
    hits(...SOURCES).some((hit) => hit.last < head) &&
    claim.id !== 'company-denials'
  ) {
    return told.has('NEGATION') || told.has('REFUSAL') || reading.asks ? null : 'attributes';
  }
  if (isInsertedSource(reading, claim, hits)) return 'attributes';
  return null;
}

/** Words between an accusation and what it is of. */
const ACCUSED_WORDS = 7;

/** "Was accused of passing on messages": whatever else is said, the page does not say it itself. */
export const isAccused = (reading: Reading, claim: ClaimKeys): boolean => {
  if (!ALLEGED_CLAIMS.has(claim.id)) return false;
  const { first } = placeClaim(reading, claim);
  return reading.hits.some(
    ({ concept, last }) => concept === 'ACCUSE' && last < first && first - last <= ACCUSED_WORDS,
  );
};

/**
 * Nobody speaks, nothing is doubted, negated or asked: the page most likely says it itself. Lists and headings hang on the
 * text around them.
 */
export function isPlain(reading: Reading, told: ReadonlySet<string>): boolean {
  const { kind } = reading.sentence;
  return (
    told.has('plain') &&
    !told.has('claim-in-quote') &&
    !reading.startsInQuotation &&
    kind !== 'h2' &&
    kind !== 'li'
  );
}
