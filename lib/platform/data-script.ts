/**
 * A data script puts one JSON text into the reader's world: one assignment of one string, so that nothing in it runs. The
 * string is a template without parts, since JSON is full of what other quotation marks would have to escape.
 */

const END = ';void 0;';
const start = (name: string): string => `(globalThis.forTheRecordData??={})["${name}"]=\``;

/** The script that gives the reader a value under a name. */
export function writeDataScript(name: string, value: unknown): string {
  return `${start(name)}${JSON.stringify(value).replace(/[`\\]|\$(?=\{)/g, '\\$&')}\`${END}`;
}

/** What a data script gives, without running it. @throws Error when it is anything else than such a script. */
export function readDataScript(name: string, script: string): unknown {
  const begin = start(name);
  const text = script.slice(begin.length, -(END.length + 1));
  // A mark or the beginning of a part, without a slash before it, would end the text.
  if (script !== `${begin}${text}\`${END}` || /`|\$\{/.test(text.replace(/\\./gs, ' ')))
    throw new Error(`data/${name}.js is not one text`);
  return JSON.parse(text.replace(/\\([`\\$])/g, '$1'));
}
