/** Reads labelled pages in the corpus format (docs/corpus.md). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashName } from '../../lib/match/hash.ts';

export interface LabelledClaim {
  readonly id: string;
  readonly stance: 'asserts' | 'attributes' | 'denies' | 'asks';
  readonly optional?: boolean;
}
export interface LabelledDifference {
  readonly kind: string;
  readonly claim: string;
  readonly span: string;
  readonly optional?: boolean;
}
export interface LabelledSentence {
  readonly text: string;
  readonly claims: readonly LabelledClaim[];
  readonly differences: readonly LabelledDifference[];
}
export interface LabelledPage {
  readonly id: string;
  readonly lang: string;
  readonly relevance: 'about' | 'mention' | 'other';
  readonly published: string;
  /** The story: pages that retell one another share it and never stand on two sides of a split. */
  readonly topic: string;
  readonly title: string;
  readonly voice?: string;
  readonly blocks: ReadonlyArray<{ readonly type: string; readonly sentences: readonly LabelledSentence[] }>;
  readonly absent: readonly string[];
}

export type Split = 'train' | 'calibrate' | 'held-back';

/** All pages below a folder, in order of their paths. */
export function readCorpus(folder: string): LabelledPage[] {
  const walk = (dir: string): string[] =>
    readdirSync(dir)
      .sort()
      .flatMap((name) => {
        const path = join(dir, name);
        return statSync(path).isDirectory() ? walk(path) : name.endsWith('.json') ? [path] : [];
      });
  return walk(folder)
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as LabelledPage)
    .filter((page) => Array.isArray(page.blocks));
}

/** Which split a page belongs to: decided by its story, so that no retelling leaks. 78 / 11 / 11 %. */
export function splitOf(page: LabelledPage): Split {
  const hash = hashName(page.topic);
  const share = ((hash ^ (hash >>> 15)) >>> 0) % 100;
  return share < 78 ? 'train' : share < 89 ? 'calibrate' : 'held-back';
}
