/** The interface speaks every language completely. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasFrenchSpaces } from '../support/french.ts';
import { readSources, ROOT } from './source-files.ts';

const FOLDER = join(ROOT, 'assets', 'locales');
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'];
/** Categories of `Intl.PluralRules`; which of them a language has differs. */
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Tree = { readonly [key: string]: string | Tree };

const read = (lang: string): Tree => JSON.parse(readFileSync(join(FOLDER, `${lang}.json`), 'utf8')) as Tree;

/** Paths of all texts; a plural counts as one text. */
function paths(tree: Tree, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = before ? `${before}.${key}` : key;
    if (typeof value === 'string') found.set(path, value);
    else if (isPlural(value)) found.set(path, Object.values(value).join(' '));
    else for (const [inner, text] of paths(value, path)) found.set(inner, text);
  }
  return found;
}

function isPlural(value: Tree): boolean {
  return Object.keys(value).length > 0 && Object.keys(value).every((key) => PLURALS.has(key));
}

const english = paths(read('en'));

describe('locales', () => {
  it('are the eight languages of the interface', () => {
    expect(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.json'))
        .sort(),
    ).toEqual(LANGUAGES.map((lang) => `${lang}.json`));
  });

  it.each(LANGUAGES)('%s has every text, none empty', (lang) => {
    const own = paths(read(lang));
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...own].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  it.each(LANGUAGES)('%s fits into the stores’ limits', (lang) => {
    const { manifest } = read(lang) as { manifest: Record<string, string> };
    expect(manifest.extensionName?.length ?? 99).toBeLessThanOrEqual(75);
    expect(manifest.extensionDescription?.length ?? 999).toBeLessThanOrEqual(132);
  });

  it('set French signs behind a space that does not break', () => {
    expect([...paths(read('fr'))].filter(([, text]) => !hasFrenchSpaces(text))).toEqual([]);
  });

  it('hold no text that nobody shows', () => {
    const code = readSources(['components', 'entrypoints', 'lib'], ['.ts', '.tsx'])
      .filter(({ path }) => !path.includes('.test.'))
      .map(({ text }) => text)
      .concat(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'))
      .join('\n');
    // `group.${name}` may ask for any text of its group; a single one by its full name.
    const byName = new Set([...code.matchAll(/`(\w+)\.\$\{/g)].map(([, group]) => group));
    const unused = [...english.keys()].filter((key) => {
      const [group = '', name = ''] = key.split('.');
      if (key === 'lang' || key === 'dir' || byName.has(group)) return false;
      return !code.includes(group === 'manifest' ? `__MSG_${name}__` : `'${key}'`);
    });
    expect(unused).toEqual([]);
  });
});
