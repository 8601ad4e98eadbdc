import type { Reading } from '../match/reading.ts';
import { lendYear } from '../text/dates.ts';
import type { Pairing } from './types.ts';

/** Whose answer a sentence may tell, and of which year: what is not ruled out counts. */
export interface Answer {
  readonly network: boolean;
  readonly streamer: boolean;
  /** Whether the sentence itself names who answers. */
  readonly named: boolean;
  readonly in2018: boolean;
  readonly in2024: boolean;
}

const NETWORK = ['META', 'FACEBOOK', 'SOCIALNET', 'SPOKES'];
const STREAMER = ['NETFLIX', 'STREAMER'];
/** What makes a name the one who answers. */
const SPEECH = ['DENY', 'NEVER', 'SAY', 'STATEMENT', 'NEG', 'NOBODY', 'ADMIT'];
/** What partners of the network said in the days of the report: never looked, never asked, did not know. */
const PARTNERS = ['NEVER', 'ASK', 'UNAWARE'];
/** A year named this many sentences ago still dates an answer. */
const REACH = 2;

/** Reads who answers in a sentence, and when: its own names and dates, else those of the sentences just before. */
export function readAnswer(
  readings: readonly Reading[],
  index: number,
  pairings: readonly Pairing[],
  published: string | null,
): Answer {
  const own = readings[index];
  if (!own) return { network: false, streamer: false, named: false, in2018: false, in2024: false };
  const before = readings.slice(Math.max(0, index - REACH), index + 1);
  return { ...partiesOf(own, pairings, isOld(published)), ...yearsOf(own, before, published) };
}

/** Whether a page is older than the papers. */
function isOld(published: string | null): boolean {
  return published !== null && published < '2024';
}

function partiesOf(
  { hits, concepts, tokens }: Reading,
  pairings: readonly Pairing[],
  old: boolean,
): Pick<Answer, 'network' | 'streamer' | 'named'> {
  if (concepts.has('STONE') || concepts.has('ARCHIBONG'))
    return { network: true, streamer: false, named: true };
  const of = (names: readonly string[]): Reading['hits'] =>
    hits.filter(({ concept }) => names.includes(concept));
  const between = (from: number, to: number, names = SPEECH): boolean =>
    of(names).some(({ first }) => first > from && first < to);
  const paired = (...claims: readonly string[]): boolean =>
    pairings.some(({ claim }) => claims.includes(claim));
  const [network] = of(NETWORK);
  const [streamer] = of(STREAMER);
  if (!streamer) {
    // "The platform" is either. Nobody is named: giving is the network's, looking either's.
    const either =
      (!network || network.concept === 'SOCIALNET') &&
      (paired('netflix-read-messages') || (old && PARTNERS.some((name) => concepts.has(name)))) &&
      !paired(
        'meta-shared-messages-with-netflix',
        'users-unaware-no-consent',
        'inbox-api-programmatic-access',
      );
    return { network: true, streamer: either, named: network !== undefined };
  }
  const at = streamer.first;
  // "Meta denies that Netflix …", "he admitted that Netflix …": it is spoken of.
  const spokenOf = network
    ? network.first < at && (network.concept === 'META' || between(network.first, at))
    : between(-1, at) && between(0, at, ['THAT']);
  const next = network && network.first > at ? network.first : tokens.length;
  const speaks =
    !spokenOf &&
    // "We did not give Netflix any": the one who got nothing does not speak.
    !paired('meta-shared-messages-with-netflix') &&
    (between(streamer.last, next) || between(at - 2, at, ['SAY', 'STATEMENT']));
  // "Facebook said that …, Netflix that it never …": both of them.
  const joins =
    network !== undefined &&
    network.first < at &&
    between(streamer.last, streamer.last + 4, ['THAT', 'NEVER']);
  return { network: !speaks || joins, streamer: speaks || joins, named: true };
}

/** What only an answer of December 2018 is near: its year, its author, the report it answered. */
function isOf2018({ dates, concepts }: Reading): boolean {
  return (
    dates.some(({ year, month }) => year === 2018 && (month ?? 12) === 12) ||
    concepts.has('ARCHIBONG') ||
    concepts.has('NYT')
  );
}

function yearsOf(
  { concepts, dates }: Reading,
  before: readonly Reading[],
  published: string | null,
): Pick<Answer, 'in2018' | 'in2024'> {
  if (isOld(published)) return { in2018: true, in2024: false };
  const years = dates.map((date) => lendYear(date, published).year);
  if (concepts.has('STONE') || years.includes(2024)) return { in2018: years.includes(2018), in2024: true };
  // In 2018 the company was not called Meta: "Meta denies it, and said in 2018 that …" are two answers.
  if (years.includes(2018) || concepts.has('ARCHIBONG'))
    return { in2018: true, in2024: concepts.has('META') && concepts.has('DENY') };
  return { in2018: !concepts.has('META') && before.some(isOf2018), in2024: true };
}
