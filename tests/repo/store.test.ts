/** What the stores are told, held to the manifest that is built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/dossier/types.ts';
import {
  PICTURES,
  SCREENSHOT,
  SCREENSHOT_LANGUAGES,
  SCREENSHOT_NAMES,
} from '../../scripts/store/pictures.ts';
import config from '../../wxt.config.ts';
import { ROOT } from './source-files.ts';

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly optional?: readonly string[] } };
  };
}

async function manifestOf(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no longer made for each browser');
  return (await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' })) as Manifest;
}
const manifests = [await manifestOf('chrome'), await manifestOf('firefox')];
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
const asked = unique(
  manifests.flatMap(({ permissions = [], optional_permissions = [] }) => [
    ...permissions,
    ...optional_permissions,
  ]),
);
const hosts = unique(
  manifests.flatMap(({ host_permissions = [], optional_host_permissions = [] }) => [
    ...host_permissions,
    ...optional_host_permissions,
  ]),
);
const collected = unique(
  manifests.flatMap(
    ({ browser_specific_settings: own }) => own?.gecko?.data_collection_permissions?.optional ?? [],
  ),
);

/** Names of permissions in the two browsers that a text may not speak of unless we ask for them. */
const KNOWN = [
  'tabs activeTab storage unlimitedStorage scripting contextMenus menus sidePanel alarms notifications cookies history bookmarks',
  'downloads webRequest webRequestBlocking declarativeNetRequest webNavigation identity nativeMessaging management topSites sessions',
  'clipboardRead clipboardWrite geolocation tabGroups tabHide offscreen userScripts idle power privacy proxy debugger search',
  'websiteContent browsingActivity personallyIdentifyingInfo authenticationInfo locationInfo technicalAndInteraction',
]
  .join(' ')
  .split(' ');

/** Names in backticks in the headings of one level, and the text below each. */
function sections(page: string, level: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of page.split(/^(?=#{2,3} )/m)) {
    const [heading = '', ...body] = part.split('\n');
    if (!heading.startsWith(`${level} `)) continue;
    for (const match of heading.matchAll(/`([^`]+)`/g)) found.set(match[1] ?? '', body.join(' ').trim());
  }
  return found;
}

/** Width and height of a PNG. */
function sizeOf(file: string): [number, number] {
  const png = readFileSync(join(ROOT, file));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('permissions', () => {
  const page = read('docs', 'permissions.md');
  const paragraphs = sections(page, '##');

  it('are each explained in a paragraph, and no other is', () => {
    expect(unique([...paragraphs.keys()])).toEqual(unique([...asked, ...hosts]));
  });

  it.each([...paragraphs])('%s: the paragraph fits into Chrome’s form', (_, text) => {
    expect(text.length).toBeGreaterThan(60);
    expect(text.length).toBeLessThanOrEqual(1000);
  });

  it('to send data are explained too, and no other is', () => {
    expect(unique([...sections(page, '###').keys()])).toEqual(collected);
  });

  it.each([
    'docs/permissions.md',
    'docs/release.md',
    'store/privacy.md',
    'store/README.md',
    'PRIVACY.md',
    'SECURITY.md',
  ])('that are gone are not named in %s', (file) => {
    const named = [...read(file).matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => KNOWN.includes(name) && ![...asked, ...collected].includes(name))).toEqual(
      [],
    );
  });
});

describe('the listing', () => {
  it('is there in every language, and in no other', () => {
    expect(readdirSync(join(ROOT, 'store', 'listing')).sort()).toEqual(
      LANGUAGES.map((lang) => `${lang}.md`).sort(),
    );
  });

  it.each(LANGUAGES)('%s keeps to the limits of both stores', (lang) => {
    const { manifest } = JSON.parse(read('assets', 'locales', `${lang}.json`)) as {
      manifest: { extensionName: string; extensionDescription: string };
    };
    expect(manifest.extensionName.length).toBeLessThanOrEqual(50);
    expect(manifest.extensionDescription.length).toBeLessThanOrEqual(132);
    const text = read('store', 'listing', `${lang}.md`);
    expect(text.length).toBeGreaterThan(1000);
    expect(text.length).toBeLessThanOrEqual(16_000);
    expect(text).not.toMatch(/^#|\*\*|`|\]\(/m);
  });

  it.each(LANGUAGES)('%s says the same things in the same order', (lang) => {
    const shape = (text: string): string =>
      text
        .trim()
        .split('\n')
        .map((line) => (line === '' ? ' ' : line.startsWith('• ') ? '•' : /\p{Ll}/u.test(line) ? 'p' : 'H'))
        .join('');
    expect(shape(read('store', 'listing', `${lang}.md`))).toBe(shape(read('store', 'listing', 'en.md')));
  });
});

describe('pictures', () => {
  it.each(PICTURES)('$file is drawn from $source in its size', ({ file, source, width, height }) => {
    expect(existsSync(join(ROOT, 'assets', 'icons', source))).toBe(true);
    expect(sizeOf(file)).toEqual([width, height]);
  });

  it('has no icon that nothing draws', () => {
    const drawn = PICTURES.map(({ file }) => file);
    for (const folder of ['public/icon', 'store/images'])
      expect(
        readdirSync(join(ROOT, folder))
          .map((name) => `${folder}/${name}`)
          .filter((file) => !drawn.includes(file)),
      ).toEqual([]);
  });

  it('of the product are there in store size', () => {
    const names = SCREENSHOT_LANGUAGES.flatMap((lang) =>
      SCREENSHOT_NAMES.map((name) => `${lang}-${name}.png`),
    );
    expect(readdirSync(join(ROOT, 'store', 'screenshots')).sort()).toEqual(names.sort());
    for (const name of names)
      expect(sizeOf(`store/screenshots/${name}`), name).toEqual([SCREENSHOT.width, SCREENSHOT.height]);
  });
});
