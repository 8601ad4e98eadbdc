/** A sidebar view for component tests: one card of each sort. */
import type {
  CardView,
  EventView,
  QuoteView,
  RecordView,
  SidebarView,
  SourceView,
} from '../../lib/view/types.ts';

export const stone: SourceView = {
  record: 'stone-2024-04-02',
  kind: 'post',
  name: 'Andy Stone',
  role: 'Communications director, Meta',
  outlet: 'X',
  title: null,
  titleLang: 'en',
  date: '2024-04-02',
  link: { kind: 'web', url: 'https://search.example/?q=untrue' },
  seenAt: [
    { label: 'A newspaper', url: 'https://news.example/a' },
    { label: 'A page we do not link', url: 'javascript:alert(1)' },
  ],
};

export const denial: QuoteView = {
  ref: 'stone-2024-04-02#not-shared',
  text: 'Meta didn’t share people’s private messages with Netflix.',
  lang: 'en',
  translation: null,
  source: stone,
};

const letter: QuoteView = {
  ref: 'letter#inbox-api',
  text: 'a so-called “Inbox API” agreement',
  lang: 'en',
  translation: null,
  source: {
    ...stone,
    record: 'letter',
    kind: 'letter',
    name: 'Brian J. Dunne',
    role: null,
    link: { kind: 'verified', url: 'https://www.court.example/letter' },
    seenAt: [],
  },
};

const records: readonly RecordView[] = [
  {
    context: 'meta-denial-2024',
    relation: 'speaks',
    text: 'Meta says it did not share messages.',
    quotes: [denial],
  },
  { context: 'meta-response-2018', relation: 'silent', text: null, quotes: [] },
  { context: 'nyt-2018', relation: 'partly', text: 'The report describes an ability.', quotes: [] },
  { context: 'court-filing', relation: 'speaks', text: 'The letter alleges access.', quotes: [letter] },
  { context: 'netflix-statement', relation: 'silent', text: null, quotes: [] },
  { context: 'case-status', relation: 'outside', text: null, quotes: [] },
];

export const card: CardView = {
  id: '3:meta-shared-messages-with-netflix',
  sentence: 3,
  text: 'Facebook handed Netflix its users’ messages.',
  matched: [{ start: 16, end: 23 }],
  departing: [{ start: 9, end: 23 }],
  claim: 'meta-shared-messages-with-netflix',
  title: 'Handing over of private messages',
  statement: 'Facebook gave Netflix users’ private messages.',
  modality: 'denied',
  stance: 'asserts',
  confidence: 'sure',
  scale: { page: 'handed-over', alleged: ['had-access'] },
  differences: [
    {
      kind: 'stated-as-fact',
      page: 'handed Netflix',
      record: 'The letter alleges access; Meta denied sharing.',
      quotes: [denial],
      tokens: [],
    },
  ],
  records,
  background: [],
  changes: [],
  events: [{ id: 'letter', date: '2023-04-14', title: 'The letter is written' }],
  earlier: [],
  why: {
    words: ['handed', 'messages'],
    probability: 0.94,
    keys: [
      { kind: 'name', text: 'Netflix', differs: false },
      { kind: 'date', text: '2013', differs: true },
    ],
    runnerUp: { title: 'Reading of private messages', probability: 0.12, needed: 0.4 },
  },
};

export const altered: CardView = {
  ...card,
  id: '5:company-denials',
  title: 'Denials by the companies',
  confidence: 'possible',
  scale: null,
  modality: 'documented',
  stance: 'attributes',
  differences: [
    {
      kind: 'quote-altered',
      page: 'Shockingly false.',
      record: null,
      quotes: [{ ...denial, ref: 'stone#untrue', text: 'Shockingly untrue.' }],
      tokens: [
        { text: 'Shockingly', side: 'both' },
        { text: 'false.', side: 'page' },
        { text: 'untrue.', side: 'record' },
      ],
    },
  ],
  earlier: [card.id],
  why: { words: [], probability: 0.61, keys: [], runnerUp: null },
};

const event = (id: string, date: string, mentioned: boolean, since: boolean): EventView => ({
  id,
  date,
  title: `Event ${id}`,
  mentioned,
  since,
  sources: [stone],
});

export const view: SidebarView = {
  lang: 'en',
  unfinished: false,
  counts: { examined: 12, paired: 5, differing: 2, left: 7 },
  notices: ['truncated'],
  cards: [card, altered],
  absent: [{ context: 'netflix-statement', quotes: [denial] }],
  events: [
    event('first', '2009-08-11', false, false),
    event('lit', '2018-12', true, false),
    event('later', '2025', false, true),
  ],
  dates: 1,
  published: '2024-04-05',
  dossier: {
    version: '2026.11.1',
    asOf: '2026-11-22',
    changes: [{ version: '2026.11.1', date: '2026-11-22', text: 'First edition.' }],
  },
};
