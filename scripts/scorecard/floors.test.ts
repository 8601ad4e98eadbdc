import { describe, expect, it } from 'vitest';
import type { LabelledPage } from '../corpus/read.ts';
import { type Counts, type PageScore, zero } from '../eval/score.ts';
import { compareWithFloors, raiseFloors } from './floors.ts';
import { measure, type Scorecard } from './measure.ts';
import { writeScorecard } from './write.ts';

const page = (id: string, relevance: LabelledPage['relevance']): LabelledPage => ({
  id,
  lang: id.slice(0, 2),
  relevance,
  published: '2024-04-03',
  topic: id,
  title: id,
  blocks: [],
  absent: [],
});

function score(of: LabelledPage, judged: string, claims: Partial<Counts>): PageScore {
  const counts = { ...zero(), ...claims };
  return {
    page: of,
    relevance: judged,
    claims: counts,
    named: zero(),
    unnamed: zero(),
    byClaim: new Map([['messages-sold', counts]]),
    differences: zero(),
    byKind: new Map(),
    absent: zero(),
    byRecord: new Map(),
    stanceRight: counts.tp,
    stanceAll: counts.tp,
    misses: [],
  };
}

/** Two pages about the case, one that is not: `found` of twelve labels are found, two of the others silently missed. */
function cardWith(found: number): Scorecard {
  return measure(
    [
      score(page('en-1', 'about'), 'about', { tp: found, fn: 12 - found, fp: 3, silent: 2 }),
      score(page('de-1', 'about'), 'mention', {}),
      score(page('de-2', 'other'), 'other', {}),
    ],
    [],
  );
}

describe('the scorecard', () => {
  it('counts what was shown, missed and left alone', () => {
    const [claim] = cardWith(9).claims;
    expect(claim?.labels).toBe(12);
    expect(claim?.precision.value).toBe(9 / 12);
    expect(claim?.recall.value).toBe(9 / 12);
    expect(claim?.abstention.value).toBe(2 / 12);
  });

  it('tells pages recognised from pages kept untouched', () => {
    const all = cardWith(9).pageLines.find(({ name }) => name === 'all');
    expect([all?.about, all?.untouched, all?.recognised.value, all?.kept.value]).toEqual([2, 1, 0.5, 1]);
  });

  it('lists its pages and is the same text every time', () => {
    expect(writeScorecard(cardWith(9))).toBe(writeScorecard(cardWith(9)));
    expect(writeScorecard(cardWith(9))).toContain('| de | 1 | 2 |');
  });
});

describe('floors', () => {
  const floors = raiseFloors(cardWith(9), {});

  it('stand a little below what was measured; where there is little to measure there is none', () => {
    expect(floors['claims, all: F1']).toBe(63);
    expect(floors['pages, all: recognised']).toBeUndefined();
  });

  it('hold', () => {
    expect(compareWithFloors(cardWith(9), floors)).toEqual([]);
    expect(compareWithFloors(cardWith(6), floors)).toContain('claims, all: F1: 57.1, the floor is 63');
  });

  it('are not lowered by a worse engine, and follow a better one', () => {
    expect(raiseFloors(cardWith(5), floors)).toEqual(floors);
    expect(raiseFloors(cardWith(11), floors)['claims, all: F1']).toBeGreaterThan(63);
  });

  it('miss a figure that is no longer measured', () => {
    expect(compareWithFloors(cardWith(9), { 'claims, sv: F1': 10 })).toEqual([
      'claims, sv: F1: has a floor (10) but is no longer measured',
    ]);
  });
});
