/** Compares findings with labels: micro precision and recall of claims, stance, differences, absent records, page relevance. */
import type { Analysis } from '../../lib/check/types.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  /** Those among `fn` on whose sentence nothing of the kind was shown at all: abstained, not mistaken. */
  silent: number;
}
export interface PageScore {
  readonly page: LabelledPage;
  readonly relevance: string;
  readonly claims: Counts;
  /** Claims in sentences that name a company, and in those that name none. */
  readonly named: Counts;
  readonly unnamed: Counts;
  readonly byClaim: Map<string, Counts>;
  readonly differences: Counts;
  readonly byKind: Map<string, Counts>;
  readonly absent: Counts;
  readonly byRecord: Map<string, Counts>;
  stanceRight: number;
  stanceAll: number;
  readonly misses: Miss[];
}
export interface Miss {
  readonly what:
    | 'relevance'
    | 'claim missed'
    | 'claim wrong'
    | 'stance'
    | 'difference missed'
    | 'difference wrong'
    | 'absent missed'
    | 'absent wrong';
  readonly page: string;
  readonly id: string;
  readonly gold?: string;
  readonly got?: string;
  readonly text?: string;
}

export const zero = (): Counts => ({ tp: 0, fp: 0, fn: 0, silent: 0 });
const NAMED = /netfl|facebook|\bmeta\b|messenger/i;
const norm = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function bump(table: Map<string, Counts>, key: string, field: keyof Counts): void {
  const counts = table.get(key) ?? zero();
  counts[field]++;
  table.set(key, counts);
}

/** Scores one page. Sentences are joined by their text; a found piece may span several labelled sentences. */
export function scorePage(page: LabelledPage, analysis: Analysis): PageScore {
  const score: PageScore = {
    page,
    relevance: analysis.relevance,
    claims: zero(),
    named: zero(),
    unnamed: zero(),
    byClaim: new Map(),
    differences: zero(),
    byKind: new Map(),
    absent: zero(),
    byRecord: new Map(),
    stanceRight: 0,
    stanceAll: 0,
    misses: [],
  };
  const miss = (what: Miss['what'], id: string, more: Partial<Miss> = {}): void =>
    void score.misses.push({ what, page: page.id, id, ...more });
  if (analysis.relevance !== page.relevance) miss('relevance', page.relevance, { got: analysis.relevance });
  if (page.relevance !== 'about' && analysis.relevance !== 'about') return score;
  const found = new Map<LabelledSentence, { claims: Map<string, string>; kinds: Set<string> }>();
  const golds = page.blocks.filter((block) => block.type !== 'aside').flatMap((block) => block.sentences);
  const keys = golds.map((gold) => norm(gold.text));
  for (const { sentence, pairings, differences } of analysis.sentences) {
    if (!pairings.length && !differences.length) continue;
    const key = norm(sentence.text);
    const exact = golds.filter((_, i) => keys[i] === key);
    const hits = exact.length
      ? exact
      : golds.filter(
          (_, i) =>
            (keys[i] ?? '').length > 15 && ((keys[i] ?? '').includes(key) || key.includes(keys[i] ?? '')),
        );
    const targets = (carries: (gold: LabelledSentence) => boolean): LabelledSentence[] =>
      exact.length ? exact : hits.length ? [hits.find(carries) ?? (hits[0] as LabelledSentence)] : [];
    const into = (gold: LabelledSentence): { claims: Map<string, string>; kinds: Set<string> } => {
      const entry = found.get(gold) ?? { claims: new Map(), kinds: new Set() };
      found.set(gold, entry);
      return entry;
    };
    for (const pairing of pairings)
      for (const gold of targets((g) => g.claims.some((c) => c.id === pairing.claim)))
        into(gold).claims.set(pairing.claim, pairing.stance);
    for (const difference of differences)
      for (const gold of targets((g) => g.differences.some((d) => d.kind === difference.kind)))
        into(gold).kinds.add(difference.kind);
  }
  for (const gold of golds) {
    const slice = NAMED.test(gold.text) ? score.named : score.unnamed;
    const got = found.get(gold) ?? { claims: new Map<string, string>(), kinds: new Set<string>() };
    const want = page.relevance === 'about' ? gold.claims : [];
    const tally = (id: string, field: keyof Counts): void => {
      score.claims[field]++;
      slice[field]++;
      bump(score.byClaim, id, field);
    };
    for (const claim of want) {
      if (claim.optional) continue;
      const stance = got.claims.get(claim.id);
      if (stance === undefined) {
        tally(claim.id, 'fn');
        if (!got.claims.size) tally(claim.id, 'silent');
        miss('claim missed', claim.id, { text: gold.text });
        continue;
      }
      tally(claim.id, 'tp');
      score.stanceAll++;
      if (stance === claim.stance) score.stanceRight++;
      else miss('stance', claim.id, { gold: claim.stance, got: stance, text: gold.text });
    }
    for (const id of got.claims.keys()) {
      if (want.some((claim) => claim.id === id)) continue;
      tally(id, 'fp');
      miss('claim wrong', id, { text: gold.text });
    }
    const wanted = page.relevance === 'about' ? gold.differences : [];
    for (const kind of new Set(wanted.filter((d) => !d.optional).map((d) => d.kind))) {
      const field = got.kinds.has(kind) ? 'tp' : 'fn';
      score.differences[field]++;
      bump(score.byKind, kind, field);
      if (field === 'fn' && !got.kinds.size) {
        score.differences.silent++;
        bump(score.byKind, kind, 'silent');
      }
      if (field === 'fn')
        miss('difference missed', kind, {
          text: gold.text,
          gold: wanted
            .filter((d) => d.kind === kind)
            .map((d) => `${d.claim}: ${d.span}`)
            .join(' | '),
        });
    }
    for (const kind of got.kinds) {
      if (wanted.some((d) => d.kind === kind)) continue;
      score.differences.fp++;
      bump(score.byKind, kind, 'fp');
      miss('difference wrong', kind, { text: gold.text });
    }
  }
  if (page.relevance === 'about') {
    const got = new Set<string>(analysis.absent);
    const tally = (id: string, field: 'tp' | 'fp' | 'fn'): void => {
      score.absent[field]++;
      bump(score.byRecord, id, field);
      if (field !== 'tp') miss(field === 'fn' ? 'absent missed' : 'absent wrong', id);
    };
    for (const id of page.absent) tally(id, got.has(id) ? 'tp' : 'fn');
    for (const id of got) if (!page.absent.includes(id)) tally(id, 'fp');
  }
  return score;
}

export function f1({ tp, fp, fn }: Omit<Counts, 'silent'>): number {
  return tp + fp + fn ? (2 * tp) / (2 * tp + fp + fn) : 1;
}
export function precision({ tp, fp }: Pick<Counts, 'tp' | 'fp'>): number {
  return tp + fp ? tp / (tp + fp) : 1;
}
export function recall({ tp, fn }: Pick<Counts, 'tp' | 'fn'>): number {
  return tp + fn ? tp / (tp + fn) : 1;
}
/** Share of what should have been found on which nothing was shown at all. */
export function abstention({ tp, fn, silent }: Counts): number {
  return tp + fn ? silent / (tp + fn) : 0;
}
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = zero();
  for (const counts of all) {
    sum.tp += counts.tp;
    sum.fp += counts.fp;
    sum.fn += counts.fn;
    sum.silent += counts.silent;
  }
  return sum;
}
