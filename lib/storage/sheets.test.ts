import { describe, expect, it } from 'vitest';
import { card, view } from '../../components/testing/view.ts';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { keepSheet, readSheet } from './sheets.ts';

const content = {
  lang: 'en',
  citation: {
    page: { title: 'A page', address: 'https://a.example/', published: null, lang: null },
    cards: [card],
    dossier: view.dossier,
    today: '2026-11-22',
  },
};

describe('sheets', () => {
  it('are kept under a random id and read again', async () => {
    const store = createMemoryStore();
    const id = await keepSheet(store, content, 1);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await readSheet(store, id ?? '')).toEqual(content);
    expect(await readSheet(store, 'another')).toBeNull();
  });

  it.each([
    null,
    true,
    {},
    { ...content, citation: { ...content.citation, cards: [] } },
    { ...content, citation: { ...content.citation, page: { title: 'x', address: 'javascript:alert(1)' } } },
    { ...content, lang: 'x'.repeat(5_000_000) },
  ])('refuse what is no sheet', async (wrong) => {
    const store = createMemoryStore();
    expect(await keepSheet(store, wrong, 1)).toBeNull();
    expect(store.items.size).toBe(0);
  });

  it('make way for newer ones', async () => {
    const store = createMemoryStore();
    const first = await keepSheet(store, content, 1);
    for (let at = 2; at < 7; at++) await keepSheet(store, content, at);
    expect(store.items.size).toBe(5);
    expect(await readSheet(store, first ?? '')).toBeNull();
  });
});
