/** Starts a browser with the built extension in a fresh profile. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName, FoundBrowser } from './find.ts';

export interface LaunchOptions {
  /** Folder of the built extension, or `null` for none. */
  readonly extension: string | null;
  readonly headless: boolean;
  /** Profile to use and keep; without one a fresh profile is made and thrown away. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  /** For tests: extension pages can be opened and asked in Firefox too, its errors are told, storage survives a restart. */
  readonly inspect?: boolean;
  /** For measuring: Firefox tells the time without rounding it. */
  readonly exactClock?: boolean;
  /** For tests of delivery: certificates nobody vouches for are accepted, and Firefox grants what it would ask about. */
  readonly insecure?: boolean;
  /** For tests: port of a proxy on this machine that everything goes through, this machine's own addresses included. */
  readonly proxy?: number;
  /** For tests: further preferences of Firefox. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

export interface RunningBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`; empty without an extension. */
  readonly extensionUrl: string;
  /** Closes it and throws its profile away. */
  close(): Promise<void>;
}

/** Keeps Chromium from calling home and from what a container cannot do. */
const CHROME_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--lang=en-US',
];
/** The same for Firefox, and a fixed address for the extension, which otherwise is random. */
const FIREFOX_PREFS = {
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'services.settings.server': 'data:,',
  'intl.accept_languages': 'en-US,en',
};
const INSPECT_PREFS = {
  'browser.dom.window.dump.enabled': true,
  // What it would ask about is granted, if it may be asked for at all.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};
const FIREFOX_UUID = '6f0f1d5a-8c1e-4b57-9d59-0f6b5a3c7e21';

/** @throws Error when the extension was not built or the browser does not start. */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<RunningBrowser> {
  if (options.extension && !existsSync(join(options.extension, 'manifest.json')))
    throw new Error(`There is no built extension in ${options.extension}: run npm run build.`);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'for-the-record-'));
  const throwAway = (): void => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const running =
      found.name === 'chrome'
        ? await launchChrome(found, options, profile)
        : await launchFirefox(found, options, profile);
    return {
      name: found.name,
      ...running,
      close: async () => {
        await running.browser.close().catch(() => {});
        throwAway();
      },
    };
  } catch (cause) {
    throwAway();
    throw new Error(`${found.path} did not start: ${(cause as Error).message.split('\n')[0]}`, { cause });
  }
}

async function launchChrome(
  found: FoundBrowser,
  options: LaunchOptions,
  profile: string,
): Promise<{ browser: Browser; extensionUrl: string }> {
  const { width = 1360, height = 900 } = options;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: found.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      ...CHROME_FLAGS,
      `--window-size=${width},${height}`,
      ...(options.insecure ? ['--ignore-certificate-errors'] : []),
      ...(options.proxy
        ? [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  if (!options.extension) return { browser, extensionUrl: '' };
  const id = await browser.installExtension(options.extension);
  return { browser, extensionUrl: `chrome-extension://${id}/` };
}

async function launchFirefox(
  found: FoundBrowser,
  options: LaunchOptions,
  profile: string,
): Promise<{ browser: Browser; extensionUrl: string }> {
  const { width = 1360, height = 900 } = options;
  const id = options.extension ? geckoId(options.extension) : '';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless,
    acceptInsecureCerts: options.insecure ?? false,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      `--width=${width}`,
      `--height=${height}`,
      ...(options.inspect ? ['--remote-allow-system-access'] : []),
    ],
    extraPrefsFirefox: {
      ...FIREFOX_PREFS,
      ...(options.inspect ? INSPECT_PREFS : {}),
      ...(options.exactClock ? { 'privacy.reduceTimerPrecision': false } : {}),
      ...(options.proxy ? proxyPrefs(options.proxy) : {}),
      ...options.prefs,
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }) } : {}),
    },
    env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
  });
  if (!options.extension) return { browser, extensionUrl: '' };
  await browser.installExtension(options.extension);
  return { browser, extensionUrl: `moz-extension://${FIREFOX_UUID}/` };
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** The name Firefox knows the extension in a folder by. */
export function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  return manifest.browser_specific_settings?.gecko?.id ?? '';
}
