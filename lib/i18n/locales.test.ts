/** Every language of the interface is complete, and none of them passes a verdict. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

const FOLDER = new URL('../../assets/locales/', import.meta.url);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const read = (lang: string): Tree => JSON.parse(readFileSync(new URL(`${lang}.json`, FOLDER), 'utf8'));
const isCounted = (value: string | Tree): value is Tree =>
  typeof value !== 'string' && 'other' in value && Object.keys(value).every((key) => FORMS.has(key));

/** Every text or set of forms by its path. */
function flatten(tree: Tree, path = ''): Map<string, string | Tree> {
  const texts = new Map<string, string | Tree>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string' || isCounted(value)) texts.set(path + key, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

const formsOf = (value: string | Tree): string[] =>
  typeof value === 'string' ? [value] : (Object.values(value) as string[]);
const placeholders = (value: string | Tree): string[] =>
  [
    ...new Set(
      formsOf(value).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
    ),
  ].sort();

/** The forms a language needs for whole numbers, and `other`, which fractions may need. */
function formsNeeded(lang: string): string[] {
  const rules = new Intl.PluralRules(lang);
  const forms = new Set<string>(['other']);
  for (let number = 0; number <= 1000; number++) forms.add(rules.select(number));
  return [...forms].sort();
}

const english = flatten(read('en'));

it('there is a file for each language and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(LANGUAGES.map((lang) => `${lang}.json`).sort());
});

describe.each(LANGUAGES)('%s', (lang) => {
  const texts = flatten(read(lang));

  it('has the texts of English, in the same order', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  it('counts what English counts, in the forms its plural rules ask for', () => {
    for (const [key, value] of texts) {
      expect([key, isCounted(value)]).toEqual([key, isCounted(english.get(key) ?? '')]);
      if (isCounted(value)) expect([key, Object.keys(value).sort()]).toEqual([key, formsNeeded(lang)]);
    }
  });

  it('has the same placeholders, no empty text and no markup', () => {
    for (const [key, value] of texts) {
      expect([key, placeholders(value)]).toEqual([key, placeholders(english.get(key) ?? '')]);
      for (const text of formsOf(value)) {
        expect([key, text.trim() === text && text.length > 0]).toEqual([key, true]);
        expect([key, /[<>]|&\w+;|\.\.\.|\s{2}/.test(text)]).toEqual([key, false]);
      }
    }
  });

  it('names itself, and fits the stores', () => {
    expect(texts.get('lang')).toBe(lang);
    expect(String(texts.get('manifest.extensionDescription')).length).toBeLessThanOrEqual(132);
    expect(String(texts.get('manifest.extensionName')).length).toBeLessThanOrEqual(75);
  });
});

/** Words that judge. Keys may hold them (a reader's own report), texts may not. */
const VERDICTS: Readonly<Record<string, RegExp>> = {
  en: /\b(true|truth|truthful|false|falsehoods?|fake|lie[sd]?|liar|lying|misleading|mislead|myth|debunk\w*|wrong(?:ly)?|incorrect|correct|accurate|inaccurate|distort\w*|error|mistake)\b/i,
  de: /\b(wahr(?:e[nrs]?|heit)?|unwahr\w*|falsch\w*|fake|lüge\w*|lügt|gelogen|irreführ\w*|täusch\w*|mythos|entlarv\w*|richtig\w*|korrekt\w*|verfälsch\w*|fehler\w*|irrtum)\b/i,
  fr: /(?<!\p{L})(vrai\w*|vérité|faux|fausses?|fake|mensong\w*|ment|trompeu\w*|intox|démystif\w*|erron\w*|erreurs?|correct\w*|incorrect\w*|exacte?s?|inexact\w*|déform\w*)(?!\p{L})/iu,
};

it.each(Object.entries(VERDICTS))('%s passes no verdict', (lang, verdict) => {
  const found = [...flatten(read(lang))].filter(([, value]) =>
    formsOf(value).some((text) => verdict.test(text)),
  );
  expect(found).toEqual([]);
});
