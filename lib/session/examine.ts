/** Examines the page once: text, language, findings. */
import type { Analysis } from '../check/types.ts';
import type { PageText } from '../extract/index.ts';
import { type ReadPage, readPage } from '../page/page-text.ts';
import { analysePage } from '../pipeline.ts';
import { guessLanguage } from '../text/language.ts';
import type { PackedData } from './packed-data.ts';
import { runInSlices } from './slices.ts';

export interface Findings extends ReadPage {
  readonly analysis: Analysis;
}

export interface ExamineParts {
  readonly document: Document;
  readonly data: PackedData;
  /** Asks the background for what the engine knows of a language; whether it came. */
  readonly loadLanguage: (lang: string) => Promise<boolean>;
  readonly isOurs: (element: Element) => boolean;
}

/** Characters from which the language is guessed. */
const SAMPLE = 4_000;

/** @returns `null` when `signal` aborted meanwhile. */
export async function examinePage(parts: ExamineParts, signal: AbortSignal): Promise<Findings | null> {
  const { document, data } = parts;
  const read = readPage(document, parts.isOurs);
  const { stopWords, engine } = data.engine();
  const guess = guessLanguage(sampleOf(read.page), read.page.declaredLang, stopWords);
  let pack = guess.lang ? data.language(guess.lang) : null;
  if (guess.lang && !pack && (await parts.loadLanguage(guess.lang))) pack = data.language(guess.lang);
  if (signal.aborted) return null;
  const knowledge = { engine, facts: () => data.facts(), pack, declaredOtherwise: guess.contradictsDeclared };
  const analysis = await runInSlices(analysePage(read.page, knowledge), signal);
  return analysis && { ...read, analysis };
}

function sampleOf(page: PageText): string {
  let sample = '';
  for (const block of page.blocks) {
    if (sample.length > SAMPLE) break;
    sample += `${block.text}\n`;
  }
  return sample;
}
