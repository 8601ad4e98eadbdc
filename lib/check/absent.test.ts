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
});
