/** Messages that nobody of ours would send: random ones, and damaged copies of those somebody would. All are JSON. */
import type { Random } from './property.ts';

const status = {
  relevance: 'about',
  lang: 'en',
  examined: 9,
  paired: 4,
  differing: 1,
  open: true,
  reasons: ['core-claims'],
};
const draft = {
  about: 'card',
  claim: 'a-claim',
  stance: 'asserts',
  difference: null,
  sentence: 'One.',
  before: '',
  after: '',
  position: 0,
  lang: 'en',
  trace: ['w:one'],
  probability: 0.9,
};

const article = {
  title: 'A letter',
  declaredLang: 'en',
  published: '2024-03-28',
  blocks: [{ kind: 'p', text: 'One sentence.' }],
  asides: ['More'],
  truncated: false,
  clipped: false,
};

/** One of each message that a page may send. */
export const FROM_PAGES: readonly object[] = [
  { type: 'start-reader', lang: 'de-AT' },
  { type: 'examine', page: article, turn: 0.25, words: 'de' },
  { type: 'load-margin' },
  { type: 'page-status', status },
  { type: 'open-report', draft, dossier: '1', card: null },
  { type: 'open-settings' },
  { type: 'open-sheet', card: null },
  { type: 'remember', change: { open: false } },
  { type: 'ping' },
];
/** One of each that only our own pages may send. */
export const FROM_OURS: readonly object[] = [{ type: 'read-tab', tabId: 3 }];

const WORDS = [
  'type',
  'ping',
  'start-reader',
  'status',
  'draft',
  'constructor',
  'toString',
  'lang',
  '\u202e',
  '',
];

function anyValue(random: Random, depth: number): unknown {
  const kind = random.int(depth > 4 ? 5 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.next() * 1e9 - 5e8;
  if (kind === 2) return random.chance(0.5);
  if (kind === 3) return random.pick(WORDS).repeat(random.int(50));
  if (kind === 4) return -1;
  if (kind === 5) return random.many(4, () => anyValue(random, depth + 1));
  return Object.fromEntries(random.many(4, () => [random.pick(WORDS), anyValue(random, depth + 1)]));
}

/** A sound message with one thing wrong with it. */
function damaged(message: object, random: Random): unknown {
  const copy = structuredClone(message) as Record<string, unknown>;
  if (random.chance(0.3)) copy[`extra${random.int(1e9)}`] = anyValue(random, 3);
  else if (random.chance(0.5)) copy.type = { toString: 'ping' };
  else copy.type = `${String(copy.type)} `;
  return copy;
}

export function anyMessage(random: Random): unknown {
  return random.chance(0.5) ? anyValue(random, 0) : damaged(random.pick(FROM_PAGES), random);
}

const LONG = 'x'.repeat(70_000);
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

/** What a field of a message must not be, whatever it is. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  LONG,
  [],
  {},
  deep(40),
  { toString: 'ping' },
  JSON.parse('{"__proto__":{"x":1}}'),
];

/** Damaged by hand: every field of every message gone, doubled or of another kind, and what is no message at all. */
export const BY_HAND: readonly unknown[] = [
  ...[null, true, 0, '', 'ping', [], ['ping'], {}, LONG, deep(1_000), { type: null }, { type: 'toggle' }],
  ...[
    'settings',
    'toggle',
    'report-selection',
    'read-sheet',
    '__proto__',
    'constructor',
    'PING',
    'ping\u0000',
  ].map((type) => ({ type })),
  ...FROM_OURS,
  ...FROM_PAGES.flatMap((message) => {
    const fields = Object.keys(message);
    return [
      { ...message, extra: 1 },
      { ...message, sender: { id: 'x' } },
      [message],
      { message },
      JSON.stringify(message),
      JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(message).slice(1)}`),
      ...fields
        .filter((field) => field !== 'type')
        .flatMap((field) => [
          Object.fromEntries(Object.entries(message).filter(([name]) => name !== field)),
          // A language or version may be any short text, a card may be none, a turn any number, words may be there.
          ...WRONG.filter(
            (wrong) =>
              !((field === 'lang' || field === 'dossier') && wrong === '') &&
              !(field === 'card' && (wrong === null || wrong === '')) &&
              !(field === 'turn' && typeof wrong === 'number') &&
              !(field === 'words' && wrong === null) &&
              !(field === 'change' && isEmpty(wrong)),
          ).map((wrong) => ({ ...message, [field]: wrong })),
        ]),
    ];
  }),
  ...Object.keys(draft).flatMap((field) =>
    [deep(12), LONG, { x: 1 }].map((wrong) => ({
      type: 'open-report',
      draft: { ...draft, [field]: wrong },
      dossier: '1',
      card: null,
    })),
  ),
  ...Object.keys(article).flatMap((field) =>
    [deep(12), { x: 1 }, [{}], [{ kind: 'p', text: 1 }]].map((wrong) => ({
      type: 'examine',
      page: { ...article, [field]: wrong },
      turn: 1,
      words: 'de',
    })),
  ),
  ...Object.keys(status).flatMap((field) =>
    [deep(12), { x: 1 }].map((wrong) => ({ type: 'page-status', status: { ...status, [field]: wrong } })),
  ),
  ...[
    { language: 'de' },
    { on: false },
    { width: 9_000 },
    { width: 1 },
    { side: 'top' },
    { theme: 'dark' },
  ].map((change) => ({ type: 'remember', change })),
  { type: 'remember', change: { hidden: Array.from({ length: 201 }, () => 'x') } },
  { type: 'remember', change: { hidden: ['x'.repeat(101)] } },
];

/** No change at all is a change that may be asked for. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
