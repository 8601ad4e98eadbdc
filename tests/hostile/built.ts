/** What a page, or a mistake of ours, could use: none of it may be in the packages. Looks at the output, not at the sources. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { readDataScript } from '../../lib/platform/data-script.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { outputOf } from '../../scripts/setup/build.mjs';

interface Script {
  readonly name: string;
  readonly code: string;
}

const scriptsOf = (browser: BrowserName): Script[] =>
  readdirSync(outputOf(browser), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({
      name: path.replaceAll('\\', '/'),
      code: readFileSync(join(outputOf(browser), path), 'utf8'),
    }));
/** Texts of the record are data: what they say is nobody's code. */
const codeOf = (browser: BrowserName): Script[] =>
  scriptsOf(browser).filter(({ name }) => !name.startsWith('data/'));
const scriptOf = (browser: BrowserName, name: string): string =>
  readFileSync(join(outputOf(browser), name), 'utf8');

/** What is put into pages: every script of the top folder but the background's. */
const pageScriptsOf = (browser: BrowserName): Script[] =>
  codeOf(browser).filter(({ name }) => !name.includes('/') && name !== 'background.js');

/** Every place where an expression is found in a script, with what stands around it. */
function places({ name, code }: Script, expression: RegExp): string[] {
  return [...code.matchAll(new RegExp(expression, 'g'))].map(
    ({ index, 0: found }) => `${name}: …${code.slice(Math.max(0, index - 30), index + found.length + 30)}…`,
  );
}
const inAll = (scripts: readonly Script[], expression: RegExp): string[] =>
  scripts.flatMap((script) => places(script, expression));

function perBrowser(
  name: string,
  check: (browser: BrowserName) => void,
): Array<{ name: string; run: () => Promise<void> }> {
  return (['chrome', 'firefox'] as const).map((browser) => ({
    name: `${browser}: ${name}`,
    run: async () => check(browser),
  }));
}

/** Names a gate has no business with before it has found something. */
const FORBIDDEN = [
  'chrome',
  'browser',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'postMessage',
  'CSS',
  'MutationObserver',
  'history',
  'eval',
  'Function',
];
const UNRELATED = [
  '',
  'A long day by the river.',
  'Netflix has a new series about rivers.',
  'Facebook and its messages.',
  'Netflix and Facebook.',
  'Netflix sent messages about its prices.',
  'NETFLIX '.repeat(50_000),
];

/** A page with one text, in which every forbidden name throws when it is touched. */
function trap(text: string, touched: string[]): Record<string, unknown> {
  class Node {
    get nodeName(): string {
      return 'P';
    }
  }
  class Text extends Node {
    readonly length = text.length;
    readonly parentNode = new Node();
    substringData(start: number, length: number): string {
      return text.slice(start, start + length);
    }
  }
  const nodes = [new Text()];
  const listens: string[] = [];
  const world: Record<string, unknown> = {
    document: {
      body: {},
      title: '',
      contentType: 'text/html',
      readyState: 'complete',
      documentElement: { getAttribute: () => 'en' },
      createTreeWalker: () => ({ nextNode: () => nodes.shift() ?? null }),
      addEventListener: (type: string) => touched.push(`document listener ${type}`),
    },
    location: { href: 'https://news.example/' },
    Node,
    Text,
    NodeFilter: { SHOW_ELEMENT: 1, SHOW_TEXT: 4 },
    requestIdleCallback: (look: () => void) => look(),
    setTimeout: (later: () => void) => later(),
    addEventListener: (type: string) => touched.push(`window listener ${type}`),
    navigation: { addEventListener: (type: string) => listens.push(type) },
  };
  for (const name of FORBIDDEN)
    Object.defineProperty(world, name, {
      get: () => {
        touched.push(name);
        throw new Error(`${name} was touched`);
      },
    });
  return world;
}

export const builtCases = [
  ...perBrowser('writes no HTML: no sink in any script', (browser) => {
    assert.deepEqual(
      inAll(
        codeOf(browser),
        /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|setHTMLUnsafe|\.setHTML\(|srcdoc|document\.write/,
      ).filter((place) => !/dangerouslySetInnerHTML/.test(place)),
      [],
    );
    // The library compares a property's name with this one and then sets the text; nothing of ours passes it.
    assert.deepEqual(
      inAll(codeOf(browser), /dangerouslySetInnerHTML/).filter(
        (place) => !/==[`"']dangerouslySetInnerHTML|dangerouslySetInnerHTML[`"']==/.test(place),
      ),
      [],
    );
  }),
  ...perBrowser('makes no code of text', (browser) => {
    const calls = inAll(
      codeOf(browser),
      /(?<![.\w$])eval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(|\b(?:setTimeout|setInterval)\s*\(\s*[`"']|javascript:/,
    );
    assert.deepEqual(calls, []);
  }),
  ...perBrowser('the scripts in pages reach no network and no storage', (browser) => {
    const inPages = pageScriptsOf(browser);
    assert.ok(
      inPages.some(({ name }) => name === 'gate.js') && inPages.some(({ name }) => name === 'reader.js'),
    );
    assert.deepEqual(
      inAll(
        inPages,
        /(?<![.\w$])fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|new Image\b|\bimport\s*\(|importScripts/,
      ),
      [],
    );
    assert.deepEqual(
      inAll(
        inPages,
        /\bstorage\.(?:local|sync|session|managed)\b|localStorage|sessionStorage|indexedDB|document\.cookie/,
      ),
      [],
    );
  }),
  ...perBrowser('only reports and updates reach the network', (browser) => {
    const senders = codeOf(browser)
      .filter(({ code }) => /(?<![.\w$])fetch\s*\(/.test(code))
      .map(({ name }) => name);
    assert.ok(
      senders.every((name) => name === 'background.js' || name.startsWith('chunks/')),
      senders.join(),
    );
    assert.deepEqual(
      inAll(
        codeOf(browser),
        /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/,
      ),
      [],
    );
    assert.deepEqual(inAll(codeOf(browser), /\bimport\s*\(\s*(?![`"']\.{0,2}\/)/), []);
  }),
  ...perBrowser('hears no message of a page', (browser) => {
    const scripts = codeOf(browser);
    assert.deepEqual(inAll(scripts, /addEventListener\(\s*[`"']message(?:error)?[`"']/), []);
    assert.deepEqual(
      inAll(scripts, /\bonmessage\s*=/).filter((place) => !/port1\.onmessage/.test(place)),
      [],
    );
    assert.deepEqual(inAll(scripts, /on(?:Message|Connect)External\.addListener/), []);
    assert.deepEqual(
      inAll(scripts, /window\.postMessage|parent\.postMessage|top\.postMessage|window\.opener/),
      [],
    );
  }),
  ...perBrowser('names no address elsewhere but name spaces and two searches', (browser) => {
    const allowed =
      /^https?:\/\/(?:www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML|ns\/anno\.jsonld|1999\/xlink)|\*\/\*|duckduckgo\.com\/\?q=|www\.courtlistener\.com\/\?type=r&q=)?/;
    const found = inAddresses(codeOf(browser)).filter(
      ({ address }) => allowed.exec(address)?.[0].length !== address.length,
    );
    // Whatever else is named belongs to the extension's own pages and is https.
    assert.deepEqual(
      found
        .filter(({ name, address }) => !address.startsWith('https://') || !name.includes('/'))
        .map(({ name, address }) => `${name}: ${address}`),
      [],
    );
  }),
  ...perBrowser('the scripts in pages draw nothing that text can be typed into', (browser) => {
    const inPages = pageScriptsOf(browser);
    assert.deepEqual(inAll(inPages, /\(\s*[`"'](?:input|textarea|select|form)[`"']\s*,\s*\{/), []);
    assert.deepEqual(inAll(inPages, /contentEditable|contenteditable(?!\])|designMode/), []);
  }),
  ...perBrowser(
    'the gate touches no interface and listens to nothing of the page before a hit',
    (browser) => {
      const code = scriptOf(browser, 'gate.js');
      for (const text of UNRELATED) {
        const touched: string[] = [];
        runInNewContext(code, trap(text, touched));
        assert.deepEqual(touched, [], text.slice(0, 60));
      }
      const hit: string[] = [];
      runInNewContext(code, trap('Netflix, Facebook and the private messages.', hit));
      assert.deepEqual(
        [...new Set(hit)].sort(),
        ['browser', 'chrome'],
        'a hit asks the extension, and nothing else',
      );
    },
  ),
  ...perBrowser('the manifest has these keys and no others', (browser) => {
    const manifest = JSON.parse(scriptOf(browser, 'manifest.json')) as Record<string, unknown>;
    const common = [
      'action',
      'background',
      'commands',
      'content_scripts',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'options_ui',
      'permissions',
      'short_name',
      'version',
    ];
    const own =
      browser === 'chrome'
        ? ['minimum_chrome_version', 'side_panel']
        : ['browser_specific_settings', 'sidebar_action'];
    assert.deepEqual(Object.keys(manifest).sort(), [...common, ...own].sort());
    if (browser === 'firefox')
      assert.deepEqual(
        (manifest.browser_specific_settings as { gecko: Record<string, unknown> }).gecko
          .data_collection_permissions,
        { required: ['none'], optional: ['websiteContent', 'browsingActivity'] },
      );
  }),
  ...perBrowser('what is packed as data is text: nothing in it runs', (browser) => {
    for (const { name, code } of scriptsOf(browser).filter((script) => script.name.startsWith('data/'))) {
      assert.ok(readDataScript(basename(name, '.js'), code), name);
    }
  }),
];

function inAddresses(scripts: readonly Script[]): Array<{ name: string; address: string }> {
  return scripts.flatMap(({ name, code }) =>
    [...code.matchAll(/https?:\/\/[^\s`"'\\)<>${}]*/g)].map(([address]) => ({ name, address })),
  );
}
