/**
 * npm run bench -- [--only bytes,engine,peers,chrome,firefox] [--chrome loads,first,cold,use,presses,returns] [--loads 15]
 *   [--pages TEXT,…] [--json FILE] [--extension FOLDER]
 * npm run bench -- --join FILE,…   one table of what several runs wrote with --json
 * What the extension costs, in one table (docs/performance.md says how to read it). Needs `npm run build` before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBytes } from './bytes.ts';
import { benchChrome } from './chrome.ts';
import { benchEngine } from './engine.ts';
import { benchFirefox } from './firefox.ts';
import { benchPeers } from './peers.ts';
import { isKept, type Row, writeTable } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'bytes,engine,peers,chrome,firefox' },
    loads: { type: 'string', default: '15' },
    chrome: { type: 'string', default: 'loads,first,cold,use,presses,returns' },
    join: { type: 'string' },
    json: { type: 'string' },
    extension: { type: 'string' },
    pages: { type: 'string' },
  },
});
const wanted = new Set(values.only.split(','));
const options = {
  loads: Number(values.loads),
  extension: values.extension,
  pages: values.pages?.split(','),
  parts: new Set(values.chrome.split(',')),
  log: (line: string) => void process.stderr.write(`${line}\n`),
};
const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  bytes: () => benchBytes('chrome', values.extension),
  engine: () => benchEngine(values.extension),
  peers: benchPeers,
  chrome: () => benchChrome(options),
  firefox: () => benchFirefox(options),
};
/** Where it may, the bench goes before other programs; what it starts does so too. */
let isFirst = false;
try {
  setPriority(-15);
  isFirst = true;
} catch {
  // Only an administrator may.
}
const rows: Row[] = [];
for (const file of values.join?.split(',') ?? [])
  rows.push(...(JSON.parse(readFileSync(file, 'utf8')) as Row[]));
for (const [name, run] of Object.entries(parts)) {
  if (values.join || !wanted.has(name)) continue;
  options.log(`bench: ${name}`);
  rows.push(...(await run()));
}
const load = loadavg()[0] ?? 0;
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${load.toFixed(1)}, ${options.loads} loads\n`,
);
if (load > cpus().length)
  process.stdout.write(
    `The machine is busy with other work${isFirst ? ', before which the bench went' : ''}: times are too high.\n`,
  );
process.stdout.write(`${writeTable(rows)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
process.exitCode = rows.every(isKept) ? 0 : 1;
