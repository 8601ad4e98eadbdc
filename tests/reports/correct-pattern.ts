/** What a maintainer does with an accepted case: looks at the trace, and corrects the pattern that misled the engine. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexicon } from '../../lib/knowledge/lexicon.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { cutTokens } from '../../lib/text/tokens.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { loadAnalyser } from '../../scripts/pages/analyse.ts';
import { checkCase, type ReportedCase } from '../../scripts/triage/reported-case.ts';

const ASSETS = join(import.meta.dirname, '..', '..', 'assets');

/**
 * Copies the knowledge to `assets` and takes the patterns out of it by which the sentence showed the concepts of the
 * trace, the weightiest concept first, until the case passes. Answers with the patterns.
 * @throws Error when no pattern of the trace is to blame.
 */
export function correctPattern(one: ReportedCase, trace: readonly string[], assets: string): string[] {
  for (const name of ['languages', 'dossier', 'model'])
    cpSync(join(ASSETS, name), join(assets, name), { recursive: true });
  const file = join(assets, 'languages', `${one.lang}.json`);
  let pack = JSON.parse(readFileSync(file, 'utf8')) as LanguagePack;
  const dossier = readDossier(join(assets, 'dossier'));
  const tokens = cutTokens(one.sentence);
  const corrected: string[] = [];
  for (const feature of trace) {
    const concept = feature.startsWith('c:') ? feature.slice('c:'.length) : '';
    const patterns = pack.concepts[concept] ?? [];
    const misled = patterns.filter(
      (pattern) => new Lexicon({ ...pack, concepts: { [concept]: [pattern] } }).find(tokens).length > 0,
    );
    if (misled.length === 0) continue;
    corrected.push(...misled);
    const right = patterns.filter((pattern) => !misled.includes(pattern));
    pack = { ...pack, concepts: { ...pack.concepts, [concept]: right } };
    writeFileSync(file, JSON.stringify(pack));
    if (checkCase(one, loadAnalyser(assets), dossier).length === 0) return corrected;
  }
  throw new Error(`no pattern of ${trace.join(', ')} misled the engine`);
}
