/** Checks a report of unknown origin: exactly the fields of the format, each within its bounds. Throws never. */
import { ADDRESS_WITHHELD } from './address.ts';
import {
  LANGUAGE_FORM,
  LIMITS,
  REPORT_CONTEXT,
  REPORT_VERSION,
  type Report,
  serializeReport,
  VERSION_FORM,
} from './format.ts';
import { utf8Length } from './text.ts';
import { ADDRESS_PRECISIONS, REPORT_REASONS } from './types.ts';

export type Validation =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly error: string };

type Check = (value: unknown) => string | null;

const SUBJECTS = ['card', 'selection', 'difference', 'absent'];
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T00:00:00Z$/;
const ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/;

const is =
  (expected: unknown): Check =>
  (value) =>
    value === expected ? null : `is not ${JSON.stringify(expected)}`;
const oneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && list.includes(value) ? null : 'is not one of the known values';
const text =
  (limit: number, pattern?: RegExp): Check =>
  (value) => {
    if (typeof value !== 'string') return 'is not a text';
    if (value.length > limit) return 'is too long';
    return !pattern || pattern.test(value) ? null : 'is not in the expected form';
  };
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);
const whole: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? null : 'is not a whole number';
const share: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? null : 'is not between 0 and 1';

/** Exactly these fields, none more. */
const fields =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'is not an object';
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key)) return `has an unknown field ${JSON.stringify(key.slice(0, 40))}`;
    for (const [key, check] of Object.entries(shape)) {
      if (!Object.hasOwn(value, key)) return `has no ${key}`;
      const wrong = check((value as Record<string, unknown>)[key]);
      if (wrong) return `${key}: ${wrong}`;
    }
    return null;
  };
/** Entries in this order; those after `required` may be missing. */
const entries =
  (checks: readonly Check[], required = checks.length): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < required || value.length > checks.length)
      return 'does not have the expected entries';
    for (const [i, entry] of value.entries()) {
      const wrong = checks[i]?.(entry);
      if (wrong) return `entry ${i + 1}: ${wrong}`;
    }
    return null;
  };
const list =
  (check: Check, limit: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > limit) return 'is not a list of the expected length';
    for (const entry of value) {
      const wrong = check(entry);
      if (wrong) return `entry: ${wrong}`;
    }
    return null;
  };

const reasonBody = fields({
  type: is('TextualBody'),
  purpose: is('classifying'),
  format: is('text/plain'),
  value: oneOf(REPORT_REASONS),
});
const commentBody = fields({
  type: is('TextualBody'),
  purpose: is('commenting'),
  format: is('text/plain'),
  value: text(LIMITS.comment, /\S/),
});
const findingBody = fields({
  type: is('ftr:Finding'),
  purpose: is('describing'),
  'ftr:about': oneOf(SUBJECTS),
  'ftr:claim': orNull(text(LIMITS.id)),
  'ftr:stance': orNull(text(LIMITS.id)),
  'ftr:difference': orNull(text(LIMITS.id)),
  'ftr:probability': orNull(share),
  'ftr:trace': list(text(LIMITS.traceEntry), LIMITS.traceEntries),
});
const address: Check = (value) => (value === ADDRESS_WITHHELD ? null : text(LIMITS.address, ADDRESS)(value));

const shape = fields({
  '@context': entries([is(REPORT_CONTEXT[0]), fields({ ftr: is(REPORT_CONTEXT[1].ftr) })]),
  id: text(45, UUID),
  type: is('Annotation'),
  motivation: is('assessing'),
  created: text(20, DAY),
  generator: fields({
    type: is('Software'),
    name: is('For the Record'),
    'ftr:format': is(REPORT_VERSION),
    'ftr:version': text(40, VERSION_FORM),
    'ftr:engine': text(40, VERSION_FORM),
    'ftr:dossier': text(40, VERSION_FORM),
    'ftr:locale': text(LIMITS.language, LANGUAGE_FORM),
  }),
  body: entries([reasonBody, findingBody, commentBody], 2),
  target: fields({
    source: address,
    'ftr:precision': oneOf(ADDRESS_PRECISIONS),
    language: text(LIMITS.language, LANGUAGE_FORM),
    selector: entries([
      fields({
        type: is('TextQuoteSelector'),
        exact: text(LIMITS.sentence),
        prefix: text(LIMITS.neighbour),
        suffix: text(LIMITS.neighbour),
      }),
      fields({ type: is('TextPositionSelector'), start: whole, end: whole }),
    ]),
  }),
});

/** Whether a value is a report of this format, and if not, what is the matter. */
export function validateReport(value: unknown): Validation {
  const error = shape(value);
  if (error) return { ok: false, error };
  const report = value as Report;
  const [quote, position] = report.target.selector;
  if (position.end < position.start)
    return { ok: false, error: 'target: the position ends before it starts' };
  const about = report.body[1]['ftr:about'];
  if (about !== 'absent' && !quote.exact) return { ok: false, error: 'target: there is no sentence' };
  if ((report.target.source === ADDRESS_WITHHELD) !== (report.target['ftr:precision'] === 'none'))
    return { ok: false, error: 'target: address and precision do not agree' };
  return utf8Length(serializeReport(report)) <= LIMITS.bytes
    ? { ok: true, report }
    : { ok: false, error: 'is too large' };
}

/** Reads a report from its bytes. */
export function parseReport(body: string): Validation {
  if (body.length > LIMITS.bytes) return { ok: false, error: 'is too large' };
  try {
    return validateReport(JSON.parse(body));
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
}
