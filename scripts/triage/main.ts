/** `npm run triage`: from reports to tests to answers. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DECLINE_REASONS, type OutcomesFile } from '../../lib/report/outcomes.ts';
import type { Report } from '../../lib/report/index.ts';
import { readDossier } from '../dossier/read.ts';
import { loadAnalyser } from '../pages/analyse.ts';
import { addToChangelog, changelogLine } from './changelog.ts';
import { formatGroups, groupReports, readReports } from './group.ts';
import { checkCase, makeCase, publicId, type ReportedCase, readSentence } from './reported-case.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HELP = `npm run triage -- FILE…                     lists the reports in these JSON Lines files, grouped
npm run triage -- FILE… --accept ID [what is right]   writes a failing case into tests/cases/reported/
      --claim NAME[:STANCE]    the sentence makes this claim        (can be said more than once)
      --not-claim NAME         it does not make this one
      --difference KIND  --not-difference KIND   the same for differences
      without any of these the reason of the report decides
npm run triage -- FILE… --decline ID --why REASON     notes the answer in assets/report/outcomes.json
      REASON: ${DECLINE_REASONS.join(', ')}
npm run triage -- --release VERSION         for every accepted case that passes now: writes its public id into
                                            CHANGELOG.md under VERSION, and the answer into the outcomes
  --cases DIR --outcomes FILE --assets DIR --changelog FILE   other places than the usual ones
  --help                        this text

ID is the short name in the list (r-1a2b3c4d) or a report's whole UUID.
`;

try {
  main();
} catch (error) {
  process.stderr.write(`triage: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function main(): unknown {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      accept: { type: 'string' },
      claim: { type: 'string', multiple: true, default: [] },
      'not-claim': { type: 'string', multiple: true, default: [] },
      difference: { type: 'string', multiple: true, default: [] },
      'not-difference': { type: 'string', multiple: true, default: [] },
      decline: { type: 'string' },
      why: { type: 'string' },
      release: { type: 'string' },
      cases: { type: 'string', default: join(ROOT, 'tests', 'cases', 'reported') },
      outcomes: { type: 'string', default: join(ROOT, 'assets', 'report', 'outcomes.json') },
      assets: { type: 'string', default: join(ROOT, 'assets') },
      changelog: { type: 'string', default: join(ROOT, 'CHANGELOG.md') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return process.stdout.write(HELP);
  if (values.release !== undefined) return release(values.release, values);
  if (positionals.length === 0) throw new Error('name at least one file with reports. See --help.');
  const reports = readFiles(positionals);
  if (values.decline !== undefined)
    return decline(findReport(reports, values.decline), values.why, values.outcomes);
  if (values.accept === undefined) return list(reports, values.assets);
  const claims = values.claim.map((text) => {
    const [id = '', stance] = text.split(':');
    return { id, ...(stance !== undefined && { stance }) };
  });
  return accept(
    findReport(reports, values.accept),
    {
      claims,
      notClaims: values['not-claim'],
      differences: values.difference,
      notDifferences: values['not-difference'],
    },
    values,
  );
}

function readFiles(files: readonly string[]): Report[] {
  return files.flatMap((file) => {
    if (!existsSync(file)) throw new Error(`${file} is not there.`);
    const { reports, bad } = readReports(readFileSync(file, 'utf8'));
    for (const { line, error } of bad)
      process.stderr.write(`triage: ${file}, line ${line}: the report ${error}\n`);
    return reports;
  });
}

function findReport(reports: readonly Report[], id: string): Report {
  const found = reports.filter((report) => publicId(report) === id || report.id.endsWith(id));
  const [report] = found;
  if (!report || found.length > 1)
    throw new Error(
      report
        ? `${id} names more than one report: say its whole UUID.`
        : `there is no report ${id} in these files.`,
    );
  return report;
}

/** Where knowledge, cases and answers are. */
interface Places {
  readonly assets: string;
  readonly cases: string;
  readonly outcomes: string;
  readonly changelog: string;
}

function list(reports: readonly Report[], assets: string): void {
  const analyse = loadAnalyser(assets);
  const readNow = (sentence: Parameters<typeof readSentence>[0]): string => {
    const found = readSentence(sentence, analyse);
    const parts = found.flatMap(({ pairings, differences }) => [
      ...pairings.map(
        ({ claim, stance, probability }) => `${claim}, ${stance}, ${Math.round(probability * 100)} %`,
      ),
      ...differences.map(({ kind }) => `difference ${kind}`),
    ]);
    return parts.join(' · ') || 'no card';
  };
  process.stdout.write(
    `${formatGroups(groupReports(reports), readNow)}\n${reports.length} ${reports.length === 1 ? 'report' : 'reports'}\n`,
  );
}

function accept(
  report: Report,
  decision: Parameters<typeof makeCase>[1],
  { assets, cases: folder }: Places,
): void {
  const dossier = readDossier(join(assets, 'dossier'));
  for (const { id } of [...decision.claims, ...decision.notClaims.map((claim) => ({ id: claim }))])
    if (!dossier.claims.some((claim) => claim.id === id))
      throw new Error(`there is no claim “${id}” in assets/dossier/claims.`);
  const made = makeCase(report, decision, dossier);
  const failures = checkCase(made, loadAnalyser(assets), dossier);
  if (failures.length === 0) {
    process.stdout.write(`${made.id} is already right with what is here: no case is needed.\n`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${made.id}.json`);
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${file} is written. It fails now: ${failures.join('; ')}.\n`);
}

function readOutcomes(file: string): OutcomesFile {
  return JSON.parse(readFileSync(file, 'utf8')) as OutcomesFile;
}

function writeOutcomes(file: string, before: OutcomesFile, added: OutcomesFile['outcomes']): void {
  const outcomes = [
    ...before.outcomes.filter((one) => !added.some((other) => other.id === one.id)),
    ...added,
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(
    file,
    `${JSON.stringify({ ...before, asOf: new Date().toISOString().slice(0, 10), outcomes }, null, 2)}\n`,
  );
}

function decline(report: Report, why: string | undefined, file: string): void {
  const reason = DECLINE_REASONS.find((known) => known === why);
  if (!reason) throw new Error(`say --why with one of ${DECLINE_REASONS.join(', ')}.`);
  writeOutcomes(file, readOutcomes(file), [{ id: report.id.slice('urn:uuid:'.length), declined: reason }]);
  process.stdout.write(`${publicId(report)} is declined (${reason}).\n`);
}

function release(version: string, { assets, cases: folder, outcomes: file, changelog }: Places): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`“${version}” is not a version like 1.2.3.`);
  const cases = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReportedCase)
    : [];
  const outcomes = readOutcomes(file);
  const answered = new Set(outcomes.outcomes.map(({ id }) => id));
  const analyse = loadAnalyser(assets);
  const dossier = readDossier(join(assets, 'dossier'));
  const passing = cases.filter(
    (one) => !answered.has(one.report) && checkCase(one, analyse, dossier).length === 0,
  );
  const lines = passing.map(changelogLine);
  // The changelog first: what the outcomes hold is not looked at again.
  writeFileSync(changelog, addToChangelog(readFileSync(changelog, 'utf8'), version, lines));
  writeOutcomes(
    file,
    outcomes,
    passing.map(({ report }) => ({ id: report, accepted: version })),
  );
  for (const line of lines) process.stdout.write(`${line}\n`);
  const open = cases.length - passing.length - cases.filter((one) => answered.has(one.report)).length;
  process.stdout.write(`${passing.length} corrected in ${version}, ${open} still open.\n`);
}
