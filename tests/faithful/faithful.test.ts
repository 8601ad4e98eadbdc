/** Sentences that tell the record rightly, in whatever order of words: a difference shown on one of them is a wrong card. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../lib/check/stance.ts';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import { differencesOf, type Told } from '../support/checks.ts';
import { type Language, packs } from '../support/knowledge.ts';

/** A line: claims with their stances, the page's date, the sentence; what stands before it, if anything, ends with `||`. */
const LINE = /^(\S+) (\d{4}-\d{2}-\d{2}) (?:(.*) \|\| )?(.+)$/;
const STANCES = ['asserts', 'attributes', 'denies', 'questions'];
/** Fewer in a language mean that a file was lost. */
const LEAST = 100;

function readLine(lang: Language, line: string): Told {
  const [, claims = '', published, before, text = ''] = LINE.exec(line) ?? [];
  const told = claims.split(',').map((claim) => claim.split(':') as [string, Stance]);
  for (const [claim, stance] of told)
    if (!CLAIM_IDS.includes(claim) || !STANCES.includes(stance))
      throw new Error(`${lang}.txt: no claim with its stance and a date at the head of “${line}”`);
  return {
    lang,
    text,
    claims: Object.fromEntries(told),
    before: before ? [before] : [],
    ...(published ? { published } : {}),
  };
}

const lines = (lang: string): string[] =>
  readFileSync(join(import.meta.dirname, `${lang}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean);

describe('what tells the record rightly', () => {
  it('is there in every language', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
    expect(files.sort()).toEqual(
      Object.keys(packs)
        .map((lang) => `${lang}.txt`)
        .sort(),
    );
  });

  it.each(Object.keys(packs) as Language[])('shows no difference: %s', (lang) => {
    const sentences = lines(lang).map((line) => readLine(lang, line));
    expect(sentences.length).toBeGreaterThan(LEAST);
    const wrong = sentences.flatMap((told) =>
      differencesOf(told).map(
        ({ kind, claim, span }) =>
          `${kind} on ${claim}: “${told.text.slice(span.start, span.end)}” in: ${told.text}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
