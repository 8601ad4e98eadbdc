/** Who may import whom, and what may be named where. docs/architecture.md draws the same picture. */
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, withoutComments } from './source-files.ts';

const CODE = ['.ts', '.tsx', '.mjs'];
const product = readSources(['entrypoints', 'components', 'lib'], CODE).filter(
  ({ path }) => !/\.test\.tsx?$/.test(path),
);
const imports = product.flatMap(importsOf);
const show = (found: ReadonlyArray<{ readonly from: string; readonly to: string }>): string[] =>
  found.map(({ from, to }) => `${from} imports ${to}`);
const isIn = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

describe('import walls', () => {
  it('finds the product’s files at all', () => {
    expect(product.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('keeps lib away from components and entrypoints', () => {
    expect(
      show(imports.filter(({ from, to }) => isIn(from, 'lib') && isIn(to, 'components', 'entrypoints'))),
    ).toEqual([]);
  });

  it('keeps components away from entrypoints, platform, storage functions, messages and pages', () => {
    const forbidden = imports.filter(
      ({ from, to, isTypeOnly }) =>
        isIn(from, 'components') &&
        !isTypeOnly &&
        isIn(
          to,
          'entrypoints',
          'lib/platform',
          'lib/storage',
          'lib/messages',
          'lib/page',
          'lib/session',
          'lib/background',
        ),
    );
    expect(show(forbidden)).toEqual([]);
  });

  it.each(['lib/text', 'lib/dossier', 'lib/extract', 'lib/i18n'])(
    'lets %s import nothing of ours but itself',
    (folder) => {
      const allowed = folder === 'lib/i18n' ? [folder, 'assets/locales', 'lib/dossier/types.ts'] : [folder];
      const leaving = imports.filter(
        ({ from, to, isOurs, isTypeOnly }) =>
          isIn(from, folder) && isOurs && !isIn(to, ...allowed) && !(isTypeOnly && folder === 'lib/i18n'),
      );
      expect(show(leaving)).toEqual([]);
    },
  );

  it('keeps the engine free of DOM, storage and messages', () => {
    const pure = [
      'lib/text',
      'lib/extract',
      'lib/dossier',
      'lib/knowledge',
      'lib/detect',
      'lib/match',
      'lib/check',
      'lib/view',
      'lib/pipeline.ts',
    ];
    const leaving = imports.filter(
      ({ from, to, isOurs }) =>
        isIn(from, ...pure) &&
        (!isOurs ||
          isIn(
            to,
            'lib/page',
            'lib/session',
            'lib/messages',
            'lib/storage',
            'lib/platform',
            'lib/background',
          )),
    );
    expect(show(leaving)).toEqual([]);
  });

  it('imports the polyfill in one file only', () => {
    const users = [
      ...new Set(imports.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from)),
    ];
    expect(users).toEqual(['lib/platform/browser.ts']);
  });

  it('lets nothing of the product import tests or scripts', () => {
    expect(show(imports.filter(({ to }) => isIn(to, 'tests', 'scripts')))).toEqual([]);
  });

  it('keeps the gate free of imports of ours', () => {
    expect(show(imports.filter(({ from, isOurs }) => isIn(from, 'entrypoints/gate.ts') && isOurs))).toEqual(
      [],
    );
  });

  it('has no import cycles', () => {
    expect(findCycles()).toEqual([]);
  });
});

describe('words that may not stand in the product', () => {
  const offenders = (pattern: RegExp, allowed: (path: string) => boolean = () => false): string[] =>
    product
      .filter(({ path, text }) => !allowed(path) && pattern.test(withoutComments(text)))
      .map(({ path }) => path);

  it('writes no markup from text and evaluates none', () => {
    expect(
      offenders(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\beval\(|new Function\(/,
      ),
    ).toEqual([]);
  });

  it('talks to the network in lib/platform only', () => {
    expect(
      offenders(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/, (path) =>
        isIn(path, 'lib/platform'),
      ),
    ).toEqual([]);
  });

  it('puts no field into a page that could be typed in', () => {
    const inPages = (path: string): boolean =>
      isIn(path, 'components/sidebar', 'lib/page', 'lib/session', 'entrypoints/reader', 'entrypoints/margin');
    expect(offenders(/<(?:input|textarea|select)\b|contentEditable/, (path) => !inPages(path))).toEqual([]);
  });

  it('listens to no window messages', () => {
    expect(
      offenders(/addEventListener\(\s*['"]message['"]|\b(?:window|globalThis|self)\.onmessage\s*=/),
    ).toEqual([]);
  });
});

/** Cycles among imports that remain at run time, each from its first file in the alphabet. */
function findCycles(): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isOurs, isTypeOnly } of imports)
    if (isOurs && !isTypeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const ring = trail.slice(at);
      const first = ring.indexOf([...ring].sort()[0] ?? '');
      cycles.add([...ring.slice(first), ...ring.slice(0, first)].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return [...cycles];
}
