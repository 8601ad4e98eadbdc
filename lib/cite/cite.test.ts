import { describe, expect, it } from 'vitest';
import de from '../../assets/locales/de.json';
import en from '../../assets/locales/en.json';
import { altered, card, view } from '../../components/testing/view.ts';
import { createWords, type Messages } from '../i18n/index.ts';
import { escapeTex } from './bibtex.ts';
import { escapeMarkdown } from './markdown.ts';
import { type Citation, cite, linkToSentence } from './index.ts';

const english = createWords(en as Messages, 'en');
const german = createWords(de as Messages, 'de');
const one: Citation = {
  page: {
    title: 'What  Netflix saw\n| The Paper',
    address: 'https://www.paper.example/a?b=1',
    published: '2024-04-05',
    lang: 'en-US',
  },
  cards: [card],
  dossier: view.dossier,
  today: '2026-11-22',
};
const both: Citation = { ...one, cards: [card, altered] };
const LINK =
  'https://www.paper.example/a?b=1#:~:text=Facebook%20handed%20Netflix%20its%20users%E2%80%99%20messages.';

describe('a card as plain text', () => {
  it('says what the page says, how, where it differs, and what is on record with its sources', () => {
    expect(cite('text', one, english)).toBe(`What Netflix saw | The Paper
Published on April 5, 2024
https://www.paper.example/a?b=1
Taken on November 22, 2026

Handing over of private messages
“Facebook handed Netflix its users’ messages.”
${LINK}
This page states it as fact. On record: denied by Meta.
Told as fact: “handed Netflix” → The letter alleges access; Meta denied sharing.

Meta’s denial of 2 April 2024
  Our summary: Meta says it did not share messages.
  “Meta didn’t share people’s private messages with Netflix.”
  Andy Stone, Communications director, Meta, X, April 2, 2024
  Look it up (web search): https://search.example/?q=untrue

Facebook’s answers of December 2018: says nothing on this

The New York Times report of 18 December 2018: speaks on part of this
  Our summary: The report describes an ability.

Papers filed in court, public since March 2024
  Our summary: The letter alleges access.
  “a so-called “Inbox API” agreement”
  Brian J. Dunne, X, April 2, 2024
  Source: https://www.court.example/letter

Netflix’s statements of December 2018: says nothing on this

About something else: Case status

For the Record · Dossier 2026.11.1 · Record as of November 22, 2026
`);
  });

  it('numbers several cards and gives an altered quotation word for word', () => {
    const text = cite('text', both, english);
    expect(text).toContain('\n1. Handing over of private messages\n');
    expect(text).toContain('\n2. Denials by the companies\n');
    expect(text).toContain('Words of the quotation: “Shockingly false.” → “Shockingly untrue.”');
  });

  it('speaks the reader’s language; quotations stay in theirs', () => {
    const text = cite('text', one, german);
    expect(text).toContain('Entnommen am 22. November 2026');
    expect(text).toContain('“Meta didn’t share people’s private messages with Netflix.”');
    expect(text).toContain('2. April 2024');
  });
});

describe('Markdown', () => {
  it('sets everything verbatim as a block quotation and links the sentence', () => {
    const lines = cite('markdown', one, english).split('\n');
    expect(lines.slice(0, 12)).toEqual([
      '# What Netflix saw \\| The Paper',
      '',
      '<https://www.paper.example/a?b=1>',
      '',
      'Published on April 5, 2024. Taken on November 22, 2026.',
      '',
      '## Handing over of private messages',
      '',
      '> Facebook handed Netflix its users’ messages.',
      '',
      `[This page states it as fact](<${LINK}>). On record: denied by Meta.`,
      '',
    ]);
    expect(lines).toContain(
      '- **Told as fact:** “handed Netflix” → The letter alleges access; Meta denied sharing.',
    );
    expect(lines).toContain('> Meta didn’t share people’s private messages with Netflix.');
    expect(lines).toContain(
      '— Andy Stone, Communications director, Meta, X, April 2, 2024. [Look it up (web search)](<https://search.example/?q=untrue>)',
    );
    expect(lines).toContain('*says nothing on this*');
    expect(lines.at(-2)).toBe('For the Record · Dossier 2026.11.1 · Record as of November 22, 2026');
  });

  it('lets no text of a page become markup', () => {
    expect(escapeMarkdown('![x](https://a.example) <b>*_`')).toBe(
      '\\!\\[x\\](https:\\/\\/a.example) \\<b\\>\\*\\_\\`',
    );
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('# head &amp; AT&T')).toBe('\\# head \\&amp; AT&T');
  });
});

describe('CSL-JSON', () => {
  it('holds the page and every record quoted, each once', () => {
    expect(JSON.parse(cite('csl', both, english))).toEqual([
      {
        id: 'page-paper.example',
        type: 'webpage',
        title: 'What Netflix saw | The Paper',
        'container-title': 'paper.example',
        issued: { 'date-parts': [[2024, 4, 5]] },
        URL: 'https://www.paper.example/a?b=1',
        accessed: { 'date-parts': [[2026, 11, 22]] },
        language: 'en-US',
        note: '“Facebook handed Netflix its users’ messages.” (This page states it as fact: Handing over of private messages); “Facebook handed Netflix its users’ messages.” (This page attributes it to somebody: Denials by the companies). For the Record · Dossier 2026.11.1 · Record as of November 22, 2026',
      },
      {
        id: 'stone-2024-04-02',
        type: 'post',
        title: 'Post (Andy Stone, Communications director, Meta)',
        author: [{ family: 'Stone', given: 'Andy' }],
        'container-title': 'X',
        genre: 'Post',
        issued: { 'date-parts': [[2024, 4, 2]] },
        note: '“Meta didn’t share people’s private messages with Netflix.”; “Shockingly untrue.”. Look it up: https://search.example/?q=untrue',
      },
      {
        id: 'letter',
        type: 'personal_communication',
        title: 'Letter to the court',
        author: [{ literal: 'Brian J. Dunne' }],
        'container-title': 'X',
        genre: 'Letter to the court',
        issued: { 'date-parts': [[2024, 4, 2]] },
        URL: 'https://www.court.example/letter',
        accessed: { 'date-parts': [[2026, 11, 22]] },
        note: '“a so-called “Inbox API” agreement”.',
      },
    ]);
  });

  it('names several authors one by one', () => {
    const [first] = card.records;
    const [quote] = first?.quotes ?? [];
    if (!first || !quote) throw new Error('no quote');
    const source = {
      ...quote.source,
      kind: 'article' as const,
      role: null,
      name: 'Ann Bee, Cy Dee and Ed Eff',
    };
    const cards = [{ ...card, differences: [], records: [{ ...first, quotes: [{ ...quote, source }] }] }];
    expect(JSON.parse(cite('csl', { ...one, cards }, english))[1].author).toEqual([
      { family: 'Bee', given: 'Ann' },
      { family: 'Dee', given: 'Cy' },
      { family: 'Eff', given: 'Ed' },
    ]);
  });
});

describe('BibTeX', () => {
  it('is one entry for the page and one for each record', () => {
    const [page, stone, letter] = cite('bibtex', one, english).split('\n\n');
    expect(page).toBe(`@misc{page-paper.example,
  title = {{What Netflix saw | The Paper}},
  howpublished = {paper.example},
  year = {2024},
  month = apr,
  date = {2024-04-05},
  url = {https://www.paper.example/a?b=1},
  urldate = {2026-11-22},
  langid = {en-US},
  note = {“Facebook handed Netflix its users’ messages.” (This page states it as fact: Handing over of private messages). For the Record · Dossier 2026.11.1 · Record as of November 22, 2026}
}`);
    expect(stone).toBe(`@misc{stone-2024-04-02,
  author = {Stone, Andy},
  title = {{Post (Andy Stone, Communications director, Meta)}},
  howpublished = {X},
  type = {Post},
  year = {2024},
  month = apr,
  date = {2024-04-02},
  note = {“Meta didn’t share people’s private messages with Netflix.”. Look it up: https://search.example/?q=untrue}
}`);
    expect(letter).toContain('author = {{Brian J. Dunne}}');
  });

  it('lets no text become a command', () => {
    expect(escapeTex('100 % of $5 & {x}_y #1 \\input~^')).toBe(
      '100 \\% of \\$5 \\& \\{x\\}\\_y \\#1 \\textbackslash{}input\\textasciitilde{}\\textasciicircum{}',
    );
  });
});

describe('a link to a sentence', () => {
  it('holds a short sentence whole, every sign with a meaning escaped', () => {
    expect(linkToSentence('https://a.example/x', 'Yes, “A-B” & C!')).toBe(
      'https://a.example/x#:~:text=Yes%2C%20%E2%80%9CA%2DB%E2%80%9D%20%26%20C%21',
    );
  });

  it('names beginning and end of a long one', () => {
    const sentence = `One two three four five ${'six '.repeat(30)}and then the last five.`;
    expect(linkToSentence('https://a.example/x', sentence)).toBe(
      'https://a.example/x#:~:text=One%20two%20three%20four%20five,and%20then%20the%20last%20five.',
    );
  });

  it('keeps a fragment that is there, replaces a directive that is there, and survives broken characters', () => {
    expect(linkToSentence('https://a.example/x#part', 'A b')).toBe('https://a.example/x#part:~:text=A%20b');
    expect(linkToSentence('https://a.example/x#:~:text=old', 'A b')).toBe(
      'https://a.example/x#:~:text=A%20b',
    );
    expect(linkToSentence('https://a.example/x', 'A \ud800b')).toBe('https://a.example/x#:~:text=A%20b');
    expect(linkToSentence('https://a.example/x', '  ')).toBe('https://a.example/x');
  });
});
