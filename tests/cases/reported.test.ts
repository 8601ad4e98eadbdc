import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutcomesFile } from '../../lib/report/outcomes.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { loadAnalyser } from '../../scripts/pages/analyse.ts';
import { FRAMES } from '../../scripts/triage/frames.ts';
import { checkCase, type ReportedCase } from '../../scripts/triage/reported-case.ts';

const FOLDER = join(import.meta.dirname, 'reported');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .sort()
  : [];
const analyse = loadAnalyser();
const ROOT = join(import.meta.dirname, '..', '..');
const dossier = readDossier(join(ROOT, 'assets', 'dossier'));

describe('what readers reported', () => {
  it.each(Object.keys(FRAMES))('can be tried in %s: the frame makes a page about the case', (lang) => {
    const { headline, lead, tail } = FRAMES[lang] ?? { headline: '', lead: '', tail: '' };
    const block = (kind: 'h1' | 'p', text: string) => ({ kind, text, chunks: [] });
    const page = {
      title: headline,
      declaredLang: lang,
      published: null,
      blocks: [block('h1', headline), block('p', lead), block('p', tail)],
      asides: [],
      truncated: false,
      clipped: false,
    };
    expect(analyse(page)).toMatchObject({ lang, relevance: 'about' });
  });

  it('is named in the changelog once it is corrected, and has the case that shows it', () => {
    const cases = files.map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ReportedCase);
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    const { outcomes } = JSON.parse(
      readFileSync(join(ROOT, 'assets', 'report', 'outcomes.json'), 'utf8'),
    ) as OutcomesFile;
    const corrected = outcomes.filter(({ accepted }) => accepted).map(({ id }) => id);
    const answered = cases.filter(({ id, report }) => corrected.includes(report) && changelog.includes(id));
    expect(answered.map(({ report }) => report).sort()).toEqual(corrected.sort());
  });

  it.each(files)('%s is right', (file) => {
    const one = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ReportedCase;
    expect(checkCase(one, analyse, dossier)).toEqual([]);
  });
});
