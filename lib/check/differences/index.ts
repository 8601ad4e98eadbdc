import { toOriginal } from '../../text/clean.ts';
import type { Difference } from '../types.ts';
import { checkDuration, checkSequence, checkStatedAsFact } from './access.ts';
import { checkAttribution } from './attribution.ts';
import { checkDate } from './dates.ts';
import { checkDirection } from './direction.ts';
import { type Check, type CheckInput, type Found, SentenceView } from './input.ts';
import { checkAmount } from './money.ts';
import { checkName } from './names.ts';
import { checkCaseType, checkFrequency, checkOutdated } from './procedure.ts';
import { checkQuotes } from './quotations.ts';
import { checkRole } from './roles.ts';
import { checkScope } from './scope.ts';

export type { CheckInput } from './input.ts';

/** Every check, in the order in which differences are shown. */
const CHECKS: readonly Check[] = [
  checkQuotes,
  checkStatedAsFact,
  checkDate,
  checkAmount,
  checkName,
  checkRole,
  checkCaseType,
  checkDuration,
  checkSequence,
  checkDirection,
  checkFrequency,
  checkScope,
  checkAttribution,
  checkOutdated,
];

/** Every way in which a sentence departs from the record. Nothing is compared in a sentence without a pairing. */
export function findDifferences(input: CheckInput): Difference[] {
  if (!input.pairings.length) return [];
  const view = new SentenceView(input);
  return CHECKS.flatMap((check) => check(view)).map((found) => toDifference(found, input));
}

function toDifference(found: Found, { reading, facts }: CheckInput): Difference {
  const note =
    facts.notes.find((entry) => entry.id === found.note) ??
    facts.notes.find((entry) => entry.kind === found.kind && entry.claims.includes(found.claim));
  return {
    kind: found.kind,
    claim: found.claim,
    span: toOriginal(reading.clean, found.span.start, found.span.end),
    note: note?.id ?? null,
    quote: found.quote ?? null,
    tokens: found.tokens ?? [],
  };
}
