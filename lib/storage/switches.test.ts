import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { changeSite, digestAddress, isPageOn, listSitesOff, readSite, switchPage } from './switches.ts';

const stores = () => ({ lasting: createMemoryStore(), passing: createMemoryStore() });
const place = { host: 'news.example', page: 'abc', incognito: false };

describe('switches', () => {
  it('are on until switched off, and off stays off', async () => {
    const both = stores();
    expect(await readSite(both, place)).toEqual({ on: true, open: null });
    await changeSite(both, place, { on: false }, 1);
    await changeSite(both, place, { open: true }, 2);
    expect(await readSite(both, place)).toEqual({ on: false, open: true });
    expect(await listSitesOff(both.lasting)).toEqual(['news.example']);
    await switchPage(both, place, false, 1);
    expect(await isPageOn(both, place)).toBe(false);
    expect(await isPageOn(both, { ...place, page: 'def' })).toBe(true);
  });

  it('leave nothing lasting behind in a private window', async () => {
    const both = stores();
    await changeSite(both, { ...place, incognito: true }, { on: false }, 1);
    await switchPage(both, { ...place, incognito: true }, false, 1);
    expect(both.lasting.items.size).toBe(0);
    expect((await readSite(both, { ...place, incognito: true })).on).toBe(false);
    expect((await readSite(both, place)).on).toBe(true);
  });

  it('hold no address', async () => {
    const digest = await digestAddress('https://news.example/a?b=1#c');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).toBe(await digestAddress('https://news.example/a?b=1'));
    expect(digest).not.toBe(await digestAddress('https://news.example/a?b=2'));
  });

  it('forget the oldest pages beyond the limit', async () => {
    const both = stores();
    for (let i = 0; i < 503; i++) await switchPage(both, { ...place, page: `p${i}` }, false, i);
    expect(both.lasting.items.size).toBe(500);
    expect(await isPageOn(both, { ...place, page: 'p0' })).toBe(true);
    expect(await isPageOn(both, { ...place, page: 'p502' })).toBe(false);
  });

  it('forget the oldest sites beyond the limit, but none that was switched off', async () => {
    const both = stores();
    await changeSite(both, { ...place, host: 'off.example' }, { on: false }, 0);
    for (let i = 1; i <= 1_003; i++) await changeSite(both, { ...place, host: `h${i}` }, { open: true }, i);
    expect(both.lasting.items.size).toBe(1_000);
    expect(await readSite(both, { ...place, host: 'off.example' })).toEqual({ on: false, open: null });
    expect((await readSite(both, { ...place, host: 'h4' })).open).toBeNull();
    expect((await readSite(both, { ...place, host: 'h5' })).open).toBe(true);
  });

  it('stay as they are where they cannot be read, or a newer version wrote them', async () => {
    const both = stores();
    await changeSite(both, place, { on: false }, 1);
    const { get } = both.lasting;
    both.lasting.get = () => Promise.reject(new Error('storage is not there'));
    for (const incognito of [false, true]) {
      expect(await changeSite(both, { ...place, incognito }, { open: true }, 2)).toBe(false);
    }
    expect(await switchPage(both, place, false, 2)).toBe(false);
    both.lasting.get = get;
    expect(await readSite(both, place)).toEqual({ on: false, open: null });
    expect([both.lasting.items.size, both.passing.items.size]).toEqual([1, 0]);
    for (const newer of [
      { v: 2, on: true, at: 5, more: 1 },
      { v: 2, off: [] },
    ]) {
      both.lasting.items.set('site:news.example', newer);
      both.lasting.items.set('page:abc', newer);
      expect(await changeSite(both, place, { open: true }, 3)).toBe(false);
      expect(await switchPage(both, place, false, 3)).toBe(false);
      expect([...both.lasting.items.values()]).toEqual([newer, newer]);
    }
  });

  it('put a damaged record aside', async () => {
    const both = stores();
    both.lasting.items.set('site:news.example', { v: 1, on: 'yes' });
    expect(await readSite(both, place)).toEqual({ on: true, open: null });
    expect(both.lasting.items.has('quarantine:site:news.example')).toBe(true);
  });
});
