/** Sizes of what is built: raw, compressed, and the whole package. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { write } from './numbers.ts';
import type { Row } from './table.ts';
import { ROOT } from './texts.ts';

export interface Sizes {
  readonly gate: number;
  /** What a hit puts into a page. */
  readonly reader: number;
  readonly readerGzip: number;
  /** What a page about the case gets besides; the style is in it. */
  readonly margin: number;
  readonly marginGzip: number;
  readonly css: number;
  /** With everything it imports. */
  readonly background: number;
  /** What the engine knows: weights and all languages. */
  readonly knowledge: number;
  /** The record and our words, in the largest language. */
  readonly record: number;
  /** The whole package, as a zip would hold it. */
  readonly zip: number;
}

export function measureSizes(folder: string): Sizes {
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const data = readdirSync(join(folder, 'data'));
  const total = (pattern: RegExp): number =>
    data
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + statSync(join(folder, 'data', name)).size, 0);
  const words = data
    .filter((name) => name.startsWith('words-'))
    .map((name) => statSync(join(folder, 'data', name)).size);
  const margin = read('margin.js');
  const styles = margin.toString('utf8').match(/([`'"])\.ftr(?:(?!\1).)*\1/gs) ?? [];
  return {
    gate: read('gate.js').length,
    reader: read('reader.js').length,
    readerGzip: gzipSync(read('reader.js'), { level: 9 }).length,
    margin: margin.length,
    marginGzip: gzipSync(margin, { level: 9 }).length,
    css: Math.max(0, ...styles.map((text) => text.length - 2)),
    background: moduleSize(folder, 'background.js'),
    knowledge: total(/^engine\.json$|\.bin$/),
    record: statSync(join(folder, 'data', 'record.js')).size + Math.max(...words),
    zip: zipSize(folder),
  };
}

/** Bytes of a module and of what it imports, each file once. */
function moduleSize(folder: string, name: string, seen = new Set<string>()): number {
  if (seen.has(name)) return 0;
  seen.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  const imported = [...code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)].map((match) =>
    join(dirname(name), match[1] ?? ''),
  );
  return imported.reduce((sum, path) => sum + moduleSize(folder, path, seen), Buffer.byteLength(code));
}

/** Bytes of a zip of a folder: compressed files, a header before each, an entry for each at the end. */
function zipSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return files.reduce((sum, name) => {
    const bytes = readFileSync(join(folder, name));
    const packed = Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length);
    return sum + packed + 30 + 46 + 2 * Buffer.byteLength(name);
  }, 22);
}

/** The goals for sizes, in bytes. */
export function benchBytes(browser: 'chrome' | 'firefox', extension?: string): Row[] {
  const size = measureSizes(extension ?? join(ROOT, '.output', `${browser}-mv3`));
  const group = 'Bytes';
  const kb = (value: number): number => value / 1000;
  return [
    { group, name: 'gate (every page)', value: kb(size.gate), unit: 'KB', goal: 'PG1', limit: 4 },
    {
      group,
      name: 'reader (every hit)',
      value: kb(size.reader),
      unit: 'KB',
      goal: 'PG4',
      limit: 60,
      beside: 'Hypothesis annotator 197 KB',
    },
    {
      group,
      name: 'reader, gzip',
      value: kb(size.readerGzip),
      unit: 'KB',
      goal: 'PG4',
      limit: 20.48,
      beside: 'Hypothesis annotator 59 KB',
    },
    {
      group,
      name: 'margin (pages about the case only)',
      value: kb(size.margin),
      unit: 'KB',
      beside: `with the reader ${write(kb(size.margin + size.reader))} KB; Hypothesis sidebar 799 KB`,
    },
    {
      group,
      name: 'margin, gzip',
      value: kb(size.marginGzip),
      unit: 'KB',
      beside: `with the reader ${write(kb(size.marginGzip + size.readerGzip))} KB`,
    },
    { group, name: 'style in the margin', value: kb(size.css), unit: 'KB', goal: 'PG4', limit: 12 },
    {
      group,
      name: 'knowledge: weights and all eight languages',
      value: kb(size.knowledge),
      unit: 'KB',
      limit: 200,
    },
    {
      group,
      name: 'record and words, largest language',
      value: kb(size.record),
      unit: 'KB',
      goal: 'PG4',
      limit: 200,
    },
    { group, name: 'background', value: kb(size.background), unit: 'KB' },
    { group, name: 'whole package (zip)', value: kb(size.zip), unit: 'KB', goal: 'PG4', limit: 300 },
  ];
}
