/** Messages nobody should be able to harm the background with: what a page's process could make up. Always the same ones. */
import { seededRandom, spoil } from './hostile.ts';
import { DRAFT } from './samples.ts';

const SOUND: readonly object[] = [
  { type: 'open-report', draft: DRAFT, dossier: '1', card: 'a-claim:1x' },
  { type: 'open-report', draft: DRAFT, dossier: '1', card: null },
  { type: 'open-sheet', card: 'a-claim' },
  { type: 'start-reader', lang: 'en' },
  {
    type: 'examine',
    page: {
      title: '',
      declaredLang: null,
      published: null,
      blocks: [{ kind: 'p', text: 'Netflix read messages.' }],
      asides: [],
      truncated: false,
      clipped: false,
    },
    turn: 1,
    words: 'de',
  },
  {
    type: 'page-status',
    status: {
      relevance: 'about',
      lang: 'en',
      examined: 9,
      paired: 4,
      differing: 1,
      open: true,
      reasons: ['core-claims'],
    },
  },
  { type: 'remember', change: { open: true, side: 'left', width: 300, hidden: ['a-claim:1x'] } },
  { type: 'read-tab', tabId: 1 },
];

/** JSON values only: they go through every browser's way of passing messages. */
export function* hostileMessages(count: number): Generator<unknown> {
  const random = seededRandom(20261128);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sound = (): Record<string, unknown> => structuredClone(pick(SOUND)) as Record<string, unknown>;
  const deep = (depth: number): unknown => (depth === 0 ? 'x' : { draft: deep(depth - 1) });
  const kinds: ReadonlyArray<() => unknown> = [
    () => spoil(sound(), pick, random),
    () => spoil(spoil(sound(), pick, random) as Record<string, unknown>, pick, random),
    () => ({
      ...sound(),
      [pick(['__proto__', 'constructor', 'extra', 'id', 'url', 'tab', 'endpoint'])]: 'x',
    }),
    () => ({
      ...sound(),
      type: pick(['keep', 'send', 'outbox', 'deliver', 'toString', '', 'OPEN-REPORT', 'hide-card']),
    }),
    () => ({
      type: 'open-report',
      draft: { ...DRAFT, sentence: 'x'.repeat(5_000 + Math.floor(random() * 90_000)) },
    }),
    () => ({ type: 'open-report', draft: { ...DRAFT, trace: Array.from({ length: 5_000 }, () => 'x') } }),
    () => ({ type: 'open-report', draft: deep(200) }),
    () => pick([null, 0, '', 'open-report', [], [[]], true, 1e308, ['open-report', DRAFT]]),
    () => ({
      [`outbox:${Math.floor(random() * 1e9)}`]: { v: 1, state: 'waiting', endpoint: 'https://evil.example/' },
    }),
  ];
  for (let n = 0; n < count; n++) yield (kinds[n % kinds.length] as () => unknown)();
}
