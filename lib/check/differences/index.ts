import { toOriginal } from '../../text/clean.ts';
import type { Difference, DifferenceKind } from '../types.ts';
import { checkDuration } from './access.ts';
import { checkAttribution } from './attribution.ts';
import { checkDate } from './dates.ts';
import { checkDirection } from './direction.ts';
import { type Check, type CheckInput, type Found, SentenceView } from './input.ts';
import { checkAmount } from './money.ts';
import { checkName } from './names.ts';
import { checkOutdated } from './outdated.ts';
import { checkCaseType } from './case-types.ts';
import { checkFrequency } from './frequency.ts';
import { checkQuotes } from './quotations.ts';
import { checkRole } from './roles.ts';
import { checkScope } from './scope.ts';
import { checkSequence } from './sequence.ts';
import { checkStatedAsFact } from './stated.ts';

export type { CheckInput } from './input.ts';

/** The check of every kind, in the order in which differences are shown. */
const CHECKS: Readonly<Record<DifferenceKind, Check>> = {
  'quote-altered': checkQuotes,
  'stated-as-fact': checkStatedAsFact,
  date: checkDate,
  amount: checkAmount,
  name: checkName,
  role: checkRole,
  'case-type': checkCaseType,
  duration: checkDuration,
  sequence: checkSequence,
  direction: checkDirection,
  frequency: checkFrequency,
  scope: checkScope,
  attribution: checkAttribution,
  outdated: checkOutdated,
};
const KINDS = Object.keys(CHECKS) as readonly DifferenceKind[];

/** What stays wrong in a sentence that calls something else in it wrong: how it spells and quotes, and whom it has answer. */
const REJECTED: ReadonlySet<DifferenceKind> = new Set(['quote-altered', 'name', 'attribution']);

/** Every way (of these kinds) in which a sentence departs from the record. Nothing is compared in a sentence without a pairing. */
export function findDifferences(input: CheckInput, kinds = KINDS): Difference[] {
  if (!input.pairings.length) return [];
  const view = new SentenceView(input);
  if (view.isCorrection()) return [];
  const compared = view.isRejected() ? kinds.filter((kind) => REJECTED.has(kind)) : kinds;
  return compared.flatMap((kind) => CHECKS[kind](view)).map((found) => toDifference(found, input));
}

function toDifference(found: Found, { reading, facts }: CheckInput): Difference {
  // What a note says holds for its claims alone; with any other the card would speak of something else.
  const fitting = facts.notes.filter(({ claims }) => claims.includes(found.claim));
  const note =
    found.note === null
      ? undefined
      : (fitting.find(({ id }) => id === found.note) ?? fitting.find(({ kind }) => kind === found.kind));
  return {
    kind: found.kind,
    claim: found.claim,
    span: toOriginal(reading.clean, found.span.start, found.span.end),
    note: note?.id ?? null,
    quote: found.quote ?? null,
    tokens: found.tokens ?? [],
  };
}
