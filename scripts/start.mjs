/**
 * npm start -- [--browser chrome|firefox] [--page URL-or-file] [--headless] [--help]
 * From a fresh clone to an article with the sidebar beside it. Plain Node 20, standard library only.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, fail, runScript } from './setup/install.mjs';

const HELP = `npm start -- [options]

Builds For the Record and opens the reading room, a few sample articles on this machine, in a browser with the
extension loaded. Installs what is missing first.

  --browser chrome|firefox  which browser (default: Chromium or Chrome, else Firefox)
  --page URL-or-file        open this page or local .html file instead of the first sample article
  --headless                no window: open every sample article, print what was paired, save screenshots to
                            .output/reading-room/ (also when there is no display)
  --help                    this text

CHROME_PATH and FIREFOX_PATH name a browser that is not in its usual place.
`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string' },
        page: { type: 'string' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(
      `npm start: ${error.message.split(/\.\s|\n/)[0].replace(/\.$/, '')}; see npm start -- --help.`,
    );
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (options.browser !== undefined && options.browser !== 'chrome' && options.browser !== 'firefox') {
  fail(`npm start: --browser is chrome or firefox, not “${options.browser}”.`);
}
const args = [];
if (options.browser) args.push('--browser', options.browser);
if (options.page !== undefined) args.push('--page', checkPage(options.page));
const isDisplayless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
if (options.headless || isDisplayless) args.push('--headless');

process.on('SIGINT', () => {});
ensureInstalled();
runScript('scripts/reading-room/run.ts', args);

/** A web address as it is, a file as its full path. */
function checkPage(page) {
  if (/^https?:\/\//i.test(page)) {
    if (!URL.canParse(page)) fail(`npm start: “${page}” is not a web address.`);
    return page;
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(page))
    fail(`npm start: --page takes an http(s) address or a local .html file, not “${page}”.`);
  const file = resolve(page);
  if (!existsSync(file)) fail(`npm start: there is no file “${page}”.`);
  if (!statSync(file).isFile() || !/\.x?html?$/i.test(file))
    fail(`npm start: “${page}” is not an .html file.`);
  return file;
}
