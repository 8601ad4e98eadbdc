/**
 * No regular expression of the product can be made slow by a page: every literal is found by parsing the sources, and a
 * checker proves that its time grows no faster than its text.
 */
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { findRegexes } from './regex-literals.ts';

const { literals, built } = findRegexes(['lib', 'entrypoints', 'components']);
const unique = [...new Map(literals.map((one) => [`/${one.pattern}/${one.flags}`, one])).entries()];

/** What the checker says: `linear` or `constant`, or what is wrong with it. */
async function growthOf(pattern: string, flags: string): Promise<string> {
  // By proof only: the checker's other way times what it finds, and errs on a busy machine.
  const result = await check(pattern, flags, { checker: 'automaton', timeout: 50_000 });
  if (result.status === 'unknown') return `not proven: ${result.error.kind}`;
  if (result.status === 'vulnerable')
    return `${result.complexity.summary}, for instance with ${result.attack.pattern}`;
  return result.complexity.type === 'linear' ? 'linear' : 'constant';
}

describe('regular expressions', () => {
  it('are found, and none is built from text', () => {
    expect(unique.length).toBeGreaterThan(100);
    expect(built).toEqual([]);
  });

  it.each([
    ['^(a+)+$', ''],
    ['^(?:\\w*)*x$', 'u'],
    ['(?:[a-z]+\\s*)+$', 'i'],
    ['\\s+$', ''],
    ['(\\p{L}+)\\s+\\p{Lu}\\.$', 'u'],
    ['max[a-z]*l+[a-z]*n$', ''],
  ])('the checker knows a bad one when it sees it: %s', async (pattern, flags) => {
    expect(await growthOf(pattern, flags)).toMatch(/exponential|polynomial/);
  });

  it.each(unique)('%s grows no faster than its text', async (_, { pattern, flags }) => {
    expect(await growthOf(pattern, flags)).toMatch(/^(?:linear|constant)$/);
  });
});
