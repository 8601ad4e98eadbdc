/** What the scorecard says: figures of the engine and of the baselines on labelled pages, each with its interval. */
import { DIFFERENCE_KINDS } from '../../lib/check/types.ts';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import type { LabelledPage } from '../corpus/read.ts';
import type { BaselineResult } from '../eval/baselines.ts';
import {
  abstention,
  type Counts,
  f1,
  type PageScore,
  precision,
  recall,
  sumCounts,
  zero,
} from '../eval/score.ts';
import { bootstrap, drawPages, type Interval } from './intervals.ts';

export interface Figure extends Interval {
  readonly value: number;
}

/** One line of a table of claims or differences. */
export interface Line {
  readonly name: string;
  /** Labels there are to find. */
  readonly labels: number;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  readonly abstention: Figure;
}

export interface PageLine {
  readonly name: string;
  readonly about: number;
  readonly untouched: number;
  /** Pages that must stay untouched and did. */
  readonly kept: Figure;
  /** Pages about the case that were recognised. */
  readonly recognised: Figure;
}

export interface Scorecard {
  readonly pages: readonly LabelledPage[];
  readonly pageLines: readonly PageLine[];
  readonly claimsByLanguage: readonly Line[];
  readonly claims: readonly Line[];
  readonly differencesByLanguage: readonly Line[];
  readonly differences: readonly Line[];
  readonly stance: Figure;
  readonly absent: Line;
  readonly baselines: ReadonlyArray<{
    readonly name: string;
    readonly floor: number;
    readonly lines: readonly Line[];
  }>;
}

/** Name of the line that sums up all pages. */
export const ALL = 'all';

/** @throws Error when there are no pages. */
export function measure(scores: readonly PageScore[], baselines: readonly BaselineResult[]): Scorecard {
  if (!scores.length) throw new Error('There are no pages to score.');
  const draws = drawPages(scores.length);
  const figure = <Row>(rows: readonly Row[], of: (rows: readonly Row[]) => number): Figure => ({
    value: of(rows),
    ...bootstrap(rows, rows.length === scores.length ? draws : drawPages(rows.length), of),
  });
  const line = (name: string, rows: readonly Counts[]): Line => {
    const { tp, fn } = sumCounts(rows);
    const of = (measure: (counts: Counts) => number): Figure =>
      figure(rows, (all) => measure(sumCounts(all)));
    return {
      name,
      labels: tp + fn,
      precision: of(precision),
      recall: of(recall),
      f1: of(f1),
      abstention: of(abstention),
    };
  };
  const languages = [...new Set(scores.map(({ page }) => page.lang))].sort();
  const perLanguage = <T>(make: (name: string, rows: readonly PageScore[]) => T): T[] => [
    ...languages.map((lang) =>
      make(
        lang,
        scores.filter(({ page }) => page.lang === lang),
      ),
    ),
    make(ALL, scores),
  ];
  const pick = (of: (score: PageScore) => Counts) => (name: string, rows: readonly PageScore[]) =>
    line(name, rows.map(of));
  const table = (ids: readonly string[], of: (score: PageScore) => ReadonlyMap<string, Counts>): Line[] =>
    ids
      .map((id) =>
        line(
          id,
          scores.map((score) => of(score).get(id) ?? zero()),
        ),
      )
      .filter(({ labels }) => labels);
  return {
    pages: scores.map(({ page }) => page),
    pageLines: perLanguage((name, rows) => pageLine(name, rows, figure)),
    claimsByLanguage: perLanguage(pick((score) => score.claims)),
    claims: table(CLAIM_IDS, (score) => score.byClaim),
    differencesByLanguage: perLanguage(pick((score) => score.differences)),
    differences: table([...DIFFERENCE_KINDS].sort(), (score) => score.byKind),
    stance: figure(
      scores,
      share(
        (score) => score.stanceRight,
        (score) => score.stanceAll,
      ),
    ),
    absent: line(
      'absent records',
      scores.map((score) => score.absent),
    ),
    baselines: baselines.map(({ name, floor, byPage }) => ({
      name,
      floor,
      lines: perLanguage(pick(({ page }) => byPage.get(page) ?? zero())),
    })),
  };
}

function pageLine(
  name: string,
  rows: readonly PageScore[],
  figure: <Row>(rows: readonly Row[], of: (rows: readonly Row[]) => number) => Figure,
): PageLine {
  const isAbout = ({ page }: PageScore): boolean => page.relevance === 'about';
  return {
    name,
    about: rows.filter(isAbout).length,
    untouched: rows.filter((row) => !isAbout(row)).length,
    kept: figure(
      rows,
      share(
        (row) => Number(!isAbout(row) && row.relevance !== 'about'),
        (row) => Number(!isAbout(row)),
      ),
    ),
    recognised: figure(
      rows,
      share(
        (row) => Number(isAbout(row) && row.relevance === 'about'),
        (row) => Number(isAbout(row)),
      ),
    ),
  };
}

function share(
  part: (row: PageScore) => number,
  whole: (row: PageScore) => number,
): (rows: readonly PageScore[]) => number {
  const sum = (rows: readonly PageScore[], of: (row: PageScore) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  // Of nothing, nothing is wrong: as precision and recall see it.
  return (rows) => (sum(rows, whole) ? sum(rows, part) / sum(rows, whole) : 1);
}
