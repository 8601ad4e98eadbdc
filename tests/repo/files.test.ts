/** Size, names and contents of the project's files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATE_META } from '../../scripts/pages/read-html.ts';
import { importsOf, readSources, ROOT } from './source-files.ts';

const code = readSources(
  ['entrypoints', 'components', 'lib', 'scripts', 'tests'],
  ['.ts', '.tsx', '.mjs', '.css'],
);
const texts = readSources(
  ['.'],
  ['.ts', '.tsx', '.mjs', '.css', '.html', '.json', '.md', '.sh', 'run', '.npmrc', '.yml'],
).map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }));
const MAX_LINES = 300;

describe('files', () => {
  it('stay short enough to be read in one sitting', () => {
    const long = code
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MAX_LINES}`);
    expect(long).toEqual([]);
  });

  it('name no machine’s folders', () => {
    const machine = new RegExp(
      `${ROOT.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])|/(?:home|Users|root)/[a-z][\\w-]*/`,
    );
    expect(texts.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('name no package registry', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    expect(
      Object.entries(lock.packages)
        .filter(([, entry]) => entry.resolved)
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      texts
        .filter(({ text }) => /registry\.[\w.-]+\/|\/\/registry|^\s*registry\s*=/m.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('pin the packages of every platform: else a clean install stops', () => {
    type Entry = { version?: string; optionalDependencies?: Record<string, string> };
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Entry>;
    };
    const pinned = new Set(
      Object.keys(lock.packages).map((path) =>
        path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
    );
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !pinned.has(name))).toEqual([]);
  });

  it('of the product import exactly the packages that are named as its dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const imported = readSources(['entrypoints', 'components', 'lib'], ['.ts', '.tsx'])
      .filter(({ path }) => !/\.test\.tsx?$/.test(path) && !path.startsWith('components/testing/'))
      .flatMap(importsOf)
      .filter(({ isOurs, isTypeOnly }) => !isOurs && !isTypeOnly)
      .map(({ to }) =>
        to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    // WXT builds; what it puts into entrypoints is its own.
    expect([...new Set(imported)].filter((name) => name !== 'wxt').sort()).toEqual(
      Object.keys(dependencies).sort(),
    );
  });

  it('live where their kind lives: no tests among entrypoints', () => {
    expect(readSources(['entrypoints'], ['.test.ts', '.test.tsx']).map(({ path }) => path)).toEqual([]);
  });
});

describe('the command line reads pages as the reader in the browser does', () => {
  it('knows the same names of publication dates', () => {
    const source = readFileSync(join(ROOT, 'lib', 'page', 'page-text.ts'), 'utf8');
    const list = /const DATE_META = \[([\s\S]*?)\]/.exec(source)?.[1] ?? '';
    expect([...list.matchAll(/'([^']+)'/g)].map((match) => match[1])).toEqual([...DATE_META]);
  });
});
