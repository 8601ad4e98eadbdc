/** A language is files: Swedish, made by following docs/languages.md, is read as soon as its pack is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READ_LANGUAGES } from '../../lib/dossier/types.ts';
import { factsOf } from '../../lib/knowledge/facts.ts';
import { readCorpus } from '../../scripts/corpus/read.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { analyseLabelled } from '../../scripts/eval/run-page.ts';
import { scorePage, sumCounts } from '../../scripts/eval/score.ts';
import { type Packs, readPacks } from '../../scripts/train/examples.ts';
import { getEngine } from '../support/knowledge.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURE = join(ROOT, 'tests', 'fixtures', 'language-sv');
const facts = factsOf(readDossier(join(ROOT, 'assets', 'dossier')));
const eight = readPacks(join(ROOT, 'assets', 'languages'));
const swedish = readPacks(FIXTURE);
const nine: Packs = {
  packs: new Map([...eight.packs, ...swedish.packs]),
  lexicons: new Map([...eight.lexicons, ...swedish.lexicons]),
};
const pages = readCorpus(join(FIXTURE, 'pages'));

describe('packs', () => {
  const all = [...nine.packs.values()];

  it.each(all.map((pack) => [pack.lang, pack] as const))('%s has every concept', (_, pack) => {
    const names = [...new Set(all.flatMap(({ concepts }) => Object.keys(concepts)))].sort();
    expect(Object.keys(pack.concepts).sort()).toEqual(names);
  });

  it.each(all.map((pack) => [pack.lang, pack] as const))('%s shares no frequent word', (_, pack) => {
    const others = all.filter((other) => other !== pack).flatMap(({ stopWords }) => stopWords);
    expect(pack.stopWords.filter((word) => others.includes(word))).toEqual([]);
  });
});

describe('the browser', () => {
  it('loads every pack there is', () => {
    expect([...READ_LANGUAGES].sort()).toEqual([...eight.packs.keys()].sort());
  });

  // The gate is one file without imports: its words stand in it.
  const source = readFileSync(join(ROOT, 'entrypoints', 'gate.ts'), 'utf8');
  const subject = new RegExp(/const SUBJECT =\s*\/(.*)\/i;/.exec(source)?.[1] ?? '$^', 'i');
  it.each([...eight.packs.keys()])(
    '%s: the gate knows the subject on labelled pages about the case',
    (lang) => {
      const about = readCorpus(join(ROOT, 'tests', 'corpus')).filter(
        (page) => page.lang === lang && page.relevance === 'about',
      );
      const text = (page: (typeof about)[number]): string =>
        page.blocks.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join(' ');
      // Some were written to name neither messages nor inboxes.
      const known = about.filter((page) => subject.test(text(page))).length;
      expect(known / about.length).toBeGreaterThan(0.9);
    },
  );
});

describe('Swedish', () => {
  it('is not supported without its pack, and not guessed at', () => {
    for (const page of pages)
      expect(analyseLabelled(page, getEngine(), facts, eight), page.id).toMatchObject({
        lang: null,
        relevance: 'other',
      });
  });

  it('is read with it, with the weights the eight languages taught', () => {
    const scores = pages.map((page) => scorePage(page, analyseLabelled(page, getEngine(), facts, nine)));
    expect(scores.map(({ page, relevance }) => [page.id, relevance])).toEqual(
      pages.map(({ id, relevance }) => [id, relevance]),
    );
    const { tp, fp, fn } = sumCounts(scores.map(({ claims }) => claims));
    expect(tp + fn).toBe(13);
    expect(fp, 'claims that the labels do not have').toBe(0);
    expect(tp, 'claims found').toBeGreaterThanOrEqual(10);
  });
});
