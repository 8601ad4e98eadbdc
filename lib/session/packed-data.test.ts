import { join } from 'node:path';
import { expect, it } from 'vitest';
import { divideDossier, joinDossier } from '../dossier/pack.ts';
import type { Dossier } from '../dossier/types.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { createPackedData } from './packed-data.ts';

const dossier = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const textsOf = (one: Dossier): Record<string, string> => {
  const { shared, texts } = divideDossier(one);
  return {
    record: JSON.stringify(shared),
    'words-de': JSON.stringify({ messages: {}, texts: texts('de') }),
  };
};

it('shows the dossier that is there now: another one replaces it, the same one is read once', () => {
  let texts = textsOf(dossier);
  const data = createPackedData(() => texts);
  const first = data.words('de', joinDossier);
  expect(first?.dossier.version).toBe(dossier.version);
  expect(data.words('de', joinDossier)).toBe(first);
  // Not a text of ours is another: only what all languages share.
  texts = textsOf({ ...dossier, version: '2026.11.9' });
  expect(data.words('de', joinDossier)?.dossier.version).toBe('2026.11.9');
  const [gone, ...claims] = dossier.claims;
  texts = textsOf({ ...dossier, version: '2026.12.1', claims });
  const second = data.words('de', joinDossier)?.dossier;
  expect(second?.version).toBe('2026.12.1');
  expect(second?.claims.map(({ title }) => title)).toEqual(claims.map(({ title }) => title.de));
  expect(second?.claims.some(({ id }) => id === gone?.id)).toBe(false);
  expect(data.words('fr', joinDossier)).toBeNull();
});
