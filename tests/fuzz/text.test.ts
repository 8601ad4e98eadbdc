import { describe, expect } from 'vitest';
import { findAmounts } from '../../lib/text/amounts.ts';
import { cleanText, INVISIBLE, toOriginal } from '../../lib/text/clean.ts';
import { findDates, toIso } from '../../lib/text/dates.ts';
import { foldText } from '../../lib/text/fold.ts';
import { guessLanguage } from '../../lib/text/language.ts';
import { findQuotations } from '../../lib/text/quotations.ts';
import { createSentenceCutter } from '../../lib/text/sentences.ts';
import type { Span } from '../../lib/text/span.ts';
import { cutTokens } from '../../lib/text/tokens.ts';
import { stripInvisible } from '../../lib/view/strip.ts';
import { LANGUAGES, packs, stopWords } from '../support/knowledge.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

const cutters = LANGUAGES.map((lang) => createSentenceCutter(packs[lang]));

function expectInside(spans: readonly Span[], text: string): void {
  for (const { start, end } of spans)
    if (!(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length))
      throw new Error(`span ${start}–${end} in a text of ${text.length}`);
}

function expectInOrder(spans: readonly Span[]): void {
  spans.forEach((span, i) => {
    if (i > 0 && span.start < (spans[i - 1]?.end ?? 0))
      throw new Error(`span ${i} begins before the one before it ends`);
  });
}

const seen = (text: string): string =>
  [...text].filter((char) => !/\s/.test(char) && !INVISIBLE.test(char)).join('');

describe('any text at all', () => {
  property(
    'is cut into sentences that lie in it, in order, and lose nothing but what is not seen',
    300,
    (random) => {
      const text = anyText(random);
      const spans = random.pick(cutters)(text);
      expectInside(spans, text);
      expectInOrder(spans);
      const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
      expect(seen(kept)).toBe(seen(text));
    },
  );

  property('is cut into words that lie in it', 300, (random) => {
    const text = anyText(random);
    const tokens = cutTokens(text);
    expectInside(tokens, text);
    expectInOrder(tokens);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  property('has amounts, dates and quotations that lie in it and have possible values', 300, (random) => {
    const text = anyText(random);
    const tokens = cutTokens(text);
    const pack = packs[random.pick(LANGUAGES)];
    const amounts = findAmounts(text, tokens, pack);
    const dates = findDates(text, tokens, pack.months);
    expectInside([...amounts, ...dates, ...findQuotations(text, random.chance(0.5))], text);
    for (const { value } of amounts)
      if (!Number.isFinite(value) || value < 0) throw new Error(`amount ${value}`);
    for (const date of dates) expect(toIso(date)).toMatch(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d(?:-\d\d)?)$/);
  });

  property('is cleaned of what is invisible, with every offset leading back', 300, (random) => {
    const text = anyText(random);
    const clean = cleanText(text);
    expect(clean.text).not.toMatch(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
    if (clean.map) expect(clean.map.length).toBe(clean.text.length + 1);
    let last = 0;
    for (let i = 0; i <= clean.text.length; i++) {
      const { start } = toOriginal(clean, i, i);
      if (start < last || start > text.length) throw new Error(`offset ${i} leads to ${start} after ${last}`);
      last = start;
    }
  });

  property('is shown without what is invisible, every offset found again', 300, (random) => {
    const text = anyText(random);
    const stripped = stripInvisible(text);
    expect(stripInvisible(stripped.text).text).toBe(stripped.text);
    expect(stripped.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    for (let i = 0; i <= text.length; i++)
      if (stripped.at(i) > stripped.text.length) throw new Error(`offset ${i}`);
  });

  property('is folded once and for all, and has a language or none', 300, (random) => {
    const text = anyText(random, 60);
    expect(foldText(foldText(text))).toBe(foldText(text));
    const { lang, share } = guessLanguage(
      text,
      random.pick([null, 'en', 'sv', '', 'x'.repeat(100), '__proto__']),
      stopWords,
    );
    expect(lang === null || lang in stopWords).toBe(true);
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  });
});
