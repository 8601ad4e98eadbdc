import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signDossier, signPayload } from '../../scripts/dossier/sign.ts';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import {
  bytes,
  device,
  edition,
  GOOD,
  type Loose,
  OTHERS,
  OURS,
  pack,
  PACKAGED,
} from '../../tests/support/packs.ts';
import { openPack } from './open-pack.ts';
import { joinPack, MAX_PACK_BYTES } from './pack-format.ts';

/** Takes a bad pack on a device that has a good one, and one that has none; nothing may change on either. */
async function refused(bad: Uint8Array): Promise<string> {
  const refusals: string[] = [];
  for (const first of [null, GOOD]) {
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
    await updates.take(GOOD, 'file');
    expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'same', detail: '2026.12.1' });
    expect(await updates.take(GOOD, 'address')).toMatchObject({ refusal: 'same' });
  });

  it('older: than the packaged one, than the imported one, than one that was left', async () => {
    const old = edition('2026.10.9', (copy) => void copy.history.splice(0));
    expect(await refused(pack(old))).toBe('older: 2026.10.9');
    expect(await device().updates.take(pack(edition(PACKAGED.version)), 'file')).toMatchObject({
      refusal: 'same',
    });
    const { updates } = device();
    await updates.take(pack(edition('2026.12.7')), 'file');
    expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'older' });
    await updates.revert();
    expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'older' });
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
    expect(await updates.take(GOOD, 'file')).toMatchObject({ refusal: 'unknown-key' });
    expect([...store.items]).toEqual([]);
  });
});
