import { sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKeyPair, signDossier, signPayload } from '../../scripts/dossier/sign.ts';
import { readFirstEdition } from '../../tests/support/first-edition.ts';
import { createMemoryStore, type MemoryStore } from '../../tests/support/memory-store.ts';
import type { Dossier } from '../dossier/types.ts';
import { IMPORTED_KEY } from '../storage/imported.ts';
import { openPack } from './open-pack.ts';
import { joinPack, MAX_PACK_BYTES, splitPack } from './pack-format.ts';
import type { PublicKey } from './signature.ts';
import { createUpdates, type Updates } from './updates.ts';

const PACKAGED = readFirstEdition();
const OURS = makeKeyPair();
const OTHERS = makeKeyPair();
/** Nothing imported is in use, and there is nothing to go back from. */
const NONE = { current: null, canRevert: false };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// Its types are read-only: a test that changes a copy has to look behind them.
type Loose = {
  version: string;
  history: unknown[];
  claims: Array<{ id: string; title: Record<string, string>; background?: string[] }>;
  records: Array<{ seenAt: Array<{ label: string; url: string }>; quotes: Array<{ text: string }> }>;
};
/** The packaged dossier with another version, and changed as asked. */
function edition(version: string, change: (copy: Loose) => void = () => undefined): Dossier {
  const copy = structuredClone(PACKAGED) as unknown as Loose;
  copy.version = version;
  change(copy);
  return copy as unknown as Dossier;
}
const pack = (dossier: Dossier, key = OURS.privateKey): Uint8Array => bytes(signDossier(dossier, key));

interface Device {
  readonly store: MemoryStore;
  readonly updates: Updates;
}
function device(
  store = createMemoryStore(),
  version = PACKAGED.version,
  keys: readonly PublicKey[] = [OURS.publicKey],
): Device {
  let last: Promise<unknown> = Promise.resolve();
  const updates = createUpdates({
    store,
    now: () => 1_000,
    exclusive: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
    keys: async () => keys,
    version,
    claims: async () => PACKAGED.claims.map(({ id }) => id),
  });
  return { store, updates };
}

let good: Uint8Array;
beforeAll(() => {
  good = pack(
    edition('2026.12.1', (copy) => Object.assign(copy.claims[0]?.title ?? {}, { en: 'Another title' })),
  );
});

describe('a good pack', () => {
  it('is used from then on, word for word', async () => {
    const { updates } = device();
    expect(await updates.load()).toBeNull();
    expect(await updates.take(good, 'file')).toEqual({ ok: true, version: '2026.12.1' });
    expect(await updates.standing()).toEqual({
      current: { version: '2026.12.1', at: 1_000, way: 'file' },
      canRevert: true,
    });
    expect(await updates.version()).toBe('2026.12.1');
    const loaded = await updates.load();
    expect(loaded?.claims[0]?.title.en).toBe('Another title');
    expect(loaded?.records).toEqual(PACKAGED.records);
  });

  it('need not say on which sources beside the six a claim rests: older ones do not', async () => {
    const named = (dossier: Dossier | null): unknown[] =>
      dossier?.claims.filter((claim) => 'background' in claim) ?? [];
    expect(named(PACKAGED)).not.toEqual([]);
    const { updates } = device();
    const older = edition('2026.12.1', (copy) => {
      for (const claim of copy.claims) delete claim.background;
    });
    expect(await updates.take(pack(older), 'file')).toMatchObject({ ok: true });
    expect((await updates.load())?.version).toBe('2026.12.1');
    expect(named(await updates.load())).toEqual([]);
  });

  it('may be followed by a newer one', async () => {
    const { updates } = device();
    await updates.take(good, 'file');
    expect(await updates.take(pack(edition('2026.12.2')), 'address')).toEqual({
      ok: true,
      version: '2026.12.2',
    });
    expect((await updates.load())?.version).toBe('2026.12.2');
  });

  it('gives way to an extension that brings a newer dossier', async () => {
    const { store, updates } = device();
    await updates.take(good, 'file');
    const updated = device(store, '2026.12.2').updates;
    expect([await updated.standing(), await updated.load(), await updated.version()]).toEqual([
      { current: null, canRevert: true },
      null,
      '2026.12.2',
    ]);
    expect(await device(store, '2026.12.1').updates.load()).toBeNull();
  });

  it('can be left for the packaged dossier, and come back only as itself', async () => {
    const { updates } = device();
    await updates.take(good, 'file');
    await updates.revert();
    expect([await updates.standing(), await updates.load()]).toEqual([NONE, null]);
    const other = pack(edition('2026.12.1'));
    for (const [one, way] of [
      [other, 'file'],
      [other, 'address'],
      [good, 'address'],
    ] as const)
      expect(await updates.take(one, way)).toMatchObject({ ok: false, refusal: 'same' });
    expect(await updates.take(good, 'file')).toMatchObject({ ok: true });
  });
});

/** Takes a bad pack on a device that has a good one, and one that has none; nothing may change on either. */
async function refused(bad: Uint8Array): Promise<string> {
  const refusals: string[] = [];
  for (const first of [null, good]) {
    const { store, updates } = device();
    if (first) await updates.take(first, 'file');
    const before = structuredClone([...store.items]);
    const taken = await updates.take(bad, 'file');
    refusals.push(taken.ok ? 'taken' : `${taken.refusal}: ${taken.detail}`);
    expect([...store.items]).toEqual(before);
    expect((await updates.load())?.version ?? null).toBe(first ? '2026.12.1' : null);
  }
  expect(refusals[1]).toBe(refusals[0]);
  return refusals[0] ?? '';
}

describe('a bad pack is refused, and the last good one kept', () => {
  const next = edition('2026.12.5');

  it('tampered with: any byte of a small one, whatever it becomes', async () => {
    const small = bytes(signPayload('{"version":"2026.12.5"}', OURS.privateKey));
    expect(await openPack(small, [OURS.publicKey])).toMatchObject({ ok: true });
    let tried = 0;
    for (let at = 0; at < small.length; at++)
      for (const flip of [1, 2, 0x20, 0x80, 0xff]) {
        const altered = Uint8Array.from(small);
        altered[at] = (small[at] ?? 0) ^ flip;
        expect(await openPack(altered, [OURS.publicKey]), `byte ${at}`).toMatchObject({ ok: false });
        tried++;
      }
    expect(tried).toBeGreaterThan(900);
  });

  it('tampered with: bytes that are no text, where the text has the sign for such bytes', async () => {
    const small = Buffer.from(signPayload('"\ufffd"', OURS.privateKey));
    expect(await openPack(small, [OURS.publicKey])).toMatchObject({ ok: true });
    const altered = Buffer.concat([small.subarray(0, -4), Buffer.from([0xff, 0x22])]);
    expect(await openPack(altered, [OURS.publicKey])).toMatchObject({ refusal: 'malformed' });
  });

  it('signed as something else: a signature over the bytes alone', async () => {
    const payload = '{"version":"2026.12.5"}';
    const key = { key: OURS.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    const signature = sign('sha256', Buffer.from(payload), key).toString('hex');
    const text = joinPack({ keyId: OURS.publicKey.id, signature, payload });
    expect(await openPack(bytes(text), [OURS.publicKey])).toMatchObject({ refusal: 'altered' });
  });

  it('tampered with: bytes here and there in a real one', async () => {
    const whole = pack(next);
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((i / 60) * whole.length));
    for (const at of [...places, whole.length - 1]) {
      const altered = Uint8Array.from(whole);
      altered[at] = (whole[at] ?? 0) ^ 1;
      expect(await openPack(altered, [OURS.publicKey]), `byte ${at}`).toMatchObject({ ok: false });
    }
    const altered = new TextDecoder().decode(whole).replace('did not', 'did');
    expect(altered).not.toBe(new TextDecoder().decode(whole));
    expect(await refused(bytes(altered))).toBe('altered: ');
  });

  it('signed with another key, also when it claims ours', async () => {
    const foreign = signDossier(next, OTHERS.privateKey);
    expect(await refused(bytes(foreign))).toBe(`unknown-key: ${OTHERS.publicKey.id}`);
    const disguised = foreign.replace(OTHERS.publicKey.id, OURS.publicKey.id);
    expect(await refused(bytes(disguised))).toBe('altered: ');
  });

  it('replayed: the same again', async () => {
    const { updates } = device();
    await updates.take(good, 'file');
    expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'same', detail: '2026.12.1' });
    expect(await updates.take(good, 'address')).toMatchObject({ refusal: 'same' });
  });

  it('older: than the packaged one, than the imported one, than one that was left', async () => {
    const old = edition('2026.10.9', (copy) => void copy.history.splice(0));
    expect(await refused(pack(old))).toBe('older: 2026.10.9');
    expect(await device().updates.take(pack(edition(PACKAGED.version)), 'file')).toMatchObject({
      refusal: 'same',
    });
    const { updates } = device();
    await updates.take(pack(edition('2026.12.7')), 'file');
    expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'older' });
    await updates.revert();
    expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'older' });
  });

  it('oversized', async () => {
    const huge = `${new TextDecoder().decode(pack(next))}${' '.repeat(MAX_PACK_BYTES)}`;
    expect(await refused(bytes(huge))).toBe('too-large: ');
    expect(() => signPayload(' '.repeat(MAX_PACK_BYTES), OURS.privateKey)).toThrow(/at most 1000000/);
  });

  it('truncated, anywhere', async () => {
    const whole = pack(next);
    for (const share of [0, 0.00001, 0.0002, 0.0004, 0.5, 0.99999]) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      expect(await openPack(cut, [OURS.publicKey]), `${cut.length} bytes`).toMatchObject({ ok: false });
    }
    expect(await refused(whole.slice(0, -1))).toBe('altered: ');
  });

  it('malformed: no pack, no text, no JSON', async () => {
    const whole = new TextDecoder().decode(pack(next));
    for (const text of [
      '',
      '{}',
      JSON.stringify(next),
      `\ufeff${whole}`,
      whole.replace('\n', '\r\n'),
      ` ${whole}`,
    ])
      expect(await refused(bytes(text))).toBe('malformed: ');
    expect(await refused(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toBe('malformed: ');
    expect(await refused(bytes(signPayload('{"version":', OURS.privateKey)))).toBe('malformed: ');
  });

  it.each(['null', '[]', '7', '"text"', '{}', '{"__proto__":{"version":"2026.12.5"}}'])(
    'signed but not a dossier: %s',
    async (payload) => {
      expect(await refused(bytes(signPayload(payload, OURS.privateKey)))).toMatch(/^content: dossier\.json/);
    },
  );

  it('signed but not a whole dossier', async () => {
    const without = (change: (copy: Loose) => void): Promise<string> =>
      refused(pack(edition('2026.12.5', change)));
    expect(await without((copy) => Object.assign(copy, { script: 'alert(1)' }))).toMatch(
      /^content: dossier\.json: /,
    );
    expect(await without((copy) => delete copy.claims[0]?.title.pl)).toMatch(/^content: claims\//);
    expect(await without((copy) => copy.records.splice(0, 9))).toMatch(/^content: .*does not exist$/);
    expect(await without((copy) => Object.assign(copy.claims[0] ?? {}, { background: ['nowhere'] }))).toMatch(
      /^content: claims\/.+ refers to the record "nowhere", which does not exist$/,
    );
    expect(
      await without((copy) => {
        const [claim] = copy.claims;
        if (claim) claim.title.en = 'x'.repeat(2_000);
      }),
    ).toMatch(/is longer than/);
  });

  it('with a link that is not https', async () => {
    for (const url of [
      'http://news.example/a',
      'javascript:alert(1)',
      'data:text/html,a',
      'https://a@news.example/',
    ])
      expect(
        await refused(
          pack(
            edition('2026.12.5', (copy) => {
              const record = copy.records.find(({ seenAt }) => seenAt.length > 0);
              if (record) record.seenAt = [{ label: 'A newspaper', url }];
            }),
          ),
        ),
      ).toMatch(/^content: records\/.+url: a link starts with https/);
  });

  it('with a claim the engine does not know, or without one it knows', async () => {
    const more = edition('2026.12.5', (copy) =>
      copy.claims.push({ ...structuredClone(copy.claims[0]), id: 'moon-landing' } as Loose['claims'][0]),
    );
    expect(await refused(pack(more))).toBe('claims: moon-landing');
    const fewer = edition('2026.12.5', (copy) => {
      copy.claims = copy.claims.filter(({ id }) => id !== 'special-relationship');
    });
    expect(await refused(pack(fewer))).toMatch(/special-relationship/);
  });

  it('in a build without a key: every one', async () => {
    const { store, updates } = device(createMemoryStore(), PACKAGED.version, []);
    expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'unknown-key' });
    expect([...store.items]).toEqual([]);
  });
});

describe('what is stored', () => {
  it('is read once to tell how it stands', async () => {
    const { store, updates } = device();
    expect(await updates.standing()).toEqual(NONE);
    await updates.take(good, 'file');
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
    await updates.take(good, 'file');
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
    await updates.take(good, 'file');
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
      expect(await updates.take(good, 'file')).toMatchObject({ ok: true });
    }
  });

  it('can be put right by the same pack once it cannot be opened, and by no other of its version', async () => {
    for (const text of [undefined, 7, { v: 1 }, { v: 1, text: 'for-the-record-dossier' }]) {
      for (const way of ['file', 'address'] as const) {
        const { store, updates } = device();
        await updates.take(good, way);
        store.items.set('dossier-text', text);
        expect(await updates.load()).toBeNull();
        expect(await updates.take(pack(edition('2026.12.1')), way)).toMatchObject({ refusal: 'same' });
        expect(await updates.take(good, way)).toEqual({ ok: true, version: '2026.12.1' });
        expect((await updates.load())?.claims[0]?.title.en).toBe('Another title');
        expect(await updates.take(good, way)).toMatchObject({ refusal: 'same' });
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
      if ('get' in broken) expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'storage' });
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
      expect(await updates.take(good, 'file')).toMatchObject({ refusal: 'storage' });
      expect(await updates.revert()).toBe(false);
      expect([await updates.standing(), await updates.load()]).toEqual([NONE, null]);
      expect([...store.items]).toEqual(later);
    }
  });

  it('is the pack byte for byte', async () => {
    const { store, updates } = device();
    await updates.take(good, 'file');
    const { text } = store.items.get('dossier-text') as { text: string };
    expect(bytes(text)).toEqual(good);
    expect(JSON.parse(splitPack(text)?.payload ?? '')).toEqual(await updates.load());
  });
});
