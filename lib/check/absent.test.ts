import { describe, expect, it } from 'vitest';
import { ARTICLES } from '../../tests/support/articles.ts';
import { analyse, type ArticleParts, LANGUAGES, toPage } from '../../tests/support/knowledge.ts';
import { CONTEXTS } from '../dossier/types.ts';

const absentOn = (parts: Partial<ArticleParts>): readonly string[] =>
  analyse(toPage({ lang: 'en', ...ARTICLES.en, published: '2025-12-01', ...parts }), parts.lang ?? 'en')
    .absent;
const [papers = '', report = '', denial = '', newspaper = ''] = ARTICLES.en.paragraphs;

describe('records a page never brings up', () => {
  it.each(LANGUAGES)('%s: not those that it names', (lang) => {
    const absent = absentOn({ lang, ...ARTICLES[lang] });
    expect(absent).not.toContain('court-filing');
    expect(absent).not.toContain('meta-denial-2024');
    expect(absent).not.toContain('nyt-2018');
    // Nobody says how the case ended.
    expect(absent).toContain('case-status');
  });

  it('are listed once each, in the order of the records', () => {
    const absent = absentOn({});
    expect(absent).toEqual(CONTEXTS.filter((context) => absent.includes(context)));
  });

  it('the denial, when it is not there', () => {
    expect(absentOn({ paragraphs: [papers, report, newspaper] })).toContain('meta-denial-2024');
  });

  it('none of two answers that one sentence tells', () => {
    const both =
      'Meta denies that it shared anyone’s messages, and in 2018 it said that people had to sign in.';
    const absent = absentOn({ paragraphs: [papers, report, newspaper, both] });
    expect(absent).not.toContain('meta-denial-2024');
    expect(absent).not.toContain('meta-response-2018');
  });

  it('the report of 2018, when it is not there', () => {
    expect(absentOn({ paragraphs: [papers, report, denial] })).toContain('nyt-2018');
  });

  it('the end of the case, once it is told', () => {
    expect(
      absentOn({
        paragraphs: [
          ...ARTICLES.en.paragraphs,
          'The court dismissed the users’ case in September 2025.',
          'A judge refused to certify the class in January 2025.',
        ],
      }),
    ).not.toContain('case-status');
  });

  it('never one that is younger than the page', () => {
    expect(absentOn({ published: '2024-04-03' })).not.toContain('case-status');
    expect(absentOn({ published: '2024-04-01', paragraphs: [papers, report, newspaper] })).not.toContain(
      'meta-denial-2024',
    );
    expect(absentOn({ published: null })).not.toContain('case-status');
  });

  it('is not said of a page that is only partly there', () => {
    for (const part of ['truncated', 'clipped'] as const) {
      const analysis = analyse(
        toPage({ lang: 'en', ...ARTICLES.en, published: '2025-12-01', [part]: true }),
        'en',
      );
      expect(analysis.absent).toEqual([]);
      expect(analysis.absentWithheld).toBe(part);
    }
  });

  it('is not said of a page too long to be read to its end', () => {
    const published = '2025-12-01';
    const once = ARTICLES.en.paragraphs;
    const many = Array.from({ length: 1_700 }, () => once).flat();
    expect(analyse(toPage({ lang: 'en', published, paragraphs: once }), 'en').absentWithheld).toBeNull();
    const analysis = analyse(toPage({ lang: 'en', published, paragraphs: many }), 'en');
    expect(analysis.sentences.length).toBeLessThan(many.length);
    expect(analysis.absent).toEqual([]);
    expect(analysis.absentWithheld).toBe('clipped');
  });

  it('is not said of a page with more sentences to show than are shown', () => {
    const claim = 'Netflix read the private messages of Facebook users.';
    const published = '2025-12-01';
    const analysis = analyse(
      toPage({ lang: 'en', published, paragraphs: Array.from({ length: 900 }, () => claim) }),
      'en',
    );
    expect(analysis.sentences.every(({ pairings }) => pairings.length > 0)).toBe(true);
    expect(analysis.sentences.length).toBeLessThan(900);
    expect(analysis.absentWithheld).toBe('clipped');
  });

  describe('whose answer of which year a sentence tells', () => {
    const told = (...sentences: string[]): readonly string[] =>
      absentOn({ paragraphs: [papers, report, ...sentences] });
    const times = 'The New York Times reported in December 2018 that Netflix could read private messages.';

    it('the network’s without its name is one', () => {
      const absent = told('The company rejects this: no messages were shared with anyone, it says.');
      expect(absent).not.toContain('meta-denial-2024');
      expect(absent).toContain('meta-response-2018');
    });

    it('Meta’s, right after the report of 2018, is still that of 2024', () => {
      const absent = told(times, 'Meta denies the allegation.');
      expect(absent).not.toContain('meta-denial-2024');
      expect(absent).toContain('meta-response-2018');
    });

    it('Facebook’s of that year is another', () => {
      const absent = told(times, 'Facebook said in 2018 that people had to sign in first.');
      expect(absent).toContain('meta-denial-2024');
      expect(absent).not.toContain('meta-response-2018');
    });

    it('one that Netflix is only spoken of in is not Netflix’s', () => {
      expect(told('Meta denied that Netflix had read private messages.')).toContain('netflix-statement');
    });

    it('Netflix’s of 2024 is not its of 2018', () => {
      expect(told('Netflix has denied the allegations, too.')).toContain('netflix-statement');
      expect(told('Netflix said in 2018 that it never accessed anyone’s messages.')).not.toContain(
        'netflix-statement',
      );
    });
  });

  it('not Netflix’s, where one sentence tells both answers, or a page of its days tells one without a name', () => {
    const both =
      'Facebook answered in 2018 that people had to sign in, Netflix that it never looked at messages.';
    expect(absentOn({ paragraphs: [papers, report, both] })).not.toContain('netflix-statement');
    const days = {
      published: '2018-12-20',
      paragraphs: [
        'Facebook let Netflix and Spotify read, write and delete private messages, The New York Times reported on Tuesday.',
        'Netflix could read the private messages of Facebook users, the newspaper wrote.',
        'The social network denies that it gave messages away: people had to sign in first.',
      ],
    };
    expect(absentOn(days)).toContain('netflix-statement');
    const paragraphs = [...days.paragraphs, 'Its partner says it never asked for the messages.'];
    expect(absentOn({ ...days, paragraphs })).not.toContain('netflix-statement');
  });

  it('the court papers, where a page only looks back on the report of 2018', () => {
    const absent = absentOn({
      published: '2024-04-06',
      title: 'Facebook let Netflix read private messages, The New York Times reported in 2018',
      paragraphs: [
        'Facebook let Netflix and Spotify read, write and delete private messages, The New York Times reported in December 2018.',
        'Netflix could read the private messages of Facebook users, the newspaper wrote.',
        'The social network rejected the accusation at the time: people had to sign in first.',
        'Netflix said that it never accessed anybody’s private messages on Facebook.',
        'Spotify could see the messages of 70 million users a month.',
      ],
    });
    expect(absent).toContain('court-filing');
    expect(absent).toContain('meta-denial-2024');
    expect(absent).not.toContain('meta-response-2018');
  });

  it('never the court papers, where what only they allege is told without naming them', () => {
    const absent = absentOn({
      paragraphs: [
        'Netflix could look into the inboxes of Facebook users through the Inbox API.',
        'Facebook opened a second interface, the Titan API, to Netflix in August 2013.',
        'Netflix sent Facebook a written report every two weeks.',
        'For nearly a decade the two companies enjoyed a special relationship.',
      ],
    });
    expect(absent).not.toContain('court-filing');
    expect(absent).toContain('meta-denial-2024');
  });
});
