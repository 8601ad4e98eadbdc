/** Turns labelled pages into what the engine sees of them, with the labels beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, lexiconOf } from '../../lib/knowledge/lexicon.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { buildContexts, type Context } from '../../lib/match/context.ts';
import { type Reading, readSentences, type Sentence } from '../../lib/match/reading.ts';
import type { BlockKind } from '../../lib/extract/index.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';

export interface Row {
  readonly page: LabelledPage;
  readonly gold: LabelledSentence;
  readonly reading: Reading;
  readonly context: Context;
}

export interface Packs {
  readonly packs: ReadonlyMap<string, LanguagePack>;
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}

export function readPacks(folder: string): Packs {
  const packs = new Map<string, LanguagePack>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const pack = JSON.parse(readFileSync(join(folder, file), 'utf8')) as LanguagePack;
    packs.set(pack.lang, pack);
  }
  return { packs, lexicons: new Map([...packs].map(([lang, pack]) => [lang, lexiconOf(pack)])) };
}

/** The sentences of a page outside its asides, read in context; cut as labelled. */
export function readLabelled(page: LabelledPage, { packs, lexicons }: Packs): Row[] {
  const pack = packs.get(page.lang);
  const lexicon = lexicons.get(page.lang);
  if (!pack || !lexicon) return [];
  const sentences: Sentence[] = [];
  const golds: LabelledSentence[] = [];
  page.blocks.forEach((block, b) => {
    if (block.type === 'aside') return;
    let start = 0;
    for (const gold of block.sentences) {
      sentences.push({
        index: sentences.length,
        block: b,
        kind: block.type as BlockKind,
        start,
        end: start + gold.text.length,
        text: gold.text,
      });
      golds.push(gold);
      start += gold.text.length + 1;
    }
  });
  const readings = readSentences(sentences, pack, lexicon);
  const contexts = buildContexts(readings);
  return readings.flatMap((reading, i) => {
    const gold = golds[i];
    const context = contexts[i];
    return gold && context ? [{ page, gold, reading, context }] : [];
  });
}
