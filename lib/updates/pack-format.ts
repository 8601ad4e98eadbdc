/**
 * The file a dossier travels in: one line that names format, key and signature, then the dossier as JSON. Signed is every
 * byte after the line, with the format before it, so that a signature means nothing elsewhere.
 */

/** Another shape of the dossier or another way of signing is another format: packs of the old one are then refused. */
const FORMAT = 'for-the-record-dossier 1';
/** Two and a half times the dossier of 2026. */
export const MAX_PACK_BYTES = 1_000_000;
/** Hexadecimal, because base64 has several spellings of one signature. */
const HEAD = /^for-the-record-dossier 1 ([0-9a-f]{16}) ([0-9a-f]{128})\n/;

export interface Pack {
  /** Which key it says it was signed with. */
  readonly keyId: string;
  readonly signature: string;
  /** The dossier as JSON, not yet read. */
  readonly payload: string;
}

/** Takes a pack apart; `null` when the text is none. */
export function splitPack(text: string): Pack | null {
  const [line, keyId, signature] = HEAD.exec(text) ?? [];
  return line && keyId && signature ? { keyId, signature, payload: text.slice(line.length) } : null;
}

/** Puts a pack together; `splitPack` takes it apart. */
export function joinPack({ keyId, signature, payload }: Pack): string {
  return `${FORMAT} ${keyId} ${signature}\n${payload}`;
}

/** What the signature is over. */
export function signedBytes(payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${FORMAT}\n${payload}`);
}
