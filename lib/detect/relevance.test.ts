import { describe, expect, it } from 'vitest';
import { ARTICLES } from '../../tests/support/articles.ts';
import { analyse, LANGUAGES, packs, toPage } from '../../tests/support/knowledge.ts';
import { getEngine, getFacts } from '../../tests/support/knowledge.ts';
import { analysePage, runToEnd } from '../pipeline.ts';

describe('what a page is about', () => {
  it.each(LANGUAGES)('%s: an article about the case', (lang) => {
    const analysis = analyse(toPage({ lang, ...ARTICLES[lang] }), lang);
    expect(analysis.relevance).toBe('about');
    expect(analysis.reasons[0]?.code).toBe('core-claims');
    expect(analysis.lang).toBe(lang);
  });

  it.each([
    [
      'prices',
      [
        'Netflix raises its prices again.',
        'The streaming company said on Tuesday that the cheapest plan will cost two dollars more a month.',
        'Its shares rose by four percent after the announcement.',
      ],
    ],
    [
      'encryption',
      [
        'Facebook brings end-to-end encryption to Messenger.',
        'Private messages will be encrypted by default from December on, Meta said.',
        'Experts had asked for this for years.',
      ],
    ],
    [
      'a film',
      [
        'Netflix shows a film about Facebook.',
        'The documentary tells the story of the founders, in their own words and messages.',
        'It will be available in May.',
      ],
    ],
    ['nothing at all', ['A long day by the river.', 'There is nothing to report but the weather.']],
    [
      'the two names and the subject, and no story',
      ['Netflix and Facebook have changed how messages are shown on television sets.'],
    ],
  ] as const)('not the case: %s', (_, [title, ...paragraphs]) => {
    const analysis = analyse(toPage({ lang: 'en', title, paragraphs }), 'en');
    expect(analysis.relevance).not.toBe('about');
    expect(analysis.sentences).toEqual([]);
    expect(analysis.absent).toEqual([]);
    expect(analysis.reasons.length).toBeGreaterThan(0);
  });

  it('names both companies missing as the reason', () => {
    expect(analyse(toPage({ lang: 'en', paragraphs: ['A long day by the river.'] }), 'en').reasons).toEqual([
      { code: 'no-names', count: 0, words: '' },
    ]);
  });

  it('a teaser beside another article is a mention, and nothing of it is paired', () => {
    const analysis = analyse(
      toPage({
        lang: 'en',
        title: 'A long day by the river',
        paragraphs: ['There is nothing to report but the weather.'],
        asides: ['Facebook let Netflix read users’ private messages, court documents say'],
      }),
      'en',
    );
    expect(analysis.relevance).toBe('mention');
    expect(analysis.sentences).toEqual([]);
  });

  it('two teasers on one company each are nothing', () => {
    expect(
      analyse(
        toPage({
          lang: 'en',
          paragraphs: ['There is nothing to report.'],
          asides: ['Netflix raises prices', 'Facebook changes its messages'],
        }),
        'en',
      ).relevance,
    ).toBe('other');
  });

  it('a language that is not supported is said so', () => {
    const analysis = runToEnd(
      analysePage(toPage({ lang: 'en', ...ARTICLES.en }), {
        engine: getEngine(),
        facts: getFacts,
        pack: null,
        declaredOtherwise: false,
      }),
    );
    expect(analysis).toMatchObject({
      lang: null,
      relevance: 'other',
      reasons: [{ code: 'unsupported-language' }],
      sentences: [],
    });
  });

  it('an empty page is about nothing, in any language', () => {
    for (const lang of LANGUAGES) {
      expect(analyse(toPage({ lang, paragraphs: [] }), lang).relevance).toBe('other');
      expect(packs[lang].lang).toBe(lang);
    }
  });
});
