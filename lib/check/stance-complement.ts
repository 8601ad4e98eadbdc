/** What a main clause says of the clause that hangs on it: "there is no evidence that …", "Meta denies that …", "the suit says that …". */
import type { ConceptHit } from '../knowledge/lexicon.ts';
import type { ClaimKeys } from '../match/claim-keys.ts';
import { AND, away, clausesOf, placeClaim, textBetween } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import type { Stance } from './stance.ts';
import { type Hits, TURNED } from './stance-admitted.ts';

/** Words between what is denied or not shown, and "that". */
const BEFORE_THAT = 5;
/** … where a short clause stands between them. */
const PARTED_WORDS = 14;
const INSERTED = /^\s*,[^,;:()]+,\s*$/;
/** … and between a negation and what is not said. */
const NEGATED_WORDS = 4;
/** Words between denying and what is denied. */
const OBJECT_WORDS = 2;
const PAPERS = ['LETTER', 'DOCUMENT', 'LAWSUIT', 'COMPLAINT', 'NYT'];
const SAYING = ['SAY', 'WRITE', 'DESCRIBE', 'REVEAL', 'ALLEGE'];
const TELLERS = [...PAPERS, 'CLASSACTION', 'LAWYER', 'PLAINTIFF', 'MEDIA'];
const TELLING = ['SAY', 'ALLEGE', 'WRITE', 'DESCRIBE', 'ACCUSE'];
/** Words between who tells and the verb, and between the verb and "that". */
const TELLER_WORDS = 6;
const TOLD_WORDS = 2;
const BENCH = ['COURT', 'JUDGE', 'RULING'];
const PARTIES = ['META', 'FACEBOOK', 'NETFLIX', 'STONE', 'SPOKES'];

/** Where a comma stands before "that". */
const WITH_COMMA = /^(?:dass|ze|iz)$/;

/** What a main clause in front says of a claim behind its "that": that it is not so or that nothing shows it, or that it is not denied. */
export function stanceOfComplement(reading: Reading, claim: ClaimKeys, hits: Hits): Stance | null {
  const { first, concepts } = placeClaim(reading, claim);
  for (const that of hits('THAT')) {
    if (concepts.length > 0 && (first <= that.last || /[;:]/.test(textBetween(reading, that.last, first))))
      continue;
    const stance = stanceBefore(reading, that, claim, hits);
    if (stance) return stance;
  }
  return null;
}

function stanceBefore(reading: Reading, that: ConceptHit, claim: ClaimKeys, hits: Hits): Stance | null {
  const { tokens } = reading;
  // "… and that": what is said before is said of something else.
  if (AND.test(tokens[that.first - 1]?.fold ?? '')) return null;
  const pause = WITH_COMMA.test(tokens[that.first]?.fold ?? '') ? /[;:()–—]|,.*,/ : /[,;:()–—]/;
  const before = (...names: readonly string[]): Reading['hits'] =>
    hits(...names).filter(({ last }) => last < that.first);
  /** "The papers do not say, as one site has it, that …" */
  const isParted = ({ last }: ConceptHit): boolean =>
    that.first - last <= PARTED_WORDS && INSERTED.test(textBetween(reading, last, that.first));
  /** Close enough, with no pause. */
  const governs = (hit: ConceptHit): boolean =>
    isParted(hit) ||
    (that.first - hit.last <= BEFORE_THAT && !pause.test(textBetween(reading, hit.last, that.first)));
  /** … and nobody says something else in between; "rejects the claim that" says nothing else. */
  const alone = (hit: ConceptHit): boolean =>
    governs(hit) &&
    (isParted(hit) ||
      !before('SAY', 'EXPLAIN', 'STATEMENT', 'ADMIT').some((says) => says.first - hit.last > OBJECT_WORDS));
  const untrue = before('UNTRUE');
  const turning = before('NEG', 'NOBODY', 'NEVER');
  const negations = turning.filter((negation) => !isWithin(negation, untrue));
  const negated = (hit: ConceptHit): boolean =>
    negations.some((negation) => negation.first !== hit.first && away(negation, hit) <= NEGATED_WORDS);
  const denials = [...before('DENY', 'DISMISS'), ...untrue].filter(alone);
  // "Il n’est pas vrai": what is negated already is not negated again.
  const isTurned = (denial: ConceptHit): boolean =>
    negated(denial) && !turning.some((negation) => isWithin(negation, [denial]));
  if (denials.length > 0) return denials.some(isTurned) ? 'attributes' : 'denies';
  if (claim.id === 'users-unaware-no-consent') return null;
  const unshown =
    before('EVIDENCE').some((evidence) => alone(evidence) && negated(evidence)) ||
    before(...BENCH).some((court) => governs(court) && negated(court));
  // "The letter does not say that", "in dem Brief steht nicht, dass"
  const unsaid =
    before(...PAPERS).length > 0 &&
    !before(...PARTIES).length &&
    (before(...SAYING).some((says) => alone(says) && negated(says)) ||
      negations.some((negation) => negation.last === that.first - 1));
  return unshown || unsaid ? 'denies' : null;
}

/** "That anybody read them is nowhere in the letter", "dass …, bestreitet Meta": the main clause stands behind. */
export function isDeniedBehind(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (!hits('THAT').some(({ first }) => first === 0)) return false;
  const { tokens, clean } = reading;
  const clauses = clausesOf(reading);
  const { last } = placeClaim(reading, claim);
  const main = clauses.findIndex((clause, token) => token > last && clause > (clauses[last] ?? 0));
  if (main < 0 || /[;:]/.test(clean.text.slice(0, tokens[main]?.start))) return false;
  const inMain = (...names: readonly string[]): Reading['hits'] =>
    hits(...names).filter(({ first }) => first >= main && clauses[first] === clauses[main]);
  const untrue = inMain('UNTRUE');
  const negated = inMain('NEG', 'NOBODY', 'NEVER').some((negation) => !isWithin(negation, untrue));
  const denied = untrue.length > 0 || inMain('DENY').length > 0;
  return denied !== negated && (denied || inMain(...PAPERS, ...SAYING, ...BENCH, 'EVIDENCE').length > 0);
}

/** "Not true" negates nothing more. */
const isWithin = (hit: ConceptHit, others: Reading['hits']): boolean =>
  others.some((other) => other.first <= hit.first && other.last >= hit.last);

/** "A class action against Meta claims that …": somebody else's word, nothing in it denied. */
export function isToldThat(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  const { first } = placeClaim(reading, claim);
  const that = hits('THAT').find(({ last }) => last < first);
  if (!that || hits(...TURNED).length) return false;
  return hits(...TELLING).some(
    (tells) =>
      tells.last < that.first &&
      that.first - tells.last <= TOLD_WORDS &&
      hits(...TELLERS).some(
        (teller) => tells.first > teller.last && tells.first - teller.last <= TELLER_WORDS,
      ),
  );
}
