import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { bytes, device, edition, GOOD, NONE, OTHERS, pack, PACKAGED } from '../../tests/support/packs.ts';
import { IMPORTED_KEY } from '../storage/imported.ts';
import { splitPack } from './pack-format.ts';

describe('what is stored', () => {
  it('is read once to tell how it stands', async () => {
    const { store, updates } = device();
    expect(await updates.standing()).toEqual(NONE);
    await updates.take(GOOD, 'file');
    const asked: unknown[] = [];
    const { get } = store;
    store.get = (keys) => {
      asked.push(keys);
      return get(keys);
    };
    expect(await updates.standing()).toMatchObject({ canRevert: true });
    expect(asked).toEqual([IMPORTED_KEY]);
  });

  it('is looked at anew whenever it is used: altered on the disk, it is not used', async () => {
    const { store, updates } = device();
    await updates.take(GOOD, 'file');
    const stored = store.items.get('dossier-text') as { text: string };
    store.items.set('dossier-text', {
      ...stored,
      text: stored.text.replace('Another title', 'A forged title'),
    });
    expect(await updates.load()).toBeNull();
    store.items.set('dossier-text', {
      ...stored,
      text: new TextDecoder().decode(pack(edition('2026.11.5'))),
    });
    expect(await updates.load()).toBeNull();
    store.items.set('dossier-text', stored);
    expect((await updates.load())?.version).toBe('2026.12.1');
  });

  it('is of no use to a build with another key', async () => {
    const { store, updates } = device();
    await updates.take(GOOD, 'file');
    expect(await device(store, PACKAGED.version, [OTHERS.publicKey]).updates.load()).toBeNull();
  });

  it('damaged, leaves the packaged dossier in use', async () => {
    for (const value of [
      7,
      { v: 1 },
      { v: 1, active: {}, highest: {} },
      { v: 1, active: { version: 1 }, highest: null },
    ]) {
      const { updates } = device(createMemoryStore({ [IMPORTED_KEY]: value }));
      expect([await updates.standing(), await updates.load()]).toEqual([NONE, null]);
      // The mark is lost with it: what remains is that none is taken that is not newer than the packaged one.
      expect(await updates.take(pack(edition(PACKAGED.version)), 'file')).toMatchObject({ refusal: 'same' });
      expect(await updates.take(GOOD, 'file')).toMatchObject({ ok: true });
    }
  });

  it('can be put right by the same pack once it cannot be opened, and by no other of its version', async () => {
    for (const text of [undefined, 7, { v: 1 }, { v: 1, text: 'for-the-record-dossier' }]) {
      for (const way of ['file', 'address'] as const) {
        const { store, updates } = device();
        await updates.take(GOOD, way);
        store.items.set('dossier-text', text);
        expect(await updates.load()).toBeNull();
        expect(await updates.take(pack(edition('2026.12.1')), way)).toMatchObject({ refusal: 'same' });
        expect(await updates.take(GOOD, way)).toEqual({ ok: true, version: '2026.12.1' });
        expect((await updates.load())?.claims[0]?.title.en).toBe('Another title');
        expect(await updates.take(GOOD, way)).toMatchObject({ refusal: 'same' });
      }
    }
  });

  it('stays as it is when it cannot be read, cannot be written, or is of a newer version', async () => {
    const newest = pack(edition('2026.12.7'));
    const { store, updates } = device();
    await updates.take(newest, 'file');
    const { get, set } = store;
    const before = structuredClone([...store.items]);
    const refuse = async (): Promise<never> => Promise.reject(new Error('storage is not there'));
    for (const broken of [{ get: refuse }, { set: refuse }, { get: refuse, set: refuse }]) {
      Object.assign(store, broken);
      expect(await updates.take(pack(edition('2026.12.8')), 'file')).toMatchObject({ refusal: 'storage' });
      if ('get' in broken) expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'storage' });
      expect(await updates.revert()).toBe(false);
      Object.assign(store, { get, set });
      expect([...store.items]).toEqual(before);
    }
    const { active, highest } = store.items.get(IMPORTED_KEY) as { active: object; highest: object };
    for (const record of [
      { v: 2, active, highest },
      { v: 2, packs: [] },
    ]) {
      store.items.set(IMPORTED_KEY, record);
      const later = structuredClone([...store.items]);
      expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'storage' });
      expect(await updates.revert()).toBe(false);
      expect([await updates.standing(), await updates.load()]).toEqual([NONE, null]);
      expect([...store.items]).toEqual(later);
    }
  });

  it('is the pack byte for byte', async () => {
    const { store, updates } = device();
    await updates.take(GOOD, 'file');
    const { text } = store.items.get('dossier-text') as { text: string };
    expect(bytes(text)).toEqual(GOOD);
    expect(JSON.parse(splitPack(text)?.payload ?? '')).toEqual(await updates.load());
  });
});
