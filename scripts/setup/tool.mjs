/**
 * node scripts/setup/tool.mjs TOOL ARGS…: installs what is missing, then runs an installed tool. The first run also writes
 * what TypeScript and Vitest read of WXT.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, ROOT, run } from './install.mjs';

const [tool, ...args] = process.argv.slice(2);
if (!tool) fail('tool.mjs: name a tool.');
process.on('SIGINT', () => {});
ensureInstalled();
if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json')) && run('wxt', ['prepare'], { quiet: true }).status !== 0)
  fail('wxt prepare failed (see above).');
process.exitCode = run(tool, args).status ?? 1;
