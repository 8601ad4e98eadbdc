/** What may and what may not be in the packages that users install. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { outputOf } from '../../scripts/setup/build.mjs';

type Manifest = Readonly<Record<string, unknown>>;

const HOSTS = ['http://*/*', 'https://*/*'];
const GATE_BYTES = 4096;

const manifestOf = (browser: BrowserName): Manifest =>
  JSON.parse(readFileSync(join(outputOf(browser), 'manifest.json'), 'utf8')) as Manifest;
const filesOf = (browser: BrowserName, ending: string): string[] =>
  readdirSync(outputOf(browser), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(outputOf(browser), path));

function perBrowser(
  name: string,
  check: (browser: BrowserName) => void,
): Array<{ name: string; run: () => Promise<void> }> {
  return (['chrome', 'firefox'] as const).map((browser) => ({
    name: `${browser}: ${name}`,
    run: async () => check(browser),
  }));
}

export const outputCases = [
  ...perBrowser('asks for exactly the permissions that are explained', (browser) => {
    const manifest = manifestOf(browser);
    const explained = [
      ...readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'permissions.md'), 'utf8').matchAll(
        /^## `([^`*]+)`$/gm,
      ),
    ].map((match) => match[1]);
    // Firefox has sidebars without asking.
    const wanted = explained.filter((name) => browser === 'chrome' || name !== 'sidePanel');
    assert.deepEqual([...(manifest.permissions as string[])].sort(), wanted.sort());
    assert.deepEqual(manifest.host_permissions, HOSTS);
    for (const key of ['optional_permissions', 'optional_host_permissions'])
      assert.equal(manifest[key], undefined, key);
  }),
  ...perBrowser('opens no door to pages', (browser) => {
    const manifest = manifestOf(browser);
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'sandbox',
      'devtools_page',
      'chrome_url_overrides',
    ])
      assert.equal(manifest[key], undefined, key);
    assert.deepEqual(manifest.content_scripts, [
      { matches: HOSTS, js: ['gate.js'], run_at: 'document_idle', all_frames: false },
    ]);
    assert.deepEqual(manifest.content_security_policy, {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  }),
  ...perBrowser('evaluates no text and loads nothing from elsewhere', (browser) => {
    for (const file of filesOf(browser, '.js')) {
      const code = readFileSync(file, 'utf8');
      const name = relative(outputOf(browser), file);
      assert.ok(!/\beval\(|\bnew Function\(|\bimportScripts\(/.test(code), `${name} evaluates text`);
      assert.ok(!/insertAdjacentHTML|document\.write\b|outerHTML\s*=/.test(code), `${name} writes markup`);
      assert.ok(!/sourceMappingURL/.test(code), `${name} names a source map`);
      assert.ok(!/\bimport\(\s*["'`]https?:/.test(code), `${name} imports from elsewhere`);
    }
    for (const file of filesOf(browser, '.html'))
      assert.ok(
        !/<script(?![^>]*\bsrc="\/)|(?:src|href)="(?:https?:)?\/\//.test(readFileSync(file, 'utf8')),
        file,
      );
    assert.deepEqual(filesOf(browser, '.map'), []);
  }),
  ...perBrowser('is text that browsers take: no script, style or page with a noncharacter', (browser) => {
    // Chromium says of such a script that it is not UTF-8, and does not run it.
    for (const ending of ['.js', '.css', '.html', '.json'])
      for (const file of filesOf(browser, ending))
        assert.ok(
          !/\p{Noncharacter_Code_Point}/u.test(
            new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)),
          ),
          relative(outputOf(browser), file),
        );
  }),
  ...perBrowser(`the gate is one file of at most ${GATE_BYTES} bytes`, (browser) => {
    const file = join(outputOf(browser), 'gate.js');
    assert.ok(statSync(file).size <= GATE_BYTES, `${statSync(file).size} bytes`);
    assert.ok(!/\bimport\b|\brequire\(/.test(readFileSync(file, 'utf8')), 'it loads another');
  }),
  ...perBrowser('has every language and every page', (browser) => {
    const root = outputOf(browser);
    for (const lang of ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt']) {
      for (const path of [`_locales/${lang}/messages.json`, `data/lang-${lang}.bin`, `data/words-${lang}.js`])
        assert.ok(statSync(join(root, path), { throwIfNoEntry: false }), path);
    }
    for (const path of [
      'background.js',
      'reader.js',
      'margin.js',
      'data/record.js',
      'data/engine.json',
      'data/model.bin',
      'popup.html',
      'confirm.html',
      'options.html',
      'welcome.html',
      'panel.html',
      'sheet.html',
    ])
      assert.ok(statSync(join(root, path), { throwIfNoEntry: false }), path);
  }),
];
