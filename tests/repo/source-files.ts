/** The project's own files, as the tests of the repository look at them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const LEFT_OUT = new Set(['node_modules', '.output', '.wxt', '.git', 'web-ext-artifacts']);

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below the given folders (or the whole project) whose name ends as asked. */
export function readSources(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => (existsSync(join(ROOT, folder)) ? walk(join(ROOT, folder)) : []))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: toPath(path), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function toPath(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}

/** Takes comments out, so that a rule explained in words does not break itself. Line structure is kept. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
}

export interface Import {
  readonly from: string;
  /** Path from the root for files of ours, the bare name for packages. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  /** What is imported by name. */
  readonly names: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, ours resolved to paths. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const names = (/\{([^}]*)\}/.exec(match[0])?.[1] ?? '')
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .replace(/^type /, '')
            .split(' as ')[0] ?? '',
      )
      .filter(Boolean);
    const name = (match[3] ?? match[4] ?? '').replace(/\?.*$/, '');
    const isOurs = name.startsWith('.') || name.startsWith('@/') || name.startsWith('~/');
    const target = name.startsWith('.')
      ? resolve(dirname(join(ROOT, path)), name)
      : join(ROOT, name.slice(2));
    return {
      from: path,
      to: isOurs ? toPath(target) : name,
      isOurs,
      isTypeOnly: match[2] !== undefined,
      names,
    };
  });
}
