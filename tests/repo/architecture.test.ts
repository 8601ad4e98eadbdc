/** docs/architecture.md against the imports, docs/pipeline.md against the steps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, ROOT } from './source-files.ts';

const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
const product = readSources(['entrypoints', 'components', 'lib'], ['.ts', '.tsx']).filter(
  ({ path }) => !/\.test\.tsx?$/.test(path) && !path.startsWith('components/testing/'),
);

/** The part of the product a file belongs to: `text` for lib/text/…, `pipeline`, `components`, `entrypoints`; else `null`. */
function partOf(path: string): string | null {
  const [top, next = ''] = path.split('/');
  if (top === 'components' || top === 'entrypoints') return top;
  return top === 'lib' ? next.replace(/\.ts$/, '') : null;
}

/** Part → the parts it imports, and whether only their types. */
function importedParts(): Map<string, Map<string, 'types' | 'code'>> {
  const graph = new Map<string, Map<string, 'types' | 'code'>>();
  for (const file of product) {
    const from = partOf(file.path);
    if (!from) continue;
    const row = graph.get(from) ?? new Map<string, 'types' | 'code'>();
    graph.set(from, row);
    for (const { to, isOurs, isTypeOnly } of importsOf(file)) {
      const part = isOurs ? partOf(to) : null;
      if (part && part !== from && row.get(part) !== 'code') row.set(part, isTypeOnly ? 'types' : 'code');
    }
  }
  return graph;
}

const graph = importedParts();
/** Rows of the picture, lowest first. */
const layers = (/```layers\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((line) => line.split('│')[0]?.match(/[a-z0-9]+/g) ?? [])
  .filter((row) => row.length)
  .reverse();
/** Part → what the table lets it import. */
const table = new Map(
  [...page.matchAll(/^\| `(?:lib\/)?(\w+)(?:\/|\.ts)?` \|[^|]*\| ([^|]*) \|$/gm)].map((match) => [
    match[1] ?? '',
    (match[2] ?? '') === 'nothing' ? [] : (match[2] ?? '').split(', ').sort(),
  ]),
);

describe('the picture in docs/architecture.md', () => {
  it('has every part once', () => {
    expect(layers.flat().sort()).toEqual([...graph.keys()].sort());
  });

  it('lets code point downwards only', () => {
    const height = new Map(layers.flatMap((row, level) => row.map((part) => [part, level])));
    const upwards = [...graph].flatMap(([from, row]) =>
      [...row]
        .filter(([to, what]) => what === 'code' && (height.get(to) ?? 99) >= (height.get(from) ?? 0))
        .map(([to]) => `${from} imports ${to}, which stands no lower`),
    );
    expect(upwards).toEqual([]);
  });
});

describe('the table in docs/architecture.md', () => {
  it('has every part', () => {
    expect([...table.keys()].sort()).toEqual([...graph.keys()].sort());
  });

  it.each([...graph.keys()].sort())('says what %s imports, no more and no less', (part) => {
    const imported = [...(graph.get(part) ?? [])]
      .map(([to, what]) => (what === 'types' ? `${to} (types)` : to))
      .sort();
    expect(table.get(part)).toEqual(imported);
  });
});

describe('docs/pipeline.md', () => {
  const doc = readFileSync(join(ROOT, 'docs', 'pipeline.md'), 'utf8');
  const code = readFileSync(join(ROOT, 'lib', 'pipeline.ts'), 'utf8');
  const comments = code
    .split('\n')
    .filter((line) => /^\s*\/\//.test(line))
    .join('\n');
  const steps = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => `${match[1]}. ${match[2]}`);

  it('numbers and names the steps as the code does, in order', () => {
    const told = steps(doc, /^(\d+)\. \*\*([a-z]+)\*\*/gm);
    expect(told.map((step) => Number.parseInt(step, 10))).toEqual(told.map((_, i) => i));
    const done = steps(comments, /(\d+)\. ([a-z]+)/g);
    expect(done.length).toBeGreaterThan(5);
    expect(told.filter((step) => done.includes(step))).toEqual(done);
    // Before and after lib/pipeline.ts: who looks at the page, and who draws.
    expect(told.filter((step) => !done.includes(step))).toEqual(['0. gate', `${done.length + 1}. view`]);
  });
});
