/**
 * Leaves out of the polyfill what today's browsers do by themselves: its table of several hundred functions that once knew
 * only callbacks. What remains is what still differs, messages that are answered later. In Firefox none of it runs. Becomes an ES module on the way.
 * Scripts in pages get `lib/platform/page-browser.ts` in its place: they only send and hear messages, and every byte of theirs is read in a page.
 */
import { join } from 'node:path';

interface Transform {
  readonly name: string;
  configResolved(config: { readonly build: { readonly lib?: unknown } }): void;
  transform(code: string, id: string): { code: string; map: null } | null;
}

const TABLE = /const apiMetadata = \{[\s\S]*?\n {6}\};\n/;
const PAGE_SCRIPT = /[\\/]entrypoints[\\/](?:reader|margin)[\\/]/;
const FOR_PAGES = join(import.meta.dirname, '..', '..', 'lib', 'platform', 'page-browser.ts');

/** A plugin for Vite. @throws Error when the polyfill no longer looks as expected. */
export function leanPolyfill(): Transform {
  let isPageScript = false;
  return {
    name: 'lean-polyfill',
    configResolved({ build }) {
      const { entry } = (build.lib || {}) as { readonly entry?: unknown };
      isPageScript = PAGE_SCRIPT.test(String(entry));
    },
    transform(code, id) {
      if (!/[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id.split('?')[0] ?? ''))
        return null;
      if (isPageScript)
        return { code: `export { pageBrowser as default } from ${JSON.stringify(FOR_PAGES)};`, map: null };
      if (!TABLE.test(code)) throw new Error('lean-polyfill: the table of functions was not found.');
      const lean = code.replace(TABLE, 'const apiMetadata = { runtime: {}, tabs: {} };\n');
      return {
        code: `const module = { exports: {} }, exports = module.exports;\n${lean}\nexport default module.exports;`,
        map: null,
      };
    },
  };
}
