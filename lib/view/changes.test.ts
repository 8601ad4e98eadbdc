import { describe, expect, it } from 'vitest';
import { readFirstEdition } from '../../tests/support/first-edition.ts';
import { packDossier } from '../dossier/pack.ts';
import { type Dossier, LANGUAGES, type Localized } from '../dossier/types.ts';
import { changesOf } from './changes.ts';

const dossier = readFirstEdition();
const inAll = (text: string): Localized =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, `${text} (${lang})`])) as unknown as Localized;
const about = (id: string, n: number): Dossier['history'][number] => ({
  version: `2026.12.${n}`,
  date: '2026-12-01',
  about: [id],
  text: inAll(id),
});
const told = (claim: string, ...ids: readonly string[]): string[] => {
  const packed = packDossier({ ...dossier, history: ids.map(about) }, 'pl');
  const found = packed.claims.find(({ id }) => id === claim);
  if (!found) throw new Error(`no claim ${claim}`);
  return changesOf(found, packed).map(({ text }) => text);
};

describe('what changed on a card', () => {
  const [note] = dossier.claims.find(({ id }) => id === 'messages-sold')?.notes ?? [];

  it('is what changed on its claim, on a record quoted on it, or on its notes', () => {
    expect(told('messages-sold', 'messages-sold', 'stone-2024-04-02', String(note))).toEqual([
      'messages-sold (pl)',
      'stone-2024-04-02 (pl)',
      `${note} (pl)`,
    ]);
  });

  it('is not what changed elsewhere, nor what is about the whole', () => {
    expect(told('messages-sold', 'titan-api-access', 'watch-2017-08-09', 'hastings-joins-board')).toEqual([]);
    expect(dossier.history.some((entry) => entry.about.length === 0)).toBe(true);
    const packed = packDossier(dossier, 'en');
    for (const claim of packed.claims) expect(changesOf(claim, packed)).toEqual([]);
  });
});
