/** Runs the engine on a labelled page as if it had been read from a document. */
import { type Knowledge, analysePage, runToEnd } from '../../lib/pipeline.ts';
import type { Analysis } from '../../lib/check/types.ts';
import type { BlockKind, PageText } from '../../lib/extract/index.ts';
import type { Engine } from '../../lib/knowledge/engine.ts';
import type { Facts } from '../../lib/knowledge/facts.ts';
import { guessLanguage } from '../../lib/text/language.ts';
import type { LabelledPage } from '../corpus/read.ts';
import type { Packs } from '../train/examples.ts';

export function toPageText(page: LabelledPage): PageText {
  const text = (block: LabelledPage['blocks'][number]): string =>
    block.sentences.map((sentence) => sentence.text).join(' ');
  const article = page.blocks.filter((block) => block.type !== 'aside');
  return {
    title: page.title,
    declaredLang: page.lang,
    published: page.published,
    blocks: article.map((block) => ({ kind: block.type as BlockKind, text: text(block), chunks: [] })),
    asides: page.blocks.filter((block) => block.type === 'aside').map(text),
    truncated: false,
    clipped: false,
  };
}

export function analyseLabelled(page: LabelledPage, engine: Engine, facts: Facts, packs: Packs): Analysis {
  const text = toPageText(page);
  const stopWords = Object.fromEntries([...packs.packs].map(([lang, pack]) => [lang, pack.stopWords]));
  const guess = guessLanguage(text.blocks.map((block) => block.text).join(' '), page.lang, stopWords);
  const knowledge: Knowledge = {
    engine,
    facts: () => facts,
    pack: packs.packs.get(guess.lang ?? '') ?? null,
    declaredOtherwise: guess.contradictsDeclared,
  };
  return runToEnd(analysePage(text, knowledge));
}
