/**
 * No regular expression of the product can be made slow by a page. Every literal is found by parsing the sources, taken
 * apart, and fed with what its own parts repeat: time must stay in proportion. The few that are slow by their shape may
 * only ever see short texts, and are named here with the most they see.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { describe, expect, it } from 'vitest';
import { findRegexes, type RegexLiteral } from './regex-literals.ts';

const { literals, built } = findRegexes(['lib', 'entrypoints', 'components']);
const unique = [...new Map(literals.map((one) => [`/${one.pattern}/${one.flags}`, one])).entries()];

/** Beginnings of literals that see at most so many characters, because whoever calls them cuts the text before. */
const SHORT: ReadonlyArray<readonly [path: string, beginning: string, characters: number]> = [
  ['lib/extract/page-facts.ts', '(?:…|\\.\\.\\.|\\[…\\]', 160],
  ['lib/text/amounts.ts', '(?:over|more than', 24],
  ['lib/text/amounts.ts', '^\\.?[\\s-]*(?:\\p{L}+\\s+)?', 24],
  ['lib/text/amounts.ts', '(?:US\\$|[$€£]|\\b(?:USD', 24],
  ['lib/text/sentences.ts', '(\\p{L}+)\\s+\\p{Lu}\\.$', 120],
];
const shortOf = ({ path, pattern }: RegexLiteral): number | null =>
  SHORT.find(([where, beginning]) => where === path && pattern.startsWith(beginning))?.[2] ?? null;

/** More repetitions than this count as endless. */
const ENDLESS = 100;
const LENGTH = 30_000;
const MILLISECONDS = 40;

const parse = ({ pattern, flags }: RegexLiteral): AST.Pattern =>
  new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, {
    unicode: /[uv]/.test(flags),
    unicodeSets: flags.includes('v'),
  });

const isEndless = (node: AST.Node): node is AST.Quantifier =>
  node.type === 'Quantifier' && node.max > ENDLESS;

/** Endless repetitions inside an endless repetition that has nothing fixed around them: exponential. */
function nested(pattern: AST.Pattern): string[] {
  const found: string[] = [];
  const stack: AST.Quantifier[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (!isEndless(node)) return;
      if (stack.length && !hasFixedEdge(stack.at(-1) as AST.Quantifier)) found.push(stack.at(-1)?.raw ?? '');
      stack.push(node);
    },
    onQuantifierLeave(node) {
      if (isEndless(node)) stack.pop();
    },
  });
  return found;
}

/** Whether every round of a repetition takes a character that its inner repetition cannot take. */
function hasFixedEdge(quantifier: AST.Quantifier): boolean {
  const { element } = quantifier;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return true;
  return element.alternatives.every(({ elements }) => {
    const inner = elements.filter(isEndless).map(({ element: one }) => one.raw);
    const edge = elements.find(
      (one) => one.type === 'Character' || one.type === 'CharacterSet' || one.type === 'CharacterClass',
    );
    return inner.length === 0 || (edge !== undefined && !inner.includes(edge.raw));
  });
}

/** A text that a part of an expression matches: the first way through it. */
function sample(node: AST.Node): string {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return sample(node.alternatives[0] as AST.Alternative);
    case 'Alternative':
      return node.elements.map(sample).join('');
    case 'Quantifier':
      return sample(node.element).repeat(Math.min(node.max, Math.max(1, node.min)));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
      return CANDIDATES.find((char) => new RegExp(`^${node.raw}$`, 'u').test(char)) ?? 'a';
    default:
      return '';
  }
}
const CANDIDATES = [
  'a',
  'l',
  ' ',
  '1',
  'A',
  '.',
  '-',
  '"',
  '’',
  '”',
  '»',
  ')',
  '\u0301',
  '\n',
  '…',
  '$',
  '[',
  '\u200b',
  'е',
  'é',
];

/** Texts made to be slow: what every repetition repeats, in the place where it stands and by itself, then a wrong end. */
function attacks(pattern: AST.Pattern, length: number): string[] {
  const pumps = new Set(['a', ' ', '1', 'a ', '. ', '.', '“', ')', 'l', 'A']);
  const heads = new Set(['']);
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (!isEndless(node)) return;
      pumps.add(sample(node.element));
      const { parent } = node;
      if (parent.type === 'Alternative') {
        const before = parent.elements.slice(0, parent.elements.indexOf(node)).map(sample).join('');
        heads.add(before);
        pumps.add(before + sample(node.element));
        pumps.add(sample(parent));
      }
    },
    onAlternativeEnter(node) {
      if (node.parent.type === 'Pattern' || node.elements.length > 1) pumps.add(sample(node));
    },
  });
  const texts: string[] = [];
  for (const pump of pumps)
    for (const head of heads)
      if (pump)
        for (const tail of ['', '\u0000', 'a\u0000'])
          texts.push(head + pump.repeat(Math.ceil(length / pump.length)) + tail);
  return texts;
}

const now = (): number => process.threadCpuUsage().user / 1000;

/** Longest time an expression takes for one of its attacks: short ones first, so that a bad one fails instead of hanging. */
function worst(literal: RegexLiteral, length: number): { milliseconds: number; text: string } {
  let most = { milliseconds: 0, text: '' };
  for (const part of [26, 500, 4_000].filter((one) => one < length).concat(length)) {
    most = worstAt(literal, part);
    const limit = part < 1_000 && part < length ? MILLISECONDS / 4 : MILLISECONDS;
    if (most.milliseconds > limit)
      return { ...most, milliseconds: Math.max(most.milliseconds, MILLISECONDS + 1) };
  }
  return most;
}

function worstAt(literal: RegexLiteral, length: number): { milliseconds: number; text: string } {
  const expression = new RegExp(literal.pattern, literal.flags);
  let most = { milliseconds: 0, text: '' };
  for (const text of attacks(parse(literal), length)) {
    const started = now();
    // As in the product: global ones look for every match.
    if (expression.global) for (const _ of text.matchAll(expression));
    else expression.test(text);
    expression.lastIndex = 0;
    const milliseconds = now() - started;
    if (milliseconds > most.milliseconds) most = { milliseconds, text: text.slice(0, 60) };
    if (milliseconds > MILLISECONDS) break;
  }
  return most;
}

describe('regular expressions', () => {
  it('are found, and none is built from text', () => {
    expect(unique.length).toBeGreaterThan(100);
    expect(built).toEqual([]);
  });

  it('the checker knows a bad one when it sees it', () => {
    const bad = (pattern: string): RegexLiteral => ({ path: '', pattern, flags: 'u' });
    for (const pattern of ['^(a+)+$', '^(?:\\w*)*x$', '(?:[a-z]+\\s*)+$'])
      expect(nested(parse(bad(pattern))), pattern).not.toEqual([]);
    for (const [pattern, length] of [
      ['\\s+$', 20_000],
      ['(\\p{L}+)\\s+\\p{Lu}\\.$', 20_000],
      ['max[a-z]*l+[a-z]*n$', 2_000],
    ] as const)
      expect(worst(bad(pattern), length).milliseconds, pattern).toBeGreaterThan(MILLISECONDS);
    expect(nested(parse(bad('(?:[.,]\\d+)+')))).toEqual([]);
  });

  it.each(unique)('%s repeats nothing endless endlessly', (_, literal) => {
    expect(nested(parse(literal))).toEqual([]);
  });

  it.each(unique.filter(([, literal]) => shortOf(literal) === null))(
    `%s takes ${LENGTH} characters made against it in ${MILLISECONDS} ms`,
    (_, literal) => {
      let found = worst(literal, LENGTH);
      for (let again = 0; again < 3 && found.milliseconds > MILLISECONDS; again++)
        found = worst(literal, LENGTH);
      expect(found.milliseconds, found.text).toBeLessThanOrEqual(MILLISECONDS);
    },
  );

  it('those that only see short texts are fast on what they see, and are still there', () => {
    const known = literals.filter((literal) => shortOf(literal) !== null);
    expect(new Set(known.map(({ path, pattern }) => `${path} ${pattern}`)).size).toBe(SHORT.length);
    for (const literal of known)
      expect(worst(literal, shortOf(literal) ?? 0).milliseconds, literal.pattern).toBeLessThan(5);
  });
});
