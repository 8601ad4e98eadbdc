/** What `cold.ts` evaluates in a fresh page: the engine as it ships, on one article, with marks between its steps. */
import type { ArticleText } from '../../lib/extract/index.ts';
import { type FactSource, factsOf } from '../../lib/knowledge/facts.ts';
import { openKnowledge, type StoredKnowledge } from '../../lib/knowledge/stored.ts';
import { checkArticle, readArticle, runToEnd } from '../../lib/pipeline.ts';
import { guessLanguage } from '../../lib/text/language.ts';

/** Files of the package, bytes as base 64: those are there before the first mark, as the background is given them. */
export interface ColdTexts {
  readonly engine: string;
  readonly weights: string;
  readonly language: string;
  readonly record: string;
}

declare global {
  var benchEngine: (page: ArticleText, texts: ColdTexts) => { data: number; read: number; check: number };
}

globalThis.benchEngine = (page, texts) => {
  const [weights, language] = [texts.weights, texts.language].map((text) =>
    Uint8Array.from(atob(text), (char) => char.charCodeAt(0)),
  ) as [Uint8Array, Uint8Array];
  const marks = [performance.now()];
  const mark = (): void => void marks.push(performance.now());
  const { engine, stopWords, unpack } = openKnowledge(JSON.parse(texts.engine) as StoredKnowledge, weights);
  const sample = page.blocks.map(({ text }) => text).join('\n');
  const { lang } = guessLanguage(sample.slice(0, 4_000), page.declaredLang, stopWords);
  const pack = lang && unpack(language);
  if (!pack) throw new Error('bench: the language was not told.');
  mark();
  const article = runToEnd(readArticle(page, { engine, pack, declaredOtherwise: false }));
  mark();
  const analysis = runToEnd(checkArticle(article, factsOf(JSON.parse(texts.record) as FactSource)));
  mark();
  if (!analysis.sentences.some(({ pairings }) => pairings.length))
    throw new Error('bench: nothing was paired.');
  const [begin = 0, parsed = 0, read = 0, end = 0] = marks;
  return { data: parsed - begin, read: read - parsed, check: end - read };
};
