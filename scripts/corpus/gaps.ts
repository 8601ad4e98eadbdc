/**
 * npm run gaps -- --lang xx [--corpus DIR]: labelled sentences in which no key concept of a claim was found, with the concepts that
 * were. What the lexicon of a language lacks. Never shows held-back pages.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLAIM_KEYS } from '../../lib/match/claim-keys.ts';
import { readLabelled, readPacks } from '../train/examples.ts';
import { readCorpus, splitOf } from './read.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({
  options: { lang: { type: 'string' }, corpus: { type: 'string' }, claim: { type: 'string' } },
});
const packs = readPacks(join(root, 'assets', 'languages'));
const pages = readCorpus(options.corpus ?? join(root, 'tests', 'corpus')).filter(
  (page) => page.lang === options.lang && (options.corpus || splitOf(page) !== 'held-back'),
);
let all = 0;
let without = 0;
for (const { page, gold, reading, context } of pages.flatMap((page) => readLabelled(page, packs))) {
  const marked = reading.tokens.map((token, i) => {
    const here = reading.hits.filter((hit) => hit.first === i).map((hit) => hit.concept);
    return here.length ? `${token.text}{${here.join(',')}}` : token.text;
  });
  for (const label of gold.claims) {
    if (label.optional || (options.claim && label.id !== options.claim)) continue;
    all++;
    const keys = CLAIM_KEYS.find((claim) => claim.id === label.id)?.keys ?? [];
    const found = keys.filter((key) => reading.concepts.has(key) || context.references.has(key));
    if (found.length > (keys.length > 4 ? 1 : 0)) continue;
    without++;
    console.log(
      `${page.id} ${label.id} (${label.stance}) has [${found.join(' ')}] of [${keys.join(' ')}]\n   ${marked.join(' ')}`,
    );
  }
}
console.log(`${without} of ${all} labels have at most one key concept`);
