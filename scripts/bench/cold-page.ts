/** What `cold.ts` evaluates in a fresh page: the engine as it ships, on one article, with marks between its steps. */
import type { PageText } from '../../lib/extract/index.ts';
import { factsOf } from '../../lib/knowledge/facts.ts';
import { checkArticle, readArticle, runToEnd } from '../../lib/pipeline.ts';
import { createPackedData, type PackedTexts } from '../../lib/session/packed-data.ts';
import { guessLanguage } from '../../lib/text/language.ts';

declare global {
  var benchEngine: (page: PageText, texts: PackedTexts) => { data: number; read: number; check: number };
}

globalThis.benchEngine = (page, texts) => {
  const marks = [performance.now()];
  const mark = (): void => void marks.push(performance.now());
  const data = createPackedData(() => texts);
  const { engine, stopWords } = data.engine();
  const sample = page.blocks.map(({ text }) => text).join('\n');
  const { lang } = guessLanguage(sample.slice(0, 4_000), page.declaredLang, stopWords);
  const pack = lang && data.language(lang);
  if (!pack) throw new Error('bench: the language was not told.');
  mark();
  const article = runToEnd(readArticle(page, { engine, pack, declaredOtherwise: false }));
  mark();
  const analysis = runToEnd(checkArticle(article, factsOf(data.record())));
  mark();
  if (!analysis.sentences.some(({ pairings }) => pairings.length))
    throw new Error('bench: nothing was paired.');
  const [begin = 0, parsed = 0, read = 0, end = 0] = marks;
  return { data: parsed - begin, read: read - parsed, check: end - read };
};
