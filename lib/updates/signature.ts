/** Signatures of packs: ECDSA on P-256 with SHA-256, which every browser we run in has in pages and in the background. */
import { type Pack, signedBytes } from './pack-format.ts';

export const KEY_TYPE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A key this build trusts: `assets/updates/keys.json`. */
export interface PublicKey {
  /** First sixteen digits of the SHA-256 of the key, for messages. */
  readonly id: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly spki: string;
}

export async function isSigned(pack: Pack, { spki }: PublicKey): Promise<boolean> {
  const key = await crypto.subtle.importKey('spki', fromBase64(spki), KEY_TYPE, false, ['verify']);
  return crypto.subtle.verify(SIGNING, key, fromHex(pack.signature), signedBytes(pack.payload));
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
