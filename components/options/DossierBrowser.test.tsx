import { describe, expect, it } from 'vitest';
import { DOSSIER, drawOptions } from '../../tests/support/options-page.tsx';
import { findEntries } from './browse-dossier.ts';

describe('the record to read', () => {
  it('has every claim with all six contexts, and every quotation with its source', () => {
    expect(DOSSIER.claims.length).toBeGreaterThanOrEqual(30);
    for (const claim of DOSSIER.claims) expect(claim.records).toHaveLength(6);
    for (const entry of DOSSIER.sources) expect(entry.source.link.url).toMatch(/^https:/);
    expect(DOSSIER.sources.flatMap((entry) => entry.quotes)).toHaveLength(DOSSIER.quoteCount);
  });

  it('is found by any of its words, whatever their case and accents', () => {
    const found = findEntries(DOSSIER.claims, '  SOLD  messáges ');
    expect(found.map((claim) => claim.id)).toContain('messages-sold');
    expect(findEntries(DOSSIER.claims, '')).toBe(DOSSIER.claims);
    expect(findEntries(DOSSIER.claims, 'zzzz')).toEqual([]);
  });

  it('opens a claim as the sidebar would show it', () => {
    const { page } = drawOptions();
    const claim = DOSSIER.claims.find((one) => one.id === 'messages-sold');
    const button = page
      .all('.ftr-disclosure-button')
      .find((one) => one.textContent?.startsWith(claim?.title ?? '?'));
    if (!button) throw new Error('no such claim');
    page.click(button);
    expect(page.all('.ftr-record').length).toBeGreaterThan(2);
    expect(page.all('.ftr-quote').length).toBeGreaterThan(2);
  });

  it('says so when it could not be loaded', () => {
    expect(drawOptions([], { dossier: null }).page.text()).toContain('The record could not be loaded');
  });
});
