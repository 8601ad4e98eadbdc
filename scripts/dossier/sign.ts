/** Keys for packs, and packs signed with them. The private key stays in a file of whoever publishes; never in the project. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Dossier } from '../../lib/dossier/types.ts';
import { joinPack, MAX_PACK_BYTES, signedBytes } from '../../lib/updates/pack-format.ts';
import type { PublicKey } from '../../lib/updates/signature.ts';

export interface KeyPair {
  /** PKCS #8, PEM. */
  readonly privateKey: string;
  readonly publicKey: PublicKey;
}

export function makeKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKey: pem, publicKey: publicKeyOf(pem) };
}

/** @throws Error that says what is expected when the key is another one. */
export function publicKeyOf(privateKey: string): PublicKey {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new Error(
      'the private key must be one for ECDSA on P-256, as “npm run dossier -- keygen” makes it',
    );
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { id: keyId(spki), spki: spki.toString('base64') };
}

export const keyId = (spki: Uint8Array): string =>
  createHash('sha256').update(spki).digest('hex').slice(0, 16);

/** @throws Error when the dossier is too large to be taken in anywhere. */
export function signDossier(dossier: Dossier, privateKey: string): string {
  return signPayload(JSON.stringify(dossier), privateKey);
}

/** Whatever the payload is. */
export function signPayload(payload: string, privateKey: string): string {
  const signature = sign('sha256', signedBytes(payload), {
    key: createPrivateKey(privateKey),
    dsaEncoding: 'ieee-p1363',
  });
  const pack = joinPack({
    keyId: publicKeyOf(privateKey).id,
    signature: signature.toString('hex'),
    payload,
  });
  const bytes = Buffer.byteLength(pack);
  if (bytes > MAX_PACK_BYTES)
    throw new Error(`the pack would have ${bytes} bytes; at most ${MAX_PACK_BYTES} are taken in`);
  return pack;
}
