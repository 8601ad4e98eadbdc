/** What the page itself calls false or unproven in a word at its end: "«They sold the chats»: false", "Sale of messages: no evidence". */
import type { ClaimKeys } from '../match/claim-keys.ts';
import { placeClaim } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import type { Hits } from './stance-admitted.ts';

/** Words of a verdict behind its colon. */
const VERDICT_WORDS = 4;

export function isRebutted(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  const { clean, quotations, tokens } = reading;
  const [quotation] = quotations;
  const behind = (end: number, ...concepts: readonly string[]): Reading['hits'] =>
    hits(...concepts).filter(({ first }) => (tokens[first]?.start ?? 0) >= end);
  if (quotation !== undefined && quotation.start <= 2 && behind(quotation.end, 'UNTRUE').length) return true;
  const colon = clean.text.lastIndexOf(':');
  const verdict = colon < 0 ? [] : tokens.filter(({ start }) => start > colon);
  const { last } = placeClaim(reading, claim);
  if (!verdict.length || verdict.length > VERDICT_WORDS || (tokens[last]?.start ?? 0) > colon) return false;
  const unshown =
    behind(colon, 'EVIDENCE').length > 0 && behind(colon, 'NEG', 'WITHOUT', 'NOBODY').length > 0;
  return unshown || behind(colon, 'UNPROVEN').length > 0;
}
