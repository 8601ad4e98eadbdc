/** The threat model and the tests it leans on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

const page = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8');
const rows = page
  .split('\n')
  .flatMap((line) => /^\| (T\d+) \|(.*)\|$/.exec(line) ?? [])
  .filter((part) => /^T\d+$/.test(part));
const lineOf = (id: string): string => page.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? '';
/** `file` "beginning of a title" */
const named = (line: string): Array<{ file: string; title: string }> =>
  [...line.matchAll(/`([\w./-]+\.tsx?)` "([^"]+)"/g)].map((match) => ({
    file: match[1] ?? '',
    title: match[2] ?? '',
  }));

describe('docs/threat-model.md', () => {
  it('has the fourteen threats', () => {
    expect(rows).toEqual(Array.from({ length: 14 }, (_, i) => `T${i + 1}`));
  });

  it.each(rows)('%s is held by tests that are there', (id) => {
    const tests = named(lineOf(id));
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, title } of tests) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(readFileSync(join(ROOT, file), 'utf8'), `${file}: “${title}”`).toContain(title);
    }
  });

  it('counts the packages that run in a browser', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toHaveLength(3);
    expect(lineOf('T12')).toContain('three packages at run time');
  });

  it('names files of the battery that are there', () => {
    const files = [...page.matchAll(/`((?:tests|lib|components)\/[\w./-]+\.tsx?)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('mentions every row of the battery', () => {
    const ids = [
      ...Array.from({ length: 12 }, (_, i) => `S-${String(i + 1).padStart(2, '0')}`),
      ...Array.from({ length: 10 }, (_, i) => `R-${String(i + 1).padStart(2, '0')}`),
    ];
    expect(ids.filter((id) => !page.includes(id))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  const policy = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

  it('says how to reach somebody, and within which times something happens', () => {
    expect(policy).toContain('Report a vulnerability');
    expect(policy).toMatch(/within 7 days/);
    expect(policy).toMatch(/within \*\*90 days\*\*/);
  });

  it('names every threat of the model, and no other, behind its sentences', () => {
    const named = [...policy.matchAll(/\bT\d+\b/g)].map(([id]) => id);
    expect([...new Set(named)].sort()).toEqual([...rows].sort());
  });

  it('counts as the code does how often the box comes back', () => {
    expect(read('lib/page/mount.ts')).toMatch(/const MAX_REATTACH = 3;/);
    expect(policy).toContain('it comes back three times');
  });
});
