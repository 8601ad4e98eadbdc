/** Texts for people name only what exists: files, folders, commands, links. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, ROOT } from './source-files.ts';

const pages = readSources(['.'], ['.md', '.yml'])
  .map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }))
  .filter(({ path }) => !path.startsWith('store/listing/'));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What is made by a command, or by the reader. */
const MADE = /^(?:\.output|node_modules|\.wxt|data)\//;

/** Backticked words that look like a path of ours: a known top folder, or a slash and an ending. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter(
      (name) =>
        /^(?:assets|components|docs|entrypoints|lib|public|scripts|store|tests|\.ci|\.github)\/[\w./*<>{},-]*$/.test(
          name,
        ) && !MADE.test(name),
    );
}

/** Whether a path with `*` or `<lang>` in it fits something: its fixed beginning has to be there. */
function exists(path: string): boolean {
  const fixed = /[*<{]/.test(path) ? dirname(`${path.split(/[*<{]/)[0]}x`) : path;
  return existsSync(join(ROOT, fixed));
}

it('there are texts at all', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']),
  );
});

describe.each(pages.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  it('names files and folders that exist', () => {
    expect(pathsIn(text).filter((name) => !exists(name))).toEqual([]);
  });

  it('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/\bnode ((?:scripts|tests)\/[\w./-]+)/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('decisions', () => {
  it('are each listed, numbered without gaps, and of one form', () => {
    const files = readSources(['docs/decisions'], ['.md']).filter(({ path }) => !path.endsWith('README.md'));
    const list = readFileSync(join(ROOT, 'docs', 'decisions', 'README.md'), 'utf8');
    files
      .sort((a, b) => a.path.localeCompare(b.path))
      .forEach(({ path, text }, i) => {
        const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
        const file = path.replace('docs/decisions/', '');
        expect(file.startsWith(`${String(i + 1).padStart(4, '0')}-`), file).toBe(true);
        expect(list).toContain(`| [${number}](${file}) | ${title} |`);
        for (const part of ['Why', 'What', 'Price', 'Refused']) expect(text).toContain(`**${part}.** `);
      });
    expect(files.length).toBeGreaterThan(5);
  });
});

describe('headers of scripts', () => {
  const sources = readSources(
    ['scripts', 'tests', 'lib', 'components', 'entrypoints'],
    ['.ts', '.tsx', '.mjs'],
  );

  it('name commands that exist', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run (\w(?:[\w:-]*\w)?)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !(name in scripts))
        .map((name) => `${path}: npm run ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('and comments name files that exist', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /(?<![\w/.-])((?:assets|docs|lib|scripts|store)\/[\w./-]+\.(?:tsx?|mjs|md|json|css|svg))\b/g,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((name) => !existsSync(join(ROOT, name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('commands', () => {
  it('of package.json run files that exist', () => {
    const files = Object.values(scripts).flatMap(
      (command) => command.match(/\b(?:scripts|tests)\/\S+/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('of package.json install what they need: each works in a fresh clone', () => {
    const bare = Object.entries(scripts).filter(
      ([, command]) => !command.split(' && ').every((part) => /^node scripts\/[\w/-]+\.mjs/.test(part)),
    );
    expect(bare).toEqual([]);
  });

  it('of package.json are each told of in a text', () => {
    const told = pages.map(({ text }) => text).join('\n');
    const untold = Object.keys(scripts).filter(
      (name) =>
        name !== 'start' && name !== 'test' && !new RegExp(`npm run (?:-s )?${name}(?![\\w:-])`).test(told),
    );
    expect(untold).toEqual([]);
  });
});
