import { CONTEXT_FROM, CONTEXTS, type ContextId } from '../dossier/types.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { Reading } from '../match/reading.ts';
import { recordContexts } from './differences/quotations.ts';
import { type Answer, readAnswer } from './answers.ts';
import type { Stance } from './stance.ts';
import type { AnalysedSentence, Pairing } from './types.ts';

/** Concepts that bring up the court papers. */
const PAPERS = ['LETTER', 'COMPLAINT', 'PLAINTIFF', 'DUNNE', 'SUBPOENA', 'DONATO', 'KLEIN', 'LAWYER', 'SUE'];
/** Claims that do not come from them alone. */
const ELSEWHERE = /^(?:inbox-api|netflix-read|meta|access|read|users|company|prior|messenger)/;
/** What makes a sentence that only may be an answer look like one. */
const TURNS = ['DENY', 'UNTRUE', 'NEG', 'NEVER', 'NOBODY', 'STATEMENT', 'EXPLAIN', 'ADMIT', 'SIGNIN'];
/** Quotations of so many characters are found in too many records. */
const LEAST_QUOTE = 11;
/** Probability from which on a sentence may make a claim that it is not paired with. Chosen out of fold. */
const PERHAPS = 0.2;
/** The same for the denial of 2024, which hardly a page lacks. */
const HARDLY = 0.06;

/** How likely a sentence makes a claim, shown or not. */
export type Likely = (index: number, claim: string) => number;

/** Which of the six records a page never brings up; none that is younger than the page. */
export function findAbsent(
  readings: readonly Reading[],
  analysed: readonly AnalysedSentence[],
  likely: Likely,
  facts: Facts,
  published: string | null,
): ContextId[] {
  const paired = new Set(analysed.flatMap(({ pairings }) => pairings.map(({ claim }) => claim)));
  const broughtUp = new Set<string>(readings.flatMap((reading) => quotedContexts(reading, facts)));
  if (paired.has('case-outcome')) broughtUp.add('case-status');
  if (readings.some((_, i) => likely(i, 'prior-nyt-2018-report') > PERHAPS)) broughtUp.add('nyt-2018');
  // A page that only looks back on the report of 2018 names no paper and makes no claim of theirs.
  const looksBack =
    broughtUp.has('nyt-2018') &&
    [...paired].every((claim) => ELSEWHERE.test(claim)) &&
    !readings.some(({ concepts }) => PAPERS.some((concept) => concepts.has(concept)));
  if (!looksBack) broughtUp.add('court-filing');
  for (const { sentence, pairings } of analysed) {
    const reading = readings[sentence.index];
    if (!reading) continue;
    const answer = readAnswer(readings, sentence.index, pairings, published);
    const in2018 = answer.in2018 || looksBack;
    const in2024 = answer.in2024 && !looksBack;
    const chances = (claim: string): number => likely(sentence.index, claim);
    for (const context of answersOf(reading, pairings, chances, { ...answer, in2018, in2024 }))
      broughtUp.add(context);
  }
  return CONTEXTS.filter(
    (context) =>
      !broughtUp.has(context) &&
      (published === null ? context !== 'case-status' : published >= CONTEXT_FROM[context]),
  );
}

/** Which companies' answers a sentence tells, or may tell: what is only likely is no reason to call a record absent. */
function answersOf(
  { concepts, dates }: Reading,
  pairings: readonly Pairing[],
  likely: (claim: string) => number,
  { network, streamer, named, in2018, in2024 }: Answer,
): ContextId[] {
  const says = (...names: readonly string[]): boolean => names.some((name) => concepts.has(name));
  const makes = (claim: string, stance?: Stance): boolean =>
    pairings.some((pairing) => pairing.claim === claim && (!stance || pairing.stance === stance));
  const found: ContextId[] = [];
  const told = makes('company-denials') && (says(...TURNS) || !says('NYT'));
  const turned = told || (says(...TURNS) && likely('company-denials') > PERHAPS);
  const refuses =
    makes('meta-shared-messages-with-netflix', 'denies') &&
    !says(...PAPERS, 'DOCUMENT', 'EVIDENCE', 'LAWSUIT');
  const denies = turned || refuses || (says(...TURNS) && likely('company-denials') > HARDLY);
  if (says('STONE') || (network && in2024 && denies)) found.push('meta-denial-2024');
  const past = in2018 || says('EARLIER', 'FORMER');
  if (
    says('ARCHIBONG') ||
    (told && network && in2018) ||
    // Only Facebook's posts of 2018 say that people had to sign in.
    (says('SIGNIN') && (told || makes('users-unaware-no-consent', 'denies'))) ||
    (past &&
      likely('company-denials') > PERHAPS &&
      says('FACEBOOK', 'SOCIALNET', 'COMPANY') &&
      !says('NYT', 'STONE', 'SHOCKING', 'STREAMER'))
  )
    found.push('meta-response-2018');
  const feature =
    says('FEATURE', 'RECOMMEND') &&
    (says('ENDED') || dates.some(({ year }) => year === 2014 || year === 2015));
  if (
    streamer &&
    ((turned && (in2018 || (named && (past || likely('netflix-read-messages') > PERHAPS)))) ||
      (feature && named))
  )
    found.push('netflix-statement');
  return found;
}

/** Records whose own words stand between quotation marks. */
const quotedContexts = ({ quotations }: Reading, { quotes }: Facts): string[] =>
  recordContexts(
    quotations.filter(({ text }) => text.length > LEAST_QUOTE),
    quotes,
  );
