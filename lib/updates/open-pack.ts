/** From bytes of any origin to a dossier that somebody with a key has signed. What it says is checked in `check.ts`. */
import type { Refusal } from './outcomes.ts';
import { MAX_PACK_BYTES, splitPack } from './pack-format.ts';
import { isSigned, type PublicKey } from './signature.ts';

export type Opened =
  | {
      readonly ok: true;
      /** As it came. */
      readonly text: string;
      readonly signature: string;
      /** What the JSON says; nothing but its signature has been checked. */
      readonly value: unknown;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail: string };

export const refuse = (refusal: Refusal, detail = ''): Extract<Opened, { ok: false }> => ({
  ok: false,
  refusal,
  detail,
});

export async function openPack(bytes: Uint8Array, keys: readonly PublicKey[]): Promise<Opened> {
  if (bytes.length > MAX_PACK_BYTES) return refuse('too-large');
  const text = decode(bytes);
  const pack = text === null ? null : splitPack(text);
  if (text === null || !pack) return refuse('malformed');
  const key = keys.find(({ id }) => id === pack.keyId);
  if (!key) return refuse('unknown-key', pack.keyId);
  if (!(await isSigned(pack, key))) return refuse('altered');
  try {
    return { ok: true, text, signature: pack.signature, value: JSON.parse(pack.payload) };
  } catch {
    return refuse('malformed');
  }
}

/** `null` when it is not UTF-8 to the last byte. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
