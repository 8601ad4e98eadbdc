import { describe, expect, it } from 'vitest';
import { readGate } from './gate-ast.ts';

const LOOK = 'const looks = () => document.createTreeWalker(document.body, 4).nextNode() !== null;';

describe('reading the gate', () => {
  it('finds an API that is named only after the look', () => {
    const code = `(() => { ${LOOK} const go = () => { if (seen || !looks()) return; const { browser: a, chrome: b } = globalThis; (a ?? b).runtime.id; }; go(); })()`;
    expect(readGate(code)).toMatchObject({ early: 0, imports: 0, opaque: 0 });
    expect(readGate(code).mentions).toBeGreaterThan(0);
  });

  it.each([
    ['at once', `${LOOK} const api = globalThis.chrome; if (looks()) api.runtime.id;`],
    ['in another function', `${LOOK} const send = () => browser.runtime.id; send(); if (looks()) send();`],
    ['by a text', `${LOOK} globalThis['chrome'].runtime.id; looks();`],
    ['where the look said no', `${LOOK} if (looks()) done(); else chrome.runtime.id;`],
    ['before the look in the same condition', `${LOOK} chrome.runtime && looks() && send();`],
  ])('finds an API that is named %s', (_, code) => {
    expect(readGate(code).early).toBeGreaterThan(0);
  });

  it('finds imports, and what no tree sees through', () => {
    expect(readGate(`import './other.js'; ${LOOK}`).imports).toBe(1);
    expect(readGate(`${LOOK} import('./other.js');`).imports).toBe(1);
    expect(readGate(`${LOOK} eval(text);`).opaque).toBe(1);
    expect(readGate(`${LOOK} globalThis['chr' + 'ome'];`).opaque).toBe(1);
  });
});
