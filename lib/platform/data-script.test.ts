import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readDataScript, writeDataScript } from './data-script.ts';

const HARD = {
  quotes: `"double" 'single' \`back\``,
  slashes: 'a\\b \\` \\\\` \\\u0024{x} \\n',
  parts: '\u0024{1+1} $ {} $\u0024{a} $',
  breaks: 'line\nline\r\u2028\u2029\ttab\u0000',
  beyond: 'ż ß 名 😀 \ud800',
};

describe('a data script', () => {
  it('gives, when it runs, the text of the value', () => {
    const world: { forTheRecordData?: Record<string, string> } = {};
    runInNewContext(writeDataScript('one', HARD), world);
    runInNewContext(writeDataScript('lang-de', [1, null]), world);
    expect(JSON.parse(world.forTheRecordData?.one ?? '')).toEqual(HARD);
    expect(world.forTheRecordData?.['lang-de']).toBe('[1,null]');
  });

  it('gives the same when it is only read', () => {
    expect(readDataScript('one', writeDataScript('one', HARD))).toEqual(HARD);
  });

  it.each([
    ['another name', writeDataScript('two', HARD)],
    ['a second statement', `${writeDataScript('one', 1).slice(0, -8)};alert(1);void 0;`],
    ['a part that runs', writeDataScript('one', 'x').replace('x', '\u0024{alert(1)}')],
    ['a text that ends early', writeDataScript('one', 'x').replace('x', '`+alert(1)+`')],
    ['a mark behind a slash that stands for itself', writeDataScript('one', 'x').replace('x', '\\\\`;`')],
    ['half a script', writeDataScript('one', HARD).slice(0, 90)],
    ['nothing', ''],
  ])('is refused with %s', (_, script) => {
    expect(() => readDataScript('one', script)).toThrow(/not one text/);
  });
});
