/** Sentences with their claims, a line each, in one file a language: `tests/faithful` and `tests/departing`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stance, STANCES } from '../../lib/check/stance.ts';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import type { Told } from './checks.ts';
import type { Language } from './knowledge.ts';

export interface ToldLine {
  readonly told: Told;
  /** `kind@claim` of each difference there must be. */
  readonly expected: readonly string[];
}

/** Claims with their stances, the page's date, the sentence with those before it. */
const LINE = /^(\S+) (\d{4}-\d{2}-\d{2}) (.+)$/;
const BEFORE = ' || ';
const EXPECTED = ' => ';

/** @throws {Error} naming the line, when it is not in the format or its claims are none. */
export function readToldLines(folder: string, lang: Language): ToldLine[] {
  return readFileSync(join(folder, `${lang}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => readLine(lang, line));
}

/** Languages a folder has a file of, sorted. */
export const languagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();

function readLine(lang: Language, line: string): ToldLine {
  const [head = '', tail = ''] = line.split(EXPECTED);
  const [, claims = '', published, texts = ''] = LINE.exec(head) ?? [];
  const made = claims.split(',').map((claim) => claim.split(':') as [string, Stance]);
  for (const [claim, stance] of made)
    if (!CLAIM_IDS.includes(claim) || !STANCES.includes(stance))
      throw new Error(`${lang}.txt: no claim with its stance and a date at the head of “${line}”`);
  const sentences = texts.split(BEFORE);
  return {
    told: {
      lang,
      text: sentences.at(-1) ?? '',
      claims: Object.fromEntries(made),
      before: sentences.slice(0, -1),
      ...(published ? { published } : {}),
    },
    expected: tail.split(',').filter(Boolean),
  };
}
