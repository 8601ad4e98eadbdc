/**
 * node tests/fuzz/mutations.ts [--list KIND]
 * Changes one hard key of a labelled sentence — a party, a number, a date, a negation — and looks at what the engine makes of
 * it: the pairing must go, or its stance or its differences must change. Prints a table, and with --list the silent survivors.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Analysis } from '../../lib/check/types.ts';
import { type LabelledPage, readCorpus, splitOf } from '../../scripts/corpus/read.ts';
import { analyseLabelled } from '../../scripts/eval/run-page.ts';
import { CLAIM_KEYS } from '../../lib/match/claim-keys.ts';
import { cutTokens } from '../../lib/text/tokens.ts';
import { readPacks } from '../../scripts/train/examples.ts';
import { getEngine, getFacts } from '../support/knowledge.ts';
import { KINDS, type Kind, mutate } from './mutate.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export type Outcome = 'gone' | 'stance' | 'difference' | 'silent';

export interface Mutation {
  readonly kind: Kind;
  readonly lang: string;
  readonly claim: string;
  readonly before: string;
  readonly after: string;
  readonly outcome: Outcome;
}

/** Claims that turn on who, on how much, on when, on whether. */
const CLAIMS: Readonly<Record<Kind, ReadonlySet<string>>> = {
  party: new Set([
    'inbox-api-programmatic-access',
    'netflix-read-messages',
    'meta-shared-messages-with-netflix',
    'messages-sold',
    'report-every-two-weeks',
    'annual-ad-spend-figures',
    'ad-spend-hundreds-of-millions',
  ]),
  number: new Set(['watch-budget-cut-750m', 'annual-ad-spend-figures', 'prior-privacy-penalties']),
  date: new Set([
    'lawsuit-filing-and-unsealing-dates',
    'hastings-board-seat',
    'messenger-e2ee-default',
    'titan-api-access',
    'prior-nyt-2018-report',
    'watch-budget-cut-750m',
  ]),
  negation: new Set([
    'inbox-api-programmatic-access',
    'netflix-read-messages',
    'meta-shared-messages-with-netflix',
    'messages-sold',
    'report-every-two-weeks',
    'netflix-as-defendant',
    'hastings-board-seat',
    'read-write-delete-access',
    'official-investigation',
    'titan-api-access',
    'watch-ended-for-netflix',
    'data-sharing-ad-targeting',
    'special-relationship',
    'api-agreements-confidential',
    'hastings-executive-contacts',
  ]),
};
/** As which difference the changed key is shown; a negation turns the stance. */
const SHOWN_AS: Readonly<Record<Kind, string | null>> = {
  party: 'direction',
  number: 'amount',
  date: 'date',
  negation: null,
};
const packs = readPacks(join(ROOT, 'assets', 'languages'));
const run = (page: LabelledPage): Analysis => analyseLabelled(page, getEngine(), getFacts(), packs);

/** What the engine shows for the sentences that hold a text. */
function shown(analysis: Analysis, text: string, claim: string): { stances: string[]; differences: string } {
  const own = analysis.sentences.filter(
    ({ sentence }) => text.includes(sentence.text) || sentence.text.includes(text),
  );
  return {
    stances: own.flatMap(({ pairings }) =>
      pairings.filter((one) => one.claim === claim).map(({ stance }) => stance),
    ),
    differences: own
      .flatMap(({ sentence, differences }) =>
        differences
          .map(({ kind, span }) => `${kind}:${sentence.text.slice(span.start, span.end)}`)
          .filter((one) => one),
      )
      .map((one) => one.split(':')[0])
      .sort()
      .join(),
  };
}

/** Words between a negation and what a claim turns on, in one clause: further away it negates something else. */
const NEGATION_WORDS = 5;

/** Whether the negation put into a sentence stands with what the claim turns on, or the whole sentence hangs on those before. */
function negatesClaim(text: string, claim: string, lang: string): boolean {
  const keys = CLAIM_KEYS.find(({ id }) => id === claim)?.keys ?? [];
  const lexicon = packs.lexicons.get(lang);
  const clauses = text.split(/[,;:()–—“”„«»"]/);
  const turning = lexicon ? keys.filter((key) => lexicon.conceptsIn(text).has(key)).slice(0, 2) : [];
  return clauses.some((clause) => {
    const hits = lexicon?.find(cutTokens(clause)) ?? [];
    // "Never admitted that …" denies the admission, not what was admitted.
    const admitted = hits.filter(({ concept }) => concept === 'ADMIT');
    const never = hits.filter(
      (hit) =>
        hit.concept === 'NEVER' &&
        !admitted.some(({ first, last }) => first <= hit.first && hit.last <= last),
    );
    if (!turning.length) return never.length > 0;
    return never.some((no) =>
      hits.some(
        ({ concept, first, last }) =>
          turning.includes(concept) && Math.max(first - no.last, no.first - last) <= NEGATION_WORDS,
      ),
    );
  });
}

/** Every labelled sentence that can be changed so, `most` of a kind and language. */
export function mutateAll(most: number): Mutation[] {
  // Pages held back for scoring stay unread.
  const pages = readCorpus(join(ROOT, 'tests', 'corpus')).filter(
    (page) => page.relevance === 'about' && splitOf(page) !== 'held-back',
  );
  const counts = new Map<string, number>();
  const found: Mutation[] = [];
  for (const page of pages) {
    let before: Analysis | null = null;
    page.blocks.forEach((block, b) => {
      if (block.type !== 'p') return;
      block.sentences.forEach((sentence, s) => {
        for (const kind of KINDS) {
          const label = sentence.claims.find(
            ({ id, stance, optional }) =>
              CLAIMS[kind].has(id) && !optional && (stance === 'asserts' || stance === 'attributes'),
          );
          const key = `${kind} ${page.lang}`;
          if (!label || (counts.get(key) ?? 0) >= most) continue;
          if (kind !== 'negation' && sentence.differences.length) continue;
          // What calls something wrong itself is left alone.
          if (packs.lexicons.get(page.lang)?.conceptsIn(sentence.text).has('CORRECTION')) continue;
          const text = mutate(kind, sentence.text, page.lang);
          if (text === null || (kind === 'negation' && !negatesClaim(text, label.id, page.lang))) continue;
          before ??= run(page);
          const was = shown(before, sentence.text, label.id);
          // What is read as denied or asked is not compared.
          const compared = was.stances[0] === 'asserts' || was.stances[0] === 'attributes';
          if (before.relevance !== 'about' || !was.stances.length || !compared) continue;
          // Where the same kind is shown already, one more of it cannot be seen.
          const shownAs = SHOWN_AS[kind];
          if (shownAs && was.differences.split(',').includes(shownAs)) continue;
          const blocks = page.blocks.map((one, i) =>
            i === b
              ? { ...one, sentences: one.sentences.map((other, k) => (k === s ? { ...other, text } : other)) }
              : one,
          );
          const is = shown(run({ ...page, blocks }), text, label.id);
          const outcome: Outcome = !is.stances.length
            ? 'gone'
            : is.stances[0] !== was.stances[0]
              ? 'stance'
              : is.differences !== was.differences
                ? 'difference'
                : 'silent';
          counts.set(key, (counts.get(key) ?? 0) + 1);
          found.push({ kind, lang: page.lang, claim: label.id, before: sentence.text, after: text, outcome });
        }
      });
    });
  }
  return found;
}

/** Rows of a table: by kind, and by kind and claim. */
export function tabulate(mutations: readonly Mutation[], by: (mutation: Mutation) => string): string {
  const rows = [...new Set(mutations.map(by))].sort().map((name) => {
    const own = mutations.filter((one) => by(one) === name);
    const count = (outcome: Outcome): string =>
      String(own.filter((one) => one.outcome === outcome).length).padStart(11);
    return `${name.padEnd(52)}${String(own.length).padStart(7)}${count('gone')}${count('stance')}${count('difference')}${count('silent')}`;
  });
  return [
    `${'changed'.padEnd(52)}${'tried'.padStart(7)}${['gone', 'stance', 'difference', 'silent'].map((name) => name.padStart(11)).join('')}`,
    ...rows,
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { list: { type: 'string' }, most: { type: 'string', default: '60' } },
  });
  const mutations = mutateAll(Number(values.most));
  console.log(
    `${tabulate(mutations, ({ kind }) => kind)}\n\n${tabulate(mutations, ({ kind, claim }) => `${kind} ${claim}`)}\n\n${tabulate(mutations, ({ kind, lang }) => `${kind} ${lang}`)}`,
  );
  for (const one of mutations)
    if (values.list === one.kind && one.outcome === 'silent')
      console.log(`\n${one.lang} ${one.claim}\n  ${one.before}\n  ${one.after}`);
}
