/** Examines the page once: text, language, findings. */
import type { Analysis } from '../check/types.ts';
import type { PageText } from '../extract/index.ts';
import { type ReadPage, readPage } from '../page/page-text.ts';
import { readArticle } from '../pipeline.ts';
import { guessLanguage } from '../text/language.ts';
import type { Margin } from './margin.ts';
import type { PackedData } from './packed-data.ts';
import { giveWay, runInSlices } from './slices.ts';

export interface Findings extends ReadPage {
  readonly analysis: Analysis;
}

export interface ExamineParts {
  readonly document: Document;
  readonly data: PackedData;
  /** Asks the background for what the engine knows of a language; whether it came. */
  readonly loadLanguage: (lang: string) => Promise<boolean>;
  /** What holds an article against the record; asked for when the page promises to be about the case, and again when it is. */
  readonly loadMargin: () => Promise<Margin | null>;
  readonly isOurs: (element: Element) => boolean;
  /** Told what the first sentences of a long article say, while the others are checked. */
  readonly onFirst: (findings: Findings) => void;
}

/** Characters from which the language is guessed. */
const SAMPLE = 4_000;

/** @returns `null` when `signal` aborted meanwhile. */
export async function examinePage(parts: ExamineParts, signal: AbortSignal): Promise<Findings | null> {
  const { document, data } = parts;
  const read = await runInSlices(readPage(document, parts.isOurs), signal);
  if (!read) return null;
  await giveWay();
  const { stopWords, engine } = data.engine();
  const guess = guessLanguage(sampleOf(read.page), read.page.declaredLang, stopWords);
  let pack = guess.lang ? data.language(guess.lang) : null;
  if (guess.lang && !pack && (await parts.loadLanguage(guess.lang))) pack = data.language(guess.lang);
  if (signal.aborted) return null;
  const knowledge = {
    engine,
    pack,
    declaredOtherwise: guess.contradictsDeclared,
    onPromising: () => void parts.loadMargin(),
  };
  const article = await runInSlices(readArticle(read.page, knowledge), signal);
  if (article?.analysis.relevance !== 'about') return article && { ...read, analysis: article.analysis };
  const margin = await parts.loadMargin();
  if (!margin || signal.aborted) return null;
  const onFirst = (first: Analysis): void => parts.onFirst({ ...read, analysis: first });
  const analysis = await runInSlices(margin.check(article, data.record(), onFirst), signal);
  // What is found is shown in one go: not in the same one as the last of the checks.
  await giveWay();
  return signal.aborted ? null : analysis && { ...read, analysis };
}

function sampleOf(page: PageText): string {
  let sample = '';
  for (const block of page.blocks) {
    if (sample.length > SAMPLE) break;
    sample += `${block.text}\n`;
  }
  return sample;
}
