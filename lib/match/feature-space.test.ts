import { describe, expect, it } from 'vitest';
import { getEngine } from '../../tests/support/knowledge.ts';
import { FeatureSpace } from './feature-space.ts';

const space = new FeatureSpace(['ACCESS', 'FACEBOOK', 'GIVE', 'NETFLIX', 'STREAMER', 'THAT']);
const idOf = (name: string): number => space.conceptOf(name)?.id ?? -1;

describe('families', () => {
  const { space: shipped, concepts } = getEngine();

  it('are concepts among the others, by names that no concept has', () => {
    const read = shipped.conceptOf('READ');
    expect(shipped.conceptOf('SPY')?.family).toBe(read?.family);
    expect(shipped.nameOf(shipped.single('c', read?.family ?? -1))).toBe('c:LOOK');
    for (const concept of concepts) expect(shipped.conceptOf(concept)?.id).not.toBe(read?.family);
  });

  it('are in what is told of a sentence, and stand for their members there', () => {
    const place = (name: string): number => shipped.conceptOf(name)?.id ?? -1;
    const [look = -1, not = -1] = ['READ', 'NEVER'].map((name) => shipped.conceptOf(name)?.family);
    const pair = shipped.pair(look, not);
    expect(shipped.nameOf(pair)).toBe('LOOK+NOT');
    expect(shipped.conceptsOf(pair)).toEqual(
      expect.arrayContaining(['READ', 'SPY', 'NEG', 'NEVER'].map(place)),
    );
    expect(shipped.conceptsOf(pair)).not.toContain(look);
    expect(shipped.conceptsOf(shipped.single('p', look))).toEqual([]);
    expect(shipped.conceptsOf(shipped.word('netflix'))).toEqual([]);
    const order = (name: string): number => shipped.conceptOf(name)?.order ?? -1;
    expect(shipped.conceptsOf(shipped.inOrder(order('N'), order('GIVE')))).toEqual([
      place('NETFLIX'),
      place('GIVE'),
    ]);
  });
});

describe('numbers of features', () => {
  it('are the same for names of the same', () => {
    expect(idOf('STREAMER')).toBe(idOf('NETFLIX'));
    expect(idOf('N')).toBe(idOf('NETFLIX'));
    expect(idOf('FACEBOOK')).not.toBe(idOf('NETFLIX'));
  });

  it('tell pairs apart by their members, not by who comes first', () => {
    expect(space.pair(idOf('GIVE'), idOf('ACCESS'))).toBe(space.pair(idOf('ACCESS'), idOf('GIVE')));
    const order = (name: string): number => space.conceptOf(name)?.order ?? -1;
    expect(space.inOrder(order('NETFLIX'), order('GIVE'))).not.toBe(
      space.inOrder(order('GIVE'), order('NETFLIX')),
    );
  });

  it('read as what they stand for', () => {
    expect(space.nameOf(space.single('c', idOf('ACCESS')))).toBe('c:ACCESS');
    expect(space.nameOf(space.single('a', idOf('STREAMER')))).toBe('a:N');
    expect(space.nameOf(space.pair(idOf('GIVE'), idOf('ACCESS')))).toBe('ACCESS+GIVE');
    const give = space.conceptOf('GIVE')?.order ?? -1;
    expect(space.nameOf(space.inOrder(space.conceptOf('F')?.order ?? -1, give))).toBe('F>GIVE');
    expect(space.nameOf(space.word('netflixes'))).toBe('w:netfli');
  });

  it('are none for figures, and for concepts that nobody trained', () => {
    expect(space.word('2024')).toBe(-1);
    expect(space.conceptOf('NEWCOMER')).toBeUndefined();
  });

  it('of concepts never meet, in the list that is shipped', () => {
    const { space: shipped, concepts } = getEngine();
    const known = concepts.map((name) => shipped.conceptOf(name)).filter((concept) => concept !== undefined);
    const ids = new Set<number>();
    const singles = [...new Set(known.map(({ id }) => id))];
    for (const role of ['c', 'r', 'p', 'a'] as const)
      for (const id of singles) ids.add(shipped.single(role, id));
    for (const a of singles) for (const b of singles) if (a < b) ids.add(shipped.pair(a, b));
    const orders = [...new Set(known.map(({ order }) => order))].filter((order) => order >= 0);
    for (const a of orders) for (const b of orders) ids.add(shipped.inOrder(a, b));
    const n = singles.length;

    expect(ids.size).toBe(4 * n + (n * (n - 1)) / 2 + orders.length ** 2);
    expect(Math.max(...ids)).toBeLessThan(shipped.dense);
  });
});
