/** node scripts/setup/run.mjs FILE.ts ARGS…: installs what is missing, then runs a TypeScript file of the project. */
import { ensureInstalled, fail, runScript } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) fail('run.mjs: name a script.');
process.on('SIGINT', () => {});
ensureInstalled();
runScript(file, args);
