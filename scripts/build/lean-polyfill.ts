/**
 * Leaves out of the polyfill what today's browsers do by themselves: its table of several hundred functions that once knew
 * only callbacks. What remains is what still differs, messages that are answered later. In Firefox none of it runs. Becomes an ES module on the way.
 */
interface Transform {
  readonly name: string;
  transform(code: string, id: string): { code: string; map: null } | null;
}

const TABLE = /const apiMetadata = \{[\s\S]*?\n {6}\};\n/;

/** A plugin for Vite. @throws Error when the polyfill no longer looks as expected. */
export function leanPolyfill(): Transform {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!/[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id.split('?')[0] ?? ''))
        return null;
      if (!TABLE.test(code)) throw new Error('lean-polyfill: the table of functions was not found.');
      const lean = code.replace(TABLE, 'const apiMetadata = { runtime: {}, tabs: {} };\n');
      return {
        code: `const module = { exports: {} }, exports = module.exports;\n${lean}\nexport default module.exports;`,
        map: null,
      };
    },
  };
}
