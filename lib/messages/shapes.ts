/** Shapes of the messages, checked at run time. Strict: a field too many is a message we did not send. */
import * as v from 'valibot';
import { LANGUAGES } from '../dossier/types.ts';
import { SIDEBAR_WIDTHS } from '../view/widths.ts';
import type { ExtensionMessage, PageMessage } from './protocol.ts';

const code = v.pipe(v.string(), v.maxLength(64));
const language = v.pipe(v.string(), v.maxLength(35));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const passage = v.pipe(v.string(), v.maxLength(4_000));
const card = v.nullable(v.pipe(v.string(), v.maxLength(100)));

const status = v.strictObject({
  relevance: v.picklist(['about', 'mention', 'other']),
  lang: v.nullable(language),
  examined: count,
  paired: count,
  differing: count,
  open: v.boolean(),
  reasons: v.pipe(v.array(code), v.maxLength(20)),
});

const draft = v.strictObject({
  about: v.picklist(['card', 'selection', 'difference', 'absent']),
  claim: v.nullable(code),
  stance: v.nullable(code),
  difference: v.nullable(code),
  sentence: passage,
  before: passage,
  after: passage,
  position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  lang: language,
  trace: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(60)),
  probability: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});

const article = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(1_000)),
  declaredLang: v.nullable(language),
  published: v.nullable(v.pipe(v.string(), v.isoDate())),
  blocks: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['h1', 'h2', 'p', 'li', 'blockquote', 'figcaption']),
        text: v.string(),
      }),
    ),
    v.maxLength(10_000),
  ),
  asides: v.pipe(v.array(v.string()), v.maxLength(10_000)),
  truncated: v.boolean(),
  clipped: v.boolean(),
  translated: v.exactOptional(v.boolean()),
});

const change = v.strictObject({
  open: v.optional(v.boolean()),
  side: v.optional(v.picklist(['right', 'left'])),
  width: v.optional(v.pipe(v.number(), v.minValue(SIDEBAR_WIDTHS.least), v.maxValue(SIDEBAR_WIDTHS.most))),
  room: v.optional(v.boolean()),
  read: v.optional(v.strictObject({ claim: code, version: code })),
  marks: v.optional(v.boolean()),
  hidden: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200))),
});

const PAGE_MESSAGE = v.variant('type', [
  v.strictObject({ type: v.literal('start-reader'), lang: language }),
  v.strictObject({
    type: v.literal('examine'),
    page: article,
    turn: v.number(),
    words: v.nullable(v.picklist(LANGUAGES)),
  }),
  v.strictObject({ type: v.literal('load-margin') }),
  v.strictObject({ type: v.literal('page-status'), status }),
  v.strictObject({
    type: v.literal('open-report'),
    draft,
    dossier: code,
    card,
  }),
  v.strictObject({ type: v.literal('open-settings') }),
  v.strictObject({ type: v.literal('open-sheet'), card }),
  v.strictObject({ type: v.literal('remember'), change }),
  v.strictObject({ type: v.literal('ping') }),
]);

const EXTENSION_MESSAGE = v.variant('type', [
  v.strictObject({ type: v.literal('read-tab'), tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

export function parsePageMessage(raw: unknown): PageMessage | null {
  const result = v.safeParse(PAGE_MESSAGE, raw);
  return result.success ? result.output : null;
}

export function parseExtensionMessage(raw: unknown): ExtensionMessage | null {
  const result = v.safeParse(EXTENSION_MESSAGE, raw);
  return result.success ? result.output : null;
}
