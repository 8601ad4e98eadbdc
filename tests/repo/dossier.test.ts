import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import { LANGUAGES, type Language } from '../../lib/dossier/types.ts';
import { checkDossier } from '../../lib/updates/check.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { readFirstEdition } from '../support/first-edition.ts';
import { hasFrenchSpaces } from '../support/french.ts';

const FOLDER = 'assets/dossier';
const dossier = readDossier(FOLDER);
/** Corrected by nobody yet: what is damaged below does not depend on what editors have done since. */
const first = readFirstEdition();
const damaged = (change: (copy: ReturnType<typeof structuredClone<typeof dossier>>) => void): string[] => {
  const copy = structuredClone(first);
  change(copy);
  return checkDossier(copy);
};
// The dossier's types are read-only: a test that damages a copy has to look behind them.
type Loose = {
  claims: Array<
    Record<string, unknown> & {
      contexts: Record<string, { text: unknown; quotes: string[]; relation: string }>;
    }
  >;
  history: Array<{ version: string; about: string[] }>;
  records: Array<{ quotes: Array<{ text: string; id: string }>; link: unknown; seenAt: unknown[] }>;
};
const loose = (value: unknown): Loose => value as Loose;

/** Every text of ours in one language, translations included. */
function ownTexts(value: unknown, lang: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === lang && typeof inner === 'string' ? [inner] : ownTexts(inner, lang),
  );
}

describe('the dossier', () => {
  it('is whole: every file has its shape and everything it refers to exists', () => {
    expect(checkDossier(dossier)).toEqual([]);
  });

  it('has the thirty claims the engine knows, and no others', () => {
    expect(dossier.claims.map(({ id }) => id).sort()).toEqual([...CLAIM_IDS].sort());
  });

  it('names every file after what is in it', () => {
    for (const kind of ['claims', 'records', 'notes'] as const) {
      expect(readdirSync(`${FOLDER}/${kind}`).sort()).toEqual(
        dossier[kind].map(({ id }) => `${id}.json`).sort(),
      );
    }
  });

  it('says of each record how it stands to each claim, silence included', () => {
    for (const claim of dossier.claims) expect(Object.keys(claim.contexts), claim.id).toHaveLength(6);
    const silences = dossier.claims
      .flatMap((claim) => Object.values(claim.contexts))
      .filter(({ relation }) => relation === 'silent');
    expect(silences.length).toBeGreaterThan(20);
  });

  it('keeps the words of a quotation: a changed letter is noticed', () => {
    // Digest of every quotation. After a correction: look at the difference, then put the new digest here.
    const words = dossier.records
      .flatMap((record) => record.quotes.map((quote) => `${record.id}#${quote.id}\n${quote.text}`))
      .sort();
    const digest = createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
    expect(
      digest,
      'a quotation has changed: compare it with its source, note it in the changelog, then set the new digest in this test',
    ).toBe(readFileSync('tests/repo/quotes.digest', 'utf8').trim());
  });

  it('sets French signs behind a space that does not break', () => {
    expect(ownTexts(dossier, 'fr').filter((text) => !hasFrenchSpaces(text))).toEqual([]);
  });

  it('spells in every language the names and words of the letter in one way', () => {
    const other = /API (?:Inbox|Titan)|(?:Inbox|Titan)-API(?!-)|[“„«‘]\s?(?:by 2013|within a month)/;
    expect(LANGUAGES.flatMap((lang) => ownTexts(dossier, lang)).filter((text) => other.test(text))).toEqual(
      [],
    );
  });

  it('names sources in no language: what all readers see of them has names and dates in figures only', () => {
    const english =
      /\b(?:and|copy|citing|via|plaintiffs|counsel|report|complaint|e-mail|digest)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/i;
    const names = dossier.records.flatMap(({ author, outlet, seenAt }) => [
      author ?? '',
      ...(outlet?.split(', ') ?? []),
      ...seenAt.map(({ label }) => label),
    ]);
    const allowed = ['Securities and Exchange Commission', 'The Globe and Mail'];
    expect(
      names.filter((name) => english.test(allowed.reduce((rest, one) => rest.replace(one, ''), name))),
    ).toEqual([]);
  });

  it('tells an editor what she broke', () => {
    expect(
      damaged((copy) => {
        const quote = loose(copy).records.find((r) => r.quotes.length)?.quotes[0];
        if (quote) quote.text = '';
      })[0],
    ).toMatch(/^records\/.+: quotes\.0\.text: the quotation is empty$/);
    expect(
      damaged((copy) => {
        const quote = loose(copy).records.find((r) => r.quotes.length)?.quotes[0];
        if (quote) quote.id = 'renamed';
      }).join(),
    ).toMatch(/refers to the quotation ".+#.+", which does not exist/);
    const background = (of: unknown): string[] =>
      damaged((copy) => void Object.assign(loose(copy).claims[0] ?? {}, { background: of }));
    expect(background(['stone-2024-04-02', 'nowhere'])).toEqual([
      expect.stringMatching(/^claims\/.+ refers to the record "nowhere", which does not exist$/),
    ]);
    expect(background(['stone-2024-04-02#untrue'])[0]).toMatch(/^claims\/.+: background\.0: an id has small/);
    expect(
      damaged((copy) => {
        const claim = loose(copy).claims[0];
        const silent =
          claim &&
          Object.values(claim.contexts).find((c) => c.relation !== 'silent' && c.relation !== 'outside');
        if (silent) silent.text = null;
      }).join(),
    ).toMatch(/needs a text/);
    expect(
      damaged((copy) => {
        const record = loose(copy).records[0];
        if (record) record.link = { kind: 'verified', url: 'https://www.courtlistener.com/docket/18714274/' };
      }).join(),
    ).toMatch(/is not verified/);
    expect(
      damaged((copy) => {
        const record = loose(copy).records.find((r) => r.seenAt.length);
        if (record) record.seenAt = [{ label: 'Somewhere', url: 'http://news.example/a' }];
      })[0],
    ).toMatch(/^records\/.+: seenAt\.0\.url: a link starts with https/);
    expect(
      damaged((copy) => {
        const quote = loose(copy).records.find((r) => r.quotes.length)?.quotes[0];
        if (quote) quote.text = 'one word\u202ereversed';
      })[0],
    ).toMatch(/the quotation has a line break or an invisible character/);
  });

  it('tells an editor when history and versions do not go together', () => {
    const [claim] = loose(first).claims;
    expect(damaged((copy) => void Object.assign(loose(copy).claims[0] ?? {}, { version: 2 }))).toEqual([
      expect.stringMatching(/is at version 2, but history\.json tells of 0 changes/),
    ]);
    expect(
      damaged((copy) => void loose(copy).history[0]?.about.push('nobody', String(claim?.id))).join(),
    ).toMatch(/refers to the entry "nobody", which does not exist.*is at version 1, but .* of 1 changes/);
    expect(
      damaged((copy) => {
        const { history } = loose(copy);
        history.unshift({ ...(history[0] as (typeof history)[0]), version: '2026.9.30' });
        history.unshift({ ...(history[0] as (typeof history)[0]), version: '2099.1.1' });
      }),
    ).toEqual([
      expect.stringMatching(/tells of 2099\.1\.1, but dossier\.json is only at/),
      expect.stringMatching(/2026\.11\.1 stands below 2026\.9\.30; the newest comes first/),
    ]);
  });

  it('has every name once', () => {
    expect(
      damaged((copy) => {
        const { claims } = loose(copy);
        claims.push(structuredClone(claims[0]) as (typeof claims)[0]);
      }).join(),
    ).toMatch(/claims and records: ".+" is there twice/);
  });
});
