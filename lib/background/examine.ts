/**
 * Reads an article for the page it stands in, which has sent its text: here every page finds the engine as the last one has
 * left it, compiled and with its words at hand, and no page has to do the work or hold the knowledge.
 */
import type { Analysis } from '../check/types.ts';
import type { ArticleText } from '../extract/index.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { CommonKnowledge } from '../knowledge/stored.ts';
import type { LanguagePack } from '../knowledge/types.ts';
import type { Handlers, PageSender } from '../messages/server.ts';
import { checkArticle, readArticle } from '../pipeline.ts';
import { queueUp, runInSlices } from '../platform/slices.ts';
import { guessLanguage } from '../text/language.ts';

/** What is asked of the rest of the background. */
export interface ExaminerParts {
  readonly loadCommon: () => Promise<CommonKnowledge>;
  /** `null` when the language is none of ours. */
  readonly loadLanguage: (lang: string) => Promise<LanguagePack | null>;
  readonly loadFacts: () => Promise<Facts>;
  /** Puts what shows an article about the case into its page. */
  readonly bringMargin: (page: PageSender, words: string) => Promise<unknown>;
  /** Tells the page what the first sentences of its article say. */
  readonly tellFirst: (page: PageSender, turn: number, analysis: Analysis) => Promise<unknown>;
}

/** What it takes to check an article and to show what was found. */
interface Needs {
  readonly facts: Promise<Facts>;
  /** `null`: it is there. */
  readonly margin: Promise<unknown> | null;
}

/** Characters from which the language is guessed. */
const SAMPLE = 4_000;

/**
 * Answers pages that send a text. The answer is `null` when the same tab has sent another one meanwhile. An article about the
 * case finds the margin in its page by the time anything is told of it.
 */
export function createExaminer(parts: ExaminerParts): Handlers['examine'] {
  /** What is under way, by tab. Nothing is lost with it: a page whose answer does not come asks again. */
  const running = new Map<number, AbortController>();
  return async ({ page, turn, words }, from) => {
    running.get(from.tabId)?.abort();
    const own = new AbortController();
    running.set(from.tabId, own);
    let needs: Needs | null = null;
    // As soon as the page promises to be about the case: it comes while the rest is read.
    const bring = (): Needs => {
      needs ??= {
        facts: settle(parts.loadFacts()),
        margin: words === null ? null : parts.bringMargin(from, words).catch(() => false),
      };
      return needs;
    };
    const tell = async (first: Analysis): Promise<void> => {
      await bring().margin;
      if (!own.signal.aborted) await parts.tellFirst(from, turn, first);
    };
    try {
      const article = await read(parts, page, bring, own.signal);
      if (article?.analysis.relevance !== 'about') return article?.analysis ?? null;
      const checks = checkArticle(article, await bring().facts, (first) => void tell(first));
      const analysis = await runInSlices(checks, own.signal, queueUp);
      await bring().margin;
      return analysis;
    } finally {
      if (running.get(from.tabId) === own) running.delete(from.tabId);
    }
  };
}

async function read(parts: ExaminerParts, page: ArticleText, onPromising: () => void, signal: AbortSignal) {
  const { engine, stopWords } = await parts.loadCommon();
  const guess = guessLanguage(sampleOf(page), page.declaredLang, stopWords);
  const pack = guess.lang ? await parts.loadLanguage(guess.lang) : null;
  const declaredOtherwise = guess.contradictsDeclared;
  const knowledge = { engine, pack, declaredOtherwise, onPromising };
  return runInSlices(readArticle(page, knowledge), signal, queueUp);
}

function sampleOf(page: ArticleText): string {
  let sample = '';
  for (const block of page.blocks) {
    if (sample.length > SAMPLE) break;
    sample += `${block.text}\n`;
  }
  return sample;
}

/** The same promise; that it failed is told to whoever waits for it, and to nobody when nobody does. */
function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
