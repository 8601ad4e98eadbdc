import { join } from 'node:path';
import { expect, it } from 'vitest';
import { divideDossier } from '../dossier/pack.ts';
import type { Dossier } from '../dossier/types.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { createWordsIn } from './words-in.ts';

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
  const words = createWordsIn(() => texts);
  const first = words('de');
  expect(first?.dossier.version).toBe(dossier.version);
  expect(words('de')).toBe(first);
  // Not a text of ours is another: only what all languages share.
  texts = textsOf({ ...dossier, version: '2026.11.9' });
  expect(words('de')?.dossier.version).toBe('2026.11.9');
  const [gone, ...claims] = dossier.claims;
  texts = textsOf({ ...dossier, version: '2026.12.1', claims });
  const second = words('de')?.dossier;
  expect(second?.version).toBe('2026.12.1');
  expect(second?.claims.map(({ title }) => title)).toEqual(claims.map(({ title }) => title.de));
  expect(second?.claims.some(({ id }) => id === gone?.id)).toBe(false);
  expect(words('fr')).toBeNull();
});
