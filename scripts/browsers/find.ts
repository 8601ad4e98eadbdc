/** Finds a browser to load the extension into, or installs one where that is possible without asking anybody. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chrome' | 'firefox';
export interface FoundBrowser {
  readonly name: BrowserName;
  readonly path: string;
}

const VARIABLE: Readonly<Record<BrowserName, string>> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
/** Places off the path, by platform. */
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: [
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/snap/bin/firefox',
    '/opt/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const PACKAGES: Readonly<Record<BrowserName, string>> = { chrome: 'chromium', firefox: 'firefox-esr' };
const NAMES: Readonly<Record<BrowserName, string>> = {
  chrome: 'Chromium or Chrome',
  firefox: 'Firefox 140 or newer',
};

/** Where a browser is, or `null`. @throws Error when the variable names something that cannot be run. */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const named = process.env[VARIABLE[name]];
  if (named) {
    if (!isRunnable(named)) throw new Error(`${VARIABLE[name]} is “${named}”, which cannot be run.`);
    return { name, path: named };
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'))
    .flatMap((folder) =>
      COMMANDS[name].map((command) =>
        join(folder, process.platform === 'win32' ? `${command}.exe` : command),
      ),
    );
  // A command earlier in the list wins over a folder earlier on the path.
  const ordered = COMMANDS[name].flatMap((command) =>
    onPath.filter((path) => path.endsWith(command) || path.endsWith(`${command}.exe`)),
  );
  const path = [...ordered, ...PLACES[name]].find(isRunnable);
  return path ? { name, path } : null;
}

/**
 * The browser asked for; without a wish, whichever is there, Chromium first. Installs one when none is.
 * @throws Error with one sentence on what to install.
 */
export function getBrowser(wish: BrowserName | null): FoundBrowser {
  const found = wish ? findBrowser(wish) : (findBrowser('chrome') ?? findBrowser('firefox'));
  if (found) return found;
  const name = wish ?? 'chrome';
  if (!installBrowser(name))
    throw new Error(`No browser was found: install ${NAMES[name]} or set ${VARIABLE[name]} to where it is.`);
  const installed = findBrowser(name);
  if (!installed)
    throw new Error(
      `${PACKAGES[name]} was installed but is not in any usual place: set ${VARIABLE[name]} to where it is.`,
    );
  return installed;
}

/** Installs Debian's package where apt-get is there and allowed; progress on stderr. */
function installBrowser(name: BrowserName): boolean {
  const apt = findAptGet();
  if (!apt) return false;
  process.stderr.write(`No browser was found: installing ${PACKAGES[name]} with apt-get (a few minutes) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const runApt = (...args: string[]): boolean =>
    spawnSync(apt[0] ?? 'apt-get', [...apt.slice(1), ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', PACKAGES[name], 'fonts-dejavu-core'];
  return (runApt('update') && runApt(...install)) || runApt(...install);
}

function findAptGet(): string[] | null {
  if (!isRunnable('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['/usr/bin/apt-get'];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n', '/usr/bin/apt-get']
    : null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
