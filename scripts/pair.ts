/**
 * npm run pair -- [--json] FILE…
 * Runs the engine on local .html and .txt files, without a browser. With --json: one JSON object a line, a file each.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDossier } from './dossier/read.ts';
import { loadAnalyser } from './pages/analyse.ts';
import { formatFindings, toFindings } from './pages/findings.ts';
import { readPageFile } from './pages/read-file.ts';

const HELP = `npm run -s pair -- [--json] FILE…

Pairs the sentences of local .html or .txt files with the record, as the sidebar would.
  --json   one JSON object a line, a file each
  --help   this text
`;

function main(): number {
  let options: { json?: boolean; help?: boolean };
  let files: string[];
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    options = parsed.values;
    files = parsed.positionals;
  } catch (error) {
    process.stderr.write(`pair: ${(error as Error).message.split('. ')[0]}. See --help.\n`);
    return 1;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!files.length) {
    process.stderr.write('pair: name at least one .html or .txt file. See --help.\n');
    return 1;
  }
  const analyse = loadAnalyser();
  const dossier = options.json ? null : readDossier(join(import.meta.dirname, '..', 'assets', 'dossier'));
  let failed = 0;
  for (const file of files) {
    try {
      const page = readPageFile(file);
      const findings = toFindings(file, analyse(page));
      process.stdout.write(
        dossier
          ? `${formatFindings(`${file}\n  ${page.title}`, findings, dossier)}\n`
          : `${JSON.stringify(findings)}\n`,
      );
    } catch (error) {
      failed++;
      process.stderr.write(`pair: ${(error as Error).message}\n`);
    }
  }
  return failed ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`pair: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
