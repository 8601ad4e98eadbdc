import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../scripts/dossier/read.ts';
import { ARTICLES, articleWith } from '../../tests/support/articles.ts';
import { analyse, LANGUAGES, toPage } from '../../tests/support/knowledge.ts';
import { packDossier } from '../dossier/pack.ts';
import type { Claim } from '../dossier/types.ts';
import { buildSidebar } from './build.ts';
import { backgroundOf, sourceView } from './sources.ts';
import { stripInvisible } from './strip.ts';
import type { QuoteView, SidebarView } from './types.ts';

const dossier = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const view = (sentence: string, published: string | null = '2025-12-01'): SidebarView =>
  buildSidebar(analyse(articleWith('en', sentence, published), 'en'), packDossier(dossier, 'en'));

/** Every string below a value, with its path. */
function strings(value: unknown, path = ''): Array<{ path: string; text: string }> {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

describe('stripInvisible', () => {
  it.each([
    ['plain text', 'plain text'],
    ['Net\u200bfl\u00adix', 'Netflix'],
    ['\u202edrawkcab\u202c', 'drawkcab'],
    ['\u2066a\u2069\u200e\u200f\u061cb', 'ab'],
    ['a\u0000\u0007\u001bb', 'ab'],
    ['tab\tand line\n', 'tab\tand line\n'],
    ['', ''],
  ])('%j → %j', (raw, expected) => {
    expect(stripInvisible(raw).text).toBe(expected);
  });

  it('finds every offset again', () => {
    const raw = '\u202eThe Net\u200bfl\u00adix deal';
    const { text, at } = stripInvisible(raw);
    const start = raw.indexOf('Net');
    expect(text.slice(at(start), at(raw.indexOf(' deal')))).toBe('Netflix');
    expect(at(raw.length)).toBe(text.length);
    expect(at(raw.length + 50)).toBe(text.length);
    expect(at(0)).toBe(0);
  });
});

describe('the scale of four levels', () => {
  it.each([
    [
      'Netflix had access to users’ private messages, the letter says.',
      'inbox-api-programmatic-access',
      'had-access',
    ],
    ['Netflix read the private messages of Facebook users.', 'netflix-read-messages', 'read'],
    ['Facebook sold the private messages of its users to Netflix.', 'messages-sold', 'sold'],
  ] as const)('%s', (sentence, claim, level) => {
    const card = view(sentence).cards.find((one) => one.claim === claim && one.text === sentence);
    expect(card?.scale).toEqual({ page: level, alleged: ['had-access'] });
  });

  it.each([
    ['No, there is no evidence that Facebook sold messages to Netflix.', 'denies'],
    ['Did Facebook sell the private messages of its users to Netflix?', 'asks'],
  ] as const)('does not take for said: %s', (sentence, unsaid) => {
    const card = view(sentence).cards.find((one) => one.claim === 'messages-sold' && one.text === sentence);
    expect([card?.stance, card?.scale]).toEqual([unsaid, { page: 'sold', unsaid, alleged: ['had-access'] }]);
  });

  it('is not shown where there are no levels', () => {
    const card = view('Hastings joined Facebook’s board in June 2011.').cards.find(
      ({ claim }) => claim === 'hastings-board-seat',
    );
    expect(card).toBeDefined();
    expect(card?.scale).toBeNull();
  });
});

describe('a sidebar', () => {
  const full = view('Netflix re\u00adad the pri\u200bvate messages of Facebook users.');

  it('counts what it examined', () => {
    expect(full.counts.examined).toBe(full.counts.paired + full.counts.left);
    expect(full.counts.paired).toBeGreaterThan(3);
    expect(full.counts.differing).toBeGreaterThan(0);
  });

  it('shows the page’s sentence without what is invisible, and marks words inside it', () => {
    const card = full.cards.find(({ text }) => text.startsWith('Netflix read the private'));
    expect(card?.text).toBe('Netflix read the private messages of Facebook users.');
    for (const { start, end } of [...(card?.matched ?? []), ...(card?.departing ?? [])]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(card?.text.length ?? 0);
    }
    expect(card?.why.words).toContain('read');
  });

  it('gives every card all six records, silent ones included', () => {
    for (const card of full.cards) {
      expect(card.records).toHaveLength(6);
      for (const record of card.records) if (record.relation === 'silent') expect(record.text).toBeNull();
    }
  });

  it('refers back to earlier cards on the same claim, and to no other', () => {
    const ids = full.cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    full.cards.forEach((card, i) => {
      for (const earlier of card.earlier)
        expect(full.cards.slice(0, i).some(({ id, claim }) => id === earlier && claim === card.claim)).toBe(
          true,
        );
    });
  });

  it.each(LANGUAGES)('%s: links nowhere but to https', (lang) => {
    const sidebar = buildSidebar(
      analyse(toPage({ lang, ...ARTICLES[lang], published: '2025-12-01' }), lang),
      packDossier(dossier, lang),
    );
    const urls = strings(sidebar).filter(({ path }) => path.endsWith('.url'));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter(({ text }) => new URL(text).protocol !== 'https:')).toEqual([]);
    expect(strings(sidebar).filter(({ text }) => /^(?:javascript|data|vbscript|http):/i.test(text))).toEqual(
      [],
    );
  });

  it.each(LANGUAGES)('%s: quotes word for word', (lang) => {
    const sidebar = buildSidebar(
      analyse(toPage({ lang, ...ARTICLES[lang], published: '2025-12-01' }), lang),
      packDossier(dossier, lang),
    );
    const verbatim = new Map(
      dossier.records.flatMap((record) =>
        record.quotes.map((quote) => [`${record.id}#${quote.id}`, quote.text]),
      ),
    );
    const quotes = [
      ...sidebar.cards.flatMap((card) =>
        [...card.records, ...card.differences].flatMap((part) => part.quotes),
      ),
      ...sidebar.absent.flatMap((absent) => absent.quotes),
    ] as QuoteView[];
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) expect(quote.text).toBe(verbatim.get(quote.ref));
  });

  it('marks the events that came after the page', () => {
    const early = view('Netflix read the private messages of Facebook users.', '2024-04-03');
    for (const event of early.events) expect(event.since).toBe(event.date > '2024-04-03');
    expect(view('Netflix read them.', null).events.some(({ since }) => since)).toBe(false);
  });

  it('lights the events an article dates, with or without the year, and names them on the card of their sentence', () => {
    const dated = view(
      'The letter of 14 April 2023 became public on 23 March, the lawyers say.',
      '2024-04-03',
    );
    const lit = dated.events.filter(({ mentioned }) => mentioned).map(({ date }) => date);
    expect(lit).toEqual(expect.arrayContaining(['2023-04-14', '2024-03-23']));
    expect(lit).not.toContain('2023-06-14');
    const card = dated.cards.find(({ text }) => text.startsWith('The letter of 14 April'));
    expect(card?.events.map(({ date }) => date)).toEqual(['2023-04-14', '2024-03-23']);
    expect(dated.dates).toBe(2);
    const undated = view('The letter became public on 23 March, the lawyers say.', null);
    expect(undated.events.find(({ date }) => date === '2024-03-23')?.mentioned).toBe(false);
  });

  it('counts a date once, and names on a card no event that merely shares it', () => {
    const sentence = 'The lawsuit against Meta was filed in April 2023, court papers show.';
    const { cards, events, dates } = view(sentence);
    expect(events.filter(({ mentioned }) => mentioned).map(({ date }) => date)).toEqual([
      '2023-04-14',
      '2023-04',
    ]);
    expect(dates).toBe(1);
    const card = cards.find(({ claim }) => claim === 'lawsuit-filing-and-unsealing-dates');
    expect(card?.events.map(({ id }) => id)).toEqual(['hastings-letter']);
  });

  it.each(LANGUAGES)('%s: gives the record’s own figure where no note tells what the record says', (lang) => {
    const packed = packDossier(dossier, lang);
    const page = analyse(
      articleWith('en', 'In May 2018 Zuckerberg told Fidji Simo that Watch would lose $750 billion.', null),
      'en',
    );
    const shown = buildSidebar(page, packed).cards.find(({ claim }) => claim === 'watch-budget-cut-750m');
    expect(shown?.differences.map(({ kind }) => kind)).toEqual(['amount']);
    expect(shown?.differences[0]?.record).toMatch(/: \D*750[\s.,\u00a0\u202f]000[\s.,\u00a0\u202f]000\D*$/);
    expect(shown?.records.find(({ context }) => context === 'court-filing')?.text).toContain('750');
  });

  it('says of no name that it differs because it stands in words that do', () => {
    const sentence = 'Meta let Netflix read private messages of its users.';
    const card = view(sentence).cards.find(
      ({ text, differences }) => text === sentence && differences.length,
    );
    expect(card?.differences.some(({ page }) => page.includes('Netflix'))).toBe(true);
    expect(card?.why.keys.filter(({ kind, differs }) => kind === 'name' && differs)).toEqual([]);
  });

  it('shows a source that has no quotation on the card that rests on it', () => {
    const sentence = 'Messenger was not end-to-end encrypted by default until December 2023.';
    const card = view(sentence).cards.find(({ claim }) => claim === 'messenger-e2ee-default');
    expect(card?.background.map(({ source }) => source.link.url)).toEqual([
      'https://www.macrumors.com/2023/12/07/facebook-messenger-end-to-end-encryption/',
    ]);
    expect(full.cards.find(({ claim }) => claim === 'netflix-read-messages')?.background).toEqual([]);
  });

  it('shows the sources that the dossier names, in its order, and none where it names none', () => {
    const page = analyse(articleWith('en', 'Netflix read the private messages.', '2025-12-01'), 'en');
    const named = (background: Pick<Claim, 'background'>): Array<readonly string[]> => {
      const claims = dossier.claims.map(({ background: _, ...rest }): Claim => ({ ...rest, ...background }));
      const { cards } = buildSidebar(page, packDossier({ ...dossier, claims }, 'en'));
      return cards.map((card) => card.background.map(({ source }) => source.record));
    };
    const two = ['sec-100m-2019-07-24', 'messenger-e2ee-2023-12'];
    const shown = named({ background: two });
    expect(shown.length).toBeGreaterThan(0);
    for (const records of shown) expect(records).toEqual(two);
    // As in packs that were made before claims could name any.
    for (const records of named({})) expect(records).toEqual([]);
  });

  it('leaves no claim that is documented without a source', () => {
    const packed = packDossier(dossier, 'en');
    const bare = packed.claims.filter(
      (claim) =>
        Object.values(claim.contexts).every(({ quotes }) => quotes.length === 0) &&
        backgroundOf(claim, packed).length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(LANGUAGES)('%s: names every source shortly, never by a sentence of ours', (lang) => {
    const { records } = packDossier(dossier, lang);
    for (const record of records) expect(record.about, record.id).not.toBe(sourceView(record).name);
  });

  it('lists what is compared exactly, each once, and whether it differs', () => {
    const sentence = 'Facebook and Netflix signed the Inbox API agreement in 2018, not before 2018.';
    const card = view(sentence).cards.find(({ text }) => text === sentence);
    const keys = card?.why.keys ?? [];
    expect(keys.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'name Facebook',
      'name Netflix',
      'date 2018',
      'negation not',
    ]);
    const spans = new Set(card?.differences.map(({ page }) => page));
    for (const { text, differs } of keys)
      expect(differs, text).toBe([...spans].some((page) => page.includes(text) || text.includes(page)));
  });
});
