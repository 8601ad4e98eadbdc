/** Every regular expression written in the product, found by parsing the sources. */
import { parseAst } from 'vite';
import { readSources } from '../repo/source-files.ts';

export interface RegexLiteral {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Literals below `folders`, and the places that build an expression from a string instead. */
export function findRegexes(folders: readonly string[]): { literals: RegexLiteral[]; built: string[] } {
  const literals: RegexLiteral[] = [];
  const built: string[] = [];
  for (const { path, text } of readSources(folders, ['.ts', '.tsx'])) {
    if (/\.test\.tsx?$/.test(path)) continue;
    const pending: unknown[] = [parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (typeof node !== 'object' || node === null) continue;
      const { type, regex, callee } = node as Node & {
        regex?: { pattern: string; flags: string };
        callee?: { name?: string };
      };
      if (type === 'Literal' && regex) literals.push({ path, pattern: regex.pattern, flags: regex.flags });
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp')
        built.push(path);
      pending.push(...Object.values(node));
    }
  }
  return { literals, built };
}
