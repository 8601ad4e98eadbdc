/** node scripts/setup/build.mjs [chrome|firefox]: builds the extension into .output/, both browsers unless one is named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, fail, ROOT } from './install.mjs';

/** What terminals draw with. */
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Folder of the built extension. */
export const outputOf = (browser) => join(ROOT, '.output', `${browser}-mv3`);

/** Runs WXT in a tree that has `node_modules`; its own output is kept back. Returns what went wrong, or ''. */
export function runWxt(root, ...args) {
  const bin = join(root, 'node_modules', '.bin');
  const { status, stdout, stderr } = spawnSync(
    join(bin, 'node'),
    [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args, '--mv3'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
        CI: '1',
        NO_COLOR: '1',
      },
    },
  );
  if (status === 0) return '';
  return `${stdout}\n${stderr}`.replace(ESCAPES, '').trim() || 'WXT ended without a message.';
}

/** Builds for one browser. Returns what went wrong, or ''. */
export function build(browser) {
  const trouble = runWxt(ROOT, 'build', '-b', browser);
  if (trouble || existsSync(join(outputOf(browser), 'manifest.json'))) return trouble;
  return 'WXT ended well, but nothing was built.';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wish = process.argv[2];
  if (wish !== undefined && wish !== 'chrome' && wish !== 'firefox')
    fail(`npm run build: the browser is chrome or firefox, not “${wish}”.`);
  ensureInstalled();
  for (const browser of wish ? [wish] : ['chrome', 'firefox']) {
    const started = performance.now();
    const trouble = build(browser);
    if (trouble)
      fail(`${trouble}\nnpm run build: the extension for ${browser} could not be built (see above).`);
    process.stdout.write(
      `built .output/${browser}-mv3 in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
  }
}
