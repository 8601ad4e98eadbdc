import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getEngine, getFacts, LANGUAGES, packs, stopWords, toPage } from '../../tests/support/knowledge.ts';
import { analysePage, runToEnd } from '../pipeline.ts';
import { readCorpus } from '../../scripts/corpus/read.ts';
import { analyseLabelled } from '../../scripts/eval/run-page.ts';
import { readPacks } from '../../scripts/train/examples.ts';
import type { Analysis } from '../check/types.ts';
import type { PageSender } from '../messages/server.ts';
import { createExaminer, type ExaminerParts } from './examine.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKS = readPacks(join(ROOT, 'assets', 'languages'));

const ABOUT = [
  'Netflix had access to the private messages of Facebook users, court documents unsealed in March 2024 say.',
  'Meta denies that it shared people’s private messages with Netflix.',
  'The New York Times reported in December 2018 that Netflix could read and delete the private messages of Facebook users.',
  'The letter was filed in an antitrust suit that advertisers brought against Meta in California in 2020.',
  'Netflix spent 150 million dollars on Facebook ads in 2017, the letter says.',
];
/** Long enough for its first sentences to be shown before the others are checked. */
const LONG = Array.from({ length: 6 }, () => ABOUT).flat();
const PASSING = [
  'Netflix raised its prices in spring.',
  'Facebook showed a new button for messages on the same day.',
];

const tab = (tabId: number): PageSender => ({
  tabId,
  document: null,
  url: 'https://news.example/a',
  incognito: false,
});

/** An examiner, and what it asked for and told, in order. */
function setUp(own: Partial<ExaminerParts> = {}) {
  const log: string[] = [];
  const told: Analysis[] = [];
  const parts: ExaminerParts = {
    loadCommon: async () => ({ engine: getEngine(), stopWords, unpack: () => packs.en }),
    loadLanguage: async (lang) => packs[lang as keyof typeof packs] ?? null,
    loadFacts: async () => getFacts(),
    bringMargin: async ({ tabId }, words) => {
      log.push(`margin for ${tabId} in ${words}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      log.push('margin is there');
    },
    tellFirst: async (_, turn, analysis) => {
      log.push(`first of ${turn}`);
      told.push(analysis);
    },
    ...own,
  };
  const examiner = createExaminer(parts);
  const examine = (paragraphs: readonly string[], tabId = 1, turn = 0.5, words: string | null = 'fr') =>
    examiner({ type: 'examine', page: toPage({ lang: 'en', paragraphs }), turn, words }, tab(tabId));
  return { examine, examiner, log, told };
}

describe('examine', () => {
  it('finds what the engine finds in one go', async () => {
    const knowledge = { engine: getEngine(), pack: packs.en, declaredOtherwise: false, facts: getFacts };
    const { examine } = setUp();
    expect(await examine(LONG)).toEqual(
      runToEnd(analysePage(toPage({ lang: 'en', paragraphs: LONG }), knowledge)),
    );
  });

  it('has the margin in the page before it tells anything, and the first sentences before the rest', async () => {
    const { examine, log, told } = setUp();
    const analysis = await examine(LONG);
    expect(log).toEqual(['margin for 1 in fr', 'margin is there', 'first of 0.5']);
    expect(told[0]?.unfinished).toBe(true);
    expect(analysis?.unfinished).toBe(false);
    expect(analysis?.sentences.slice(0, told[0]?.sentences.length)).toEqual(told[0]?.sentences);
  });

  it('brings no second margin into a page that has one', async () => {
    const { examine, log } = setUp();
    await examine(LONG, 1, 0.5, null);
    expect(log).toEqual(['first of 0.5']);
  });

  it('puts nothing into a page that is not about the case', async () => {
    const { examine, log } = setUp();
    expect((await examine(PASSING))?.relevance).not.toBe('about');
    expect(log).toEqual([]);
  });

  it('answers the newest text of a tab only; another tab’s is another matter', async () => {
    const { examine, told } = setUp();
    const [older, other, newer] = await Promise.all([examine(LONG), examine(LONG, 2), examine(LONG, 1, 0.7)]);
    expect(older).toBeNull();
    expect(other?.relevance).toBe('about');
    expect(newer?.relevance).toBe('about');
    expect(told).toHaveLength(2);
  });

  it('says what it found even where the margin could not be brought', async () => {
    const { examine } = setUp({ bringMargin: async () => Promise.reject(new Error('the document is gone')) });
    expect((await examine(LONG))?.relevance).toBe('about');
  });

  it('fails aloud without the record, and answers the next page', async () => {
    let fail = true;
    const { examine } = setUp({
      loadFacts: async () => (fail ? Promise.reject(new Error('not read')) : getFacts()),
    });
    await expect(examine(LONG)).rejects.toThrow('not read');
    fail = false;
    expect((await examine(LONG))?.relevance).toBe('about');
  });

  it('says of a language that is none of ours that it read nothing', async () => {
    const { examiner } = setUp();
    const page = {
      ...toPage({ lang: 'en', paragraphs: ['Это предложение никто здесь не прочитает.'] }),
      declaredLang: 'ru',
    };
    const answer = await examiner({ type: 'examine', page, turn: 1, words: 'en' }, tab(1));
    expect(answer?.reasons.map(({ code }) => code)).toEqual(['unsupported-language']);
  });

  it.each(LANGUAGES)('finds nothing that a message would lose: %s', (lang) => {
    const pages = readCorpus(join(ROOT, 'tests', 'voices', lang)).filter(
      ({ relevance }) => relevance === 'about',
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, 4)) {
      const analysis = analyseLabelled(page, getEngine(), getFacts(), PACKS);
      // Chromium passes messages on as JSON.
      expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
    }
  });
});
