import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDossier } from '../dossier/read.ts';
import { type Findings, formatFindings } from './findings.ts';

const dossier = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const difference = { kind: 'amount', claim: 'messages-sold', span: 'x', note: null, recorded: null };
const sentence = {
  text: 'Facebook sold them.',
  claims: [{ id: 'messages-sold', stance: 'asserts', confidence: 'sure', probability: 0.9 }],
  differences: [difference],
};
const findings: Findings = {
  file: 'a.html',
  relevance: 'about',
  lang: 'en',
  reasons: ['core-claims', 'in-headline'],
  published: '2024-04-02',
  sentences: [sentence],
  absent: [],
};
const second = (change: Partial<Findings>): string =>
  formatFindings('a', { ...findings, ...change }, dossier).split('\n')[1] ?? '';

it('counts as one does, and says in words why a page is taken for what it is', () => {
  expect(second({})).toBe(
    '  about the case [en, 2024-04-02], 1 sentence with 1 claim and 1 difference (it makes claims of the case; one in the headline)',
  );
  expect(second({ sentences: [sentence, sentence] })).toContain(
    '2 sentences with 2 claims and 2 differences',
  );
  expect(second({ relevance: 'mention', reasons: ['passing'], sentences: [] })).toBe(
    '  touches the case in passing at most [en, 2024-04-02], nothing is shown in the page',
  );
  expect(second({ relevance: 'other', lang: null, reasons: ['unsupported-language'], sentences: [] })).toBe(
    '  not about the case [language not supported, 2024-04-02], nothing is shown in the page',
  );
  expect(second({ relevance: 'other', reasons: ['neighbour'], sentences: [] })).toMatch(
    /\(another story with the same names\)$/,
  );
  expect(second({ reasons: ['something-new'] })).toMatch(/\(something-new\)$/);
});
