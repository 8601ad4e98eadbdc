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

const ROOT = join(import.meta.dirname, '..', '..');
export const KINDS = ['party', 'number', 'date', 'negation'] as const;
export type Kind = (typeof KINDS)[number];
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
/** Longer sentences have several predicates: which of them a negation hits is not known. */
const MAX_WORDS = 26;

const N = 'Netfli(?:x|ks(?:owi|em|a|ie)?)';
const F = 'Facebook(?:owi|iem|a|u)?|Meta|Mety|Mecie|Metę|Metą';
const NEGATED =
  /\b(?:not|never|no|nobody|denie[sd]|untrue|false|nicht|nie|kein\w*|niemand|bestreitet|ne|pas|jamais|aucun\w*|non|mai|nessun\w*|nunca|não|ningun\w*|nadie|nenhum\w*|niet|nooit|geen|nigdy|żad\w*|without|ohne|sans|sin|senza|sem|zonder|bez)\b|n[’']t\b|\bn[’']/iu;

/** Finite verbs that carry the claims, and where their negation goes. */
const NEGATION: Readonly<Record<string, ReadonlyArray<readonly [RegExp, string]>>> = {
  en: [
    [
      /\b(had|has|was|were|is|could)\b(?! (?:to|allegedly|claimed|said|an? (?:agreement|contract|deal)))/,
      '$1 never',
    ],
    [/\b(gave|read|sold|joined|handed|let|shared|sent)\b/, 'never $1'],
  ],
  de: [
    [/\b(hatte|war|wurde|konnte|durfte|las|verkaufte|bekam|ist)\b(?= )(?! (?:ich|es|das|dies))/, '$1 nie'],
  ],
  fr: [
    [/(?<![\p{L}’'])(a|ont|avait|avaient)(?= \p{L})/u, 'n’$1 jamais'],
    [/(?<![\p{L}’'])(pouvait|pouvaient|devait)(?= \p{L})/u, 'ne $1 jamais'],
  ],
  es: [
    [
      /(?<!\p{L})(tenía|tuvo|podía|dio|leyó|vendió|compartió|pudo|es|fue|ha|había|debía)(?!\p{L})/u,
      'nunca $1',
    ],
  ],
  it: [[/(?<!\p{L})(ha|aveva|hanno|avrebbe|poteva|è)(?= \p{L})/u, 'non $1 mai']],
  pt: [
    [
      /(?<!\p{L})(tinha|teve|podia|deu|leu|vendeu|partilhou|compartilhou|pôde|é|foi|tem)(?!\p{L})/u,
      'nunca $1',
    ],
  ],
  nl: [[/\b(had|heeft|kon|kreeg|gaf|las|verkocht|moest|is|was)\b/, '$1 nooit']],
  pl: [
    [
      /(?<!\p{L})(miał|mógł|czytał|dał|sprzedał|udostępnił|przekazywał|jest|był|odczytywał|uzyskał)(?!\p{L})/u,
      'nigdy nie $1',
    ],
  ],
};

/** The sentence with one key changed, or `null` where there is none to change. */
export function mutate(kind: Kind, text: string, lang: string): string | null {
  if (kind === 'party') return swapParties(text);
  if (kind === 'number')
    return changed(
      text,
      text.replace(
        /\b(\d{2,3})(?=(?:[.,]\d)?[\s\u00a0]*(?:m\b|million|millón|milion|milhõ|Mio|mln|mi\b|Million|miljoen))/u,
        (figure) => String(Math.round(Number(figure) * 0.6 + 7)),
      ),
    );
  // A dateline says when the page was written.
  if (kind === 'date' && DATELINE.test(text)) return null;
  if (kind === 'date')
    return changed(
      text,
      text.replace(
        /\b20(?:1[1389]|2[034])\b/,
        (year) =>
          ({
            '2011': '2016',
            '2013': '2017',
            '2018': '2015',
            '2019': '2021',
            '2020': '2017',
            '2023': '2019',
            '2024': '2021',
          })[year] ?? year,
      ),
    );
  // A question stays one, negated or not.
  if (NEGATED.test(text) || text.endsWith('?') || text.split(/\s+/).length > MAX_WORDS) return null;
  for (const [verb, negated] of NEGATION[lang] ?? []) if (verb.test(text)) return text.replace(verb, negated);
  return null;
}

/** "Lisboa, 04 abr 2024 – …" */
const DATELINE = /^[^.]{0,40}\b20\d\d\s+[–—-]\s/u;

const changed = (before: string, after: string): string | null => (before === after ? null : after);

/** "Between Netflix and Facebook", "linked the one to the other" say the same either way round. */
const SYMMETRIC =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|tussen|między|both|beide\w*|deux|ambas?|entrambe|obie|link\w*|verkn\w*|reli\w*|vincul\w*|colleg\w*|koppel\w*|połącz\w*|conect\w*)(?!\p{L})|(?:Netflix|Facebook|Meta)(?:,| (?:and|und|et|y|e|en|i)) (?:Netflix|Facebook|Meta)/iu;

/** "A film distributor named Netflix", "la portera, o sea Facebook": swapped, it is another's description and not another's deed. */
const DESCRIBED =
  /(?<!\p{L})(?:namens|named|called|nommée?|appelée?|llamad[oa]|chiamat[oa]|chamad[oa]|genaamd|geheten|o nazwie|o sea|ou seja|cioè|czyli|oftewel|that is)(?!\p{L})/iu;

function swapParties(text: string): string | null {
  if (DESCRIBED.test(text)) return null;
  if (SYMMETRIC.test(text)) return null;
  const one = text.match(new RegExp(`(?<!\\p{L})(?:${N})(?!\\p{L})`, 'gu')) ?? [];
  const other = text.match(new RegExp(`(?<!\\p{L})(?:${F})(?!\\p{L})`, 'gu')) ?? [];
  // One of each, so that the sentence stays one.
  if (one.length !== 1 || other.length !== 1) return null;
  return text
    .replace(one[0] ?? '', '\u0001')
    .replace(other[0] ?? '', 'Netflix')
    .replace('\u0001', 'Facebook');
}

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
          const text = mutate(kind, sentence.text, page.lang);
          if (text === null || (kind === 'negation' && !negatesClaim(text, label.id, page.lang))) continue;
          before ??= run(page);
          const was = shown(before, sentence.text, label.id);
          // What is read as denied or asked is not compared.
          const compared = was.stances[0] === 'asserts' || was.stances[0] === 'attributes';
          if (before.relevance !== 'about' || !was.stances.length || !compared) continue;
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
