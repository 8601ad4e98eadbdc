/** What one folder of lib/ offers another is explained where it stands: what it is, units, ranges, errors. */
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, type SourceFile } from './source-files.ts';

const CODE = ['.ts', '.tsx'];
const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);
const lib = readSources(['lib'], CODE).filter((file) => !isTest(file));
const users = readSources(['lib', 'components', 'entrypoints', 'scripts'], CODE).filter(
  (file) => !isTest(file),
);
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const EXPORT = /^export (?:async )?(?:function\*?|class|const) (\w+)/gm;

/** Names that files of other folders import from a folder, by the file they are defined in or an index that passes them on. */
const wanted = new Set(
  users.flatMap((file) =>
    importsOf(file)
      .filter(({ to, isOurs }) => isOurs && to.startsWith('lib/') && folderOf(to) !== folderOf(file.path))
      .flatMap(({ to, names }) => names.map((name) => `${folderOf(to)} ${name}`)),
  ),
);

describe('exports of lib/', () => {
  it('are found at all', () => {
    expect(wanted.size).toBeGreaterThan(100);
  });

  it('that other folders use have a comment that says what they are', () => {
    const bare = lib.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORT)]
        .filter((match) => wanted.has(`${folderOf(path)} ${match[1]}`))
        .filter((match) => !text.slice(0, match.index).trimEnd().endsWith('*/'))
        .map((match) => `${path}: ${match[1]}`),
    );
    expect(bare).toEqual([]);
  });

  it('that throw say so', () => {
    const silent = lib.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)]
        .filter((match) => {
          const body = text.slice(match.index).split(/^}/m)[0] ?? '';
          const comment = text.slice(0, match.index).split('/**').at(-1) ?? '';
          return /\bthrow /.test(body) && !comment.includes('@throws');
        })
        .map((match) => `${path}: ${match[1]}`),
    );
    expect(silent).toEqual([]);
  });
});
