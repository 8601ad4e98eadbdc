/**
 * Takes the one way to write HTML out of the library that draws: what is not in the package cannot be misused, and the
 * stores' checks find nothing. Nothing of ours uses it.
 */
interface Transform {
  readonly name: string;
  transform(code: string, id: string): { code: string; map: null } | null;
}

/** A plugin for Vite: `innerHTML` of Preact becomes `textContent`. */
export function withoutHtmlSink(): Transform {
  return {
    name: 'without-html-sink',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]preact[\\/]/.test(id) || !code.includes('innerHTML')) return null;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
