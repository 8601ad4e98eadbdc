import { describe, expect, it } from 'vitest';
import { ARTICLES, articleWith } from '../tests/support/articles.ts';
import { analyse, getEngine, getFacts, LANGUAGES, packs, toPage } from '../tests/support/knowledge.ts';
import type { Analysis } from './check/types.ts';
import { analysePage, checkArticle, readArticle, runToEnd } from './pipeline.ts';

describe('the pipeline', () => {
  it.each(LANGUAGES)('%s: finds the same every time', (lang) => {
    const page = toPage({ lang, ...ARTICLES[lang] });
    const once = JSON.stringify(analyse(page, lang));
    for (let i = 0; i < 3; i++) expect(JSON.stringify(analyse(page, lang))).toBe(once);
  });

  it('finds the same however often it is interrupted, and beside another page', () => {
    const knowledge = (lang: 'en' | 'de') => ({
      engine: getEngine(),
      facts: getFacts,
      pack: packs[lang],
      declaredOtherwise: false,
    });
    const one = analysePage(toPage({ lang: 'en', ...ARTICLES.en }), knowledge('en'));
    const other = analysePage(toPage({ lang: 'de', ...ARTICLES.de }), knowledge('de'));
    let done: unknown = null;
    for (let step = one.next(); ; step = one.next()) {
      other.next();
      if (step.done) {
        done = step.value;
        break;
      }
    }
    expect(done).toEqual(analyse(toPage({ lang: 'en', ...ARTICLES.en }), 'en'));
  });

  it('does not change what it is given', () => {
    const page = articleWith('en', 'Netflix read the private messages of Facebook users.');
    const before = JSON.stringify(page);
    analyse(page, 'en');
    expect(JSON.stringify(page)).toBe(before);
  });

  it('pauses often: no more than four sentences between two', () => {
    const page = toPage({
      lang: 'en',
      title: ARTICLES.en.title,
      paragraphs: Array.from({ length: 10 }, () => ARTICLES.en.paragraphs).flat(),
    });
    const steps = analysePage(page, {
      engine: getEngine(),
      facts: getFacts,
      pack: packs.en,
      declaredOtherwise: false,
    });
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).toBeGreaterThan(30);
  });

  it('tells what the first sentences say while the others are checked, where there are many', () => {
    const firstOf = (times: number, truncated = false): { first: Analysis[]; whole: Analysis } => {
      const paragraphs = Array.from({ length: times }, () => ARTICLES.en.paragraphs).flat();
      const knowledge = { engine: getEngine(), pack: packs.en, declaredOtherwise: false };
      const page = toPage({ lang: 'en', title: ARTICLES.en.title, paragraphs, truncated });
      const article = runToEnd(readArticle(page, knowledge));
      const first: Analysis[] = [];
      const whole = runToEnd(checkArticle(article, getFacts(), (one) => first.push(one)));
      expect(whole).toEqual(runToEnd(checkArticle(article, getFacts())));
      return { first, whole };
    };
    const { first, whole } = firstOf(6);
    expect(first).toHaveLength(1);
    expect(first[0]?.unfinished).toBe(true);
    expect(whole.unfinished).toBe(false);
    // The same sentences, and nothing on the article as a whole.
    const sentences = first[0]?.sentences ?? [];
    expect(sentences.filter(({ pairings }) => pairings.length)).toHaveLength(4);
    expect(sentences).toEqual(whole.sentences.slice(0, sentences.length));
    expect(first[0]?.absent).toEqual([]);
    expect(firstOf(1).first).toEqual([]);
    // What it says of the text's end is said at once: later, it would move what is being read.
    for (const [times, truncated] of [
      [6, false],
      [6, true],
      [300, false],
      [300, true],
    ] as const) {
      const { first, whole } = firstOf(times, truncated);
      expect(first[0]?.absentWithheld).toBe(whole.absentWithheld);
    }
    expect(firstOf(300).whole.absentWithheld).toBe('clipped');
  });

  it('asks for the facts only on a page about the case', () => {
    let asked = 0;
    const knowledge = {
      engine: getEngine(),
      facts: () => {
        asked++;
        return getFacts();
      },
      pack: packs.en,
      declaredOtherwise: false,
    };
    runToEnd(analysePage(toPage({ lang: 'en', paragraphs: ['Netflix raises its prices.'] }), knowledge));
    expect(asked).toBe(0);
    runToEnd(analysePage(toPage({ lang: 'en', ...ARTICLES.en }), knowledge));
    expect(asked).toBe(1);
  });

  it('tells once, and before all is read, that a page promises to be about the case', () => {
    const promises = (paragraphs: readonly string[]): string[] => {
      const seen: string[] = [];
      const steps = readArticle(toPage({ lang: 'en', paragraphs }), {
        engine: getEngine(),
        pack: packs.en,
        declaredOtherwise: false,
        onPromising: () => seen.push('promising'),
      });
      while (!steps.next().done) seen.push('pause');
      return seen;
    };
    const told = promises(Array.from({ length: 10 }, () => ARTICLES.en.paragraphs).flat());
    expect(told.filter((one) => one === 'promising')).toHaveLength(1);
    expect(told.length - told.indexOf('promising')).toBeGreaterThan(10);
    expect(promises(['Netflix raises its prices.', 'Facebook is silent.'])).not.toContain('promising');
  });

  it('numbers the sentences and keeps to their blocks', () => {
    const page = articleWith('en', 'Netflix read the messages. Nobody on record says so.');
    analyse(page, 'en').sentences.forEach(({ sentence }, i) => {
      expect(sentence.index).toBe(i);
      expect(page.blocks[sentence.block]?.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    });
  });
});
